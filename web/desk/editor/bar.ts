// What is done to selected words, beside them; on a phone at the lower edge of what the keyboard leaves of the screen.

import { NodeSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Action } from './actions';
import { Toolbar } from './toolbar';
import type { Words } from './words';

const GAP = 6;
const narrow = matchMedia('(max-width: 47.99rem)');

export class Bar extends Toolbar {
  private may = false;

  constructor(actions: Action[], words: Words, view: () => EditorView) {
    super(actions, words, view, 'bar');
    // It stands among the story's words, and speaks the desk's language.
    this.element.lang = document.documentElement.lang;
    this.element.dir = document.dir;
    this.element.hidden = true;
  }

  override update(state: EditorState, may: boolean): void {
    super.update(state, may);
    this.may = may;
    this.show(state);
  }

  /** Comes and goes with the keyboard; gives what ends that. */
  follow(): () => void {
    const look = (): void => this.show(this.view().state);
    const later = (): void => void setTimeout(look);
    const { visualViewport } = window;
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', later);
    visualViewport?.addEventListener('resize', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', later);
      visualViewport?.removeEventListener('resize', look);
    };
  }

  private show({ selection, doc }: EditorState): void {
    const view = this.view();
    if (view.isDestroyed) return;
    const here = view.hasFocus() || this.element.contains(document.activeElement);
    const words = !(selection instanceof NodeSelection) && doc.textBetween(selection.from, selection.to).trim() !== '';
    this.element.hidden = !(this.may && here && words);
    if (!this.element.hidden) this.place(view, selection.head);
  }

  private place(view: EditorView, head: number): void {
    const { style } = this.element;
    const { visualViewport: seen } = window;
    const keyboard = narrow.matches && seen ? Math.max(0, innerHeight - seen.height - seen.offsetTop) : 0;
    style.setProperty('--keyboard', `${keyboard}px`);
    const page = view.dom.parentElement?.getBoundingClientRect();
    if (narrow.matches || !page) return;
    const caret = view.coordsAtPos(head);
    const most = Math.max(0, page.width - this.element.offsetWidth);
    style.setProperty('--from-top', `${caret.bottom - page.top + GAP}px`);
    style.setProperty('--from-left', `${Math.min(most, Math.max(0, caret.left - page.left - this.element.offsetWidth / 2))}px`);
  }
}
