// Kinds of blocks to choose from, where the caret is: by `/` in an empty paragraph, by a key, or by the button. Typing
// narrows it down (the ARIA pattern of a combobox with a list).

import type { EditorView } from 'prosemirror-view';
import type { Action } from './actions';
import { shown } from './toolbar';
import { make, type Words } from './words';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export class BlockMenu {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private offered: Action[] = [];
  private at = 0;

  constructor(private readonly actions: Action[], private readonly words: Words, private readonly view: () => EditorView) {
    this.list = make('ul', { role: 'listbox', id: 'se-menu-list', 'aria-label': words.say('menu') });
    this.input = make('input', {
      role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'se-menu-list', 'aria-autocomplete': 'list',
      'aria-label': words.say('menu-what'), placeholder: words.say('menu-what'), autocomplete: 'off', spellcheck: 'false', dir: 'auto',
      enterkeyhint: 'done',
    });
    this.element = make('div', { class: 'se-menu', hidden: true, lang: document.documentElement.lang, dir: document.dir }, this.input, this.list);
    this.input.addEventListener('input', () => this.input.value === '/' ? this.slash() : this.offer());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('focusout', () => this.hide());
    // A press on the list leaves the keyboard where it is.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.pressed(event.target as Element));
  }

  /** Opens where a paragraph has nothing yet; else there is nothing to open. */
  opensHere(): boolean {
    const { $from, empty } = this.view().state.selection;
    const fits = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
    if (fits) this.open();
    return fits;
  }

  open(): void {
    const view = this.view();
    const { element, input } = this;
    input.value = '';
    element.hidden = false;
    this.offer();
    const page = element.offsetParent?.getBoundingClientRect();
    const caret = view.coordsAtPos(view.state.selection.head);
    if (page) {
      const most = Math.max(0, page.width - element.offsetWidth);
      const left = document.dir === 'rtl' ? caret.left - element.offsetWidth : caret.left;
      element.style.setProperty('--from-top', `${caret.top - page.top}px`);
      element.style.setProperty('--from-left', `${Math.min(most, Math.max(0, left - page.left))}px`);
    }
    input.focus();
    element.scrollIntoView({ block: 'nearest' });
  }

  private hide(): void {
    this.element.hidden = true;
  }

  private back(): void {
    this.hide();
    this.view().focus();
  }

  /** Twice typed, it is what it says. */
  private slash(): void {
    this.back();
    const view = this.view();
    view.dispatch(view.state.tr.insertText('/'));
  }

  private offer(): void {
    const { state } = this.view();
    const sought = plain(this.input.value.trim());
    const fits = ({ name, shown }: Action): boolean => (!shown || shown(state)) && plain(this.words.say(name)).includes(sought);
    this.offered = this.actions.filter(fits);
    this.list.replaceChildren(...this.offered.map(({ name, key }, at) => {
      const one = make('li', { role: 'option', id: `se-menu-${at}`, class: `se-choose-${name}` }, this.words.say(name));
      if (key) one.append(' ', make('kbd', { 'aria-hidden': 'true' }, shown(key)));
      return one;
    }));
    this.mark(0);
  }

  private mark(at: number): void {
    this.at = this.offered.length ? (at + this.offered.length) % this.offered.length : -1;
    [...this.list.children].forEach((one, number) => one.setAttribute('aria-selected', String(number === this.at)));
    this.input.setAttribute('aria-activedescendant', this.at < 0 ? '' : `se-menu-${this.at}`);
    this.list.children[this.at]?.scrollIntoView({ block: 'nearest' });
  }

  private pressed(on: Element): void {
    const one = on.closest('li');
    if (one) this.run(this.offered[[...this.list.children].indexOf(one)]);
  }

  private run(action: Action | undefined): void {
    if (!action) return;
    this.back();
    const view = this.view();
    action.run(view.state, view.dispatch, view);
  }

  private key(event: KeyboardEvent): void {
    const does: Record<string, () => void> = {
      ArrowDown: () => this.mark(this.at + 1),
      ArrowUp: () => this.mark(this.at - 1),
      Enter: () => this.run(this.offered[this.at]),
      Escape: () => this.back(),
    };
    const verb = event.key === 'Backspace' && this.input.value === '' ? () => this.back() : does[event.key];
    if (!verb || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    verb();
  }
}
