// The buttons above the text. One stop for Tab; arrows go from button to button (the ARIA pattern of a toolbar).

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Action } from './actions';
import { mac } from '../keys';
import { make, type Words } from './words';

/** A key as a person reads it. */
export const shown = (key: string): string =>
  key.split('-').map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : part.replace('Arrow', '').replace(/^[a-z]$/, (one) => one.toUpperCase()))).join('+');

/** A key as `aria-keyshortcuts` writes it. */
export const told = (key: string): string => key.replace('Mod', mac ? 'Meta' : 'Control').replaceAll('-', '+');

export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons = new Map<Action, HTMLButtonElement>();

  constructor(actions: Action[], private readonly words: Words, protected readonly view: () => EditorView, name: string) {
    this.element = make('div', { role: 'toolbar', class: `se-${name}`, 'aria-label': words.say(name) });
    let group = '';
    for (const action of actions) {
      if (action.group !== group) {
        group = action.group;
        this.element.append(make('span', { class: 'se-group', role: 'presentation' }));
      }
      this.element.lastElementChild?.append(this.button(action));
    }
    this.element.addEventListener('keydown', (event) => this.key(event));
    // A press must not take the caret out of the text.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  private button(action: Action): HTMLButtonElement {
    const { name, key } = action;
    const button = make('button', {
      type: 'button', class: `se-do-${name}`, tabindex: '-1',
      'aria-keyshortcuts': key ? told(key) : null, 'aria-pressed': action.on ? 'false' : null,
    }, this.words.say(name));
    if (key) button.append(' ', make('kbd', { 'aria-hidden': 'true' }, shown(key)));
    button.addEventListener('click', () => {
      const view = this.view();
      const held = document.activeElement === button;
      action.run(view.state, view.dispatch, view);
      // A button that has no place any more takes the keyboard along.
      if (held && (document.activeElement === button || document.activeElement === document.body)) view.focus();
    });
    this.buttons.set(action, button);
    return button;
  }

  /** Shows what is in force where the caret is, and what has a place there. */
  update(state: EditorState, may: boolean): void {
    for (const [action, button] of this.buttons) {
      button.hidden = action.shown ? !action.shown(state) : false;
      button.disabled = !may;
      if (action.on) button.setAttribute('aria-pressed', String(action.on(state)));
    }
    const stops = this.stops();
    if (!stops.some((button) => button.tabIndex === 0)) this.stop(stops[0]);
  }

  focus(): void {
    this.stops().find((button) => button.tabIndex === 0)?.focus();
  }

  protected stops(): HTMLButtonElement[] {
    return [...this.buttons.values()].filter((button) => !button.hidden && !button.disabled);
  }

  private stop(button: HTMLButtonElement | undefined): void {
    for (const other of this.buttons.values()) other.tabIndex = other === button ? 0 : -1;
  }

  private key(event: KeyboardEvent): void {
    const stops = this.stops();
    const at = stops.indexOf(document.activeElement as HTMLButtonElement);
    const ahead = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === ahead ? 1 : /^Arrow(Left|Right)$/.test(event.key) ? -1 : 0;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : step ? (at + step + stops.length) % stops.length : -1;
    if (event.key === 'Escape') this.view().focus();
    if (to < 0) return;
    event.preventDefault();
    this.stop(stops[to]);
    stops[to]?.focus();
  }
}
