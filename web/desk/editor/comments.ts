// Comments: marks in the text, and what was said about them in a map of the document. Each answer is an entry of its
// own, so that two people who answer at once both have answered.

import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { newId } from './ids';
import { moment } from './moment';
import { hold } from './places';
import { schema } from './schema';
import { make, type Words } from './words';

interface Said {
  by: string;
  at: string;
  words: string;
}

interface Thread {
  id: string;
  first: Said;
  answers: Said[];
  resolved: boolean;
  /** Who resolved it, and when. */
  closed?: Said;
}

const comment = schema.marks.comment as (typeof schema.marks)[string];
const isSaid = (value: unknown): value is Said => typeof (value as Said | null)?.words === 'string';

export class Comments {
  readonly element: HTMLElement;
  private readonly map: Y.Map<unknown>;
  private resolvedShown = false;
  /** The comment whose words the caret is in. */
  private at = '';

  constructor(
    doc: Y.Doc,
    private readonly words: Words,
    private readonly by: string,
    private readonly may: () => boolean,
    private readonly view: () => EditorView,
    private readonly ask: (done: (words: string) => void) => void,
    private readonly tell: (key: string) => void,
    private readonly count: (open: number) => void,
  ) {
    this.map = doc.getMap('comments');
    this.element = make('section', { class: 'se-comments', 'aria-label': words.say('comments'), hidden: true });
    this.map.observe(() => this.show());
    this.show();
  }

  /** Comments on the selected words, wherever they are when it is written; where they are gone, on the story. */
  begin(): void {
    const { state } = this.view();
    if (state.selection.empty) return;
    const place = hold(state, state.selection);
    this.ask((words) => {
      const id = newId();
      const view = this.view();
      const found = place(view.state);
      if (found) view.dispatch(view.state.tr.addMark(found.from, found.to, comment.create({ id })).setMeta('suggestion-passes', true));
      else this.tell('comment-gone');
      this.map.set(id, this.said(words));
    });
  }

  private said(words: string): Said {
    return { by: this.by, at: new Date().toISOString(), words };
  }

  private threads(): Thread[] {
    const threads = new Map<string, Thread>();
    for (const [key, value] of this.map) if (!/[/!]/.test(key) && isSaid(value)) threads.set(key, { id: key, first: value, answers: [], resolved: false });
    for (const [key, value] of this.map) {
      const [id = '', answer] = key.split('/');
      if (answer && isSaid(value)) threads.get(id)?.answers.push(value);
      const closed = threads.get(key.replace(/!$/, ''));
      if (key.endsWith('!') && closed) this.close(closed, value);
    }
    const said = (one: { at: string }, other: { at: string }): number => one.at.localeCompare(other.at);
    for (const { answers } of threads.values()) answers.sort(said);
    return [...threads.values()].sort((one, other) => said(one.first, other.first));
  }

  /** What stands under a thread's mark: who resolved it and when, or `false` once it is open again. */
  private close(thread: Thread, value: unknown): void {
    thread.resolved = value === true || (typeof value === 'object' && value !== null);
    const { by, at } = (value ?? {}) as Partial<Said>;
    if (thread.resolved && by && at) thread.closed = { by, at, words: this.words.say('comment-done') };
  }

  private show(): void {
    const at = document.activeElement;
    const entry = at?.closest<HTMLElement>('[data-thread]');
    const [place, here] = [entry ? this.entries().indexOf(entry) : -1, this.element.contains(at)];
    this.list();
    if (here) this.seat(place, entry?.dataset.thread, at?.getAttribute('data-does') ?? '');
  }

  private entries(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[data-thread]')];
  }

  /** Who answers somebody stays there; who resolved something goes on with the next. */
  private seat(place: number, thread: string | undefined, does: string): void {
    const all = this.entries();
    const entry = all.find(({ dataset }) => dataset.thread === thread) ?? all[place] ?? all.at(-1);
    const same = (thread ? entry : this.element)?.querySelector<HTMLElement>(`[data-does="${does}"]`);
    (same ?? entry?.querySelector<HTMLElement>('button:last-of-type') ?? this.element.querySelector<HTMLElement>('button'))?.focus();
  }

