// What is done to selected words or to a suggestion, beside them; on a phone at the lower edge of what the keyboard leaves of the screen.

import { NodeSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Action } from './actions';
import * as suggest from './suggest';
import { Toolbar } from './toolbar';
import type { Words } from './words';

const GAP = 6;
const narrow = matchMedia('(max-width: 47.99rem)');

export class Bar extends Toolbar {
  private may = false;

  constructor(actions: Action[], words: Words, view: () => EditorView) {
    super(actions.map(beside), words, view, 'bar');
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

  private show({ selection: { head } }: EditorState): void {
    const view = this.view();
    if (view.isDestroyed) return;
    const here = view.hasFocus() || this.element.contains(document.activeElement);
    this.element.hidden = !(this.may && here && this.stops().length > 0);
    if (!this.element.hidden) this.place(view, head);
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

/** The same action, where it has a place beside the words: not yet at the edge of a suggestion, where one may be writing. */
const beside = (action: Action): Action => ({ ...action, shown: action.group === 'decide' ? suggest.within : selects });

const selects = ({ selection, doc }: EditorState): boolean =>
  !(selection instanceof NodeSelection) && doc.textBetween(selection.from, selection.to).trim() !== '';