  private list(): void {
    const threads = this.threads();
    const open = threads.filter(({ resolved }) => !resolved);
    const shown = this.resolvedShown ? threads : open;
    const more = make('button', { type: 'button', 'data-does': 'resolved', 'aria-pressed': String(this.resolvedShown) }, this.words.say('comments-resolved'));
    more.addEventListener('click', () => {
      this.resolvedShown = !this.resolvedShown;
      this.show();
    });
    this.element.replaceChildren(make('h2', {}, this.words.say('comments')), make('ol', {}, ...shown.map((thread) => this.thread(thread))));
    if (threads.length > open.length) this.element.append(more);
    this.element.hidden = threads.length === 0;
    this.count(open.length);
    this.mark();
  }

  /** Marks the entry of the words that the caret is in, and has it in sight within the list. The page stays where it is. */
  follow({ selection: { $from } }: EditorState): void {
    const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])];
    const at = String(marks.find(({ type }) => type === comment)?.attrs.id ?? '');
    if (at === this.at) return;
    this.at = at;
    this.mark();
  }

  private mark(): void {
    for (const entry of this.entries()) {
      if (entry.dataset.thread === this.at) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
    const entry = this.entry();
    const list = entry?.parentElement;
    if (entry && list) list.scrollTop = entry.offsetTop - list.offsetTop;
  }

  private entry(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('[data-thread][aria-current]');
  }

  /** Goes to the entry of the words that the caret is in, else to the first, with the keyboard. */
  go(): void {
    const entry = this.entry() ?? this.element.querySelector<HTMLElement>('[data-thread]');
    entry?.querySelector('button')?.focus();
    entry?.scrollIntoView({ block: 'nearest' });
  }

  private thread(thread: Thread): HTMLElement {
    const { id, first, answers, resolved, closed } = thread;
    const all = [first, ...answers, ...(closed ? [closed] : [])];
    const element = make('li', { class: resolved ? 'se-resolved' : '', 'data-thread': id }, ...all.map((said) => this.line(said)));
    const button = (name: string, act: () => void): HTMLElement => {
      const made = make('button', { type: 'button', 'data-does': name }, this.words.say(name));
      made.addEventListener('click', act);
      return made;
    };
    element.append(button('comment-show', () => this.find(id)));
    if (this.may()) {
      element.append(
        button('comment-answer', () => this.ask((words) => void this.map.set(`${id}/${newId()}`, this.said(words)))),
        button(resolved ? 'comment-reopen' : 'comment-resolve', () => void this.map.set(`${id}!`, resolved ? false : { by: this.by, at: new Date().toISOString() })),
      );
    }
    return element;
  }

  private line({ by, at, words }: Said): HTMLElement {
    return make('p', {}, make('strong', { dir: 'auto' }, by), ' ', make('time', { datetime: at }, moment(at)), make('span', { dir: 'auto', class: 'se-words' }, words));
  }

  /** Goes to the words that a comment is about, with the keyboard. */
  private find(id: string): void {
    const view = this.view();
    let [from, to] = [-1, -1];
    view.state.doc.descendants((node, at) => {
      if (!node.marks.some((mark) => mark.type === comment && mark.attrs.id === id)) return;
      if (from < 0) from = at;
      to = at + node.nodeSize;
    });
    if (from < 0) return this.tell('comment-gone');
    view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(from), view.state.doc.resolve(to))).scrollIntoView());
    const place = view.dom.querySelector<HTMLElement>(`.se-comment[data-id="${CSS.escape(id)}"]`);
    place?.classList.add('se-found');
    setTimeout(() => place?.classList.remove('se-found'), 2_000);
  }
}
