// Pictures on their way into the text: chosen where the caret is, dropped or pasted and there once they are sent.

import type { Node } from 'prosemirror-model';
import { Selection, TextSelection, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { saying } from './arrange';
import type { Asker } from './ask';
import * as commands from './commands';
import type { StoryEditor } from './editor';
import { schema } from './schema';
import { ofFiles, picturesOf } from '../pictures/send';

/** A picture as the page answers with. */
export interface Picked {
  picture: string;
  alt?: string;
  caption?: string;
}

const node = ({ picture, alt = '', caption = '' }: Picked): Node =>
  schema.node('picture', { picture, alt }, caption ? schema.text(caption) : undefined);

export class Pictures {
  /** How often somebody here went on, in the text. */
  private steps = 0;

  constructor(
    private readonly editor: StoryEditor,
    private readonly view: () => EditorView,
    private readonly asker: Asker,
    private readonly askAlt: Command,
  ) {}

  /** Somebody writes, or goes elsewhere in the text. */
  went(): void {
    this.steps += 1;
  }

  /** Asks the page for a picture; it answers with `detail.use({ picture, alt, caption })`, as often as it likes. */
  picks(use: (picked: Picked) => void): Command {
    return (_, dispatch) => {
      if (dispatch) this.editor.dispatchEvent(new CustomEvent('pick-picture', { bubbles: true, detail: { use } }));
      return true;
    };
  }

  /** Puts a picture behind the block that the caret is in. */
  readonly insert = (picked: Picked): void => {
    const view = this.view();
    this.put(view.state.selection, picked, true);
  };

  /** Takes pictures that are pasted. */
  pasted({ clipboardData }: ClipboardEvent): boolean {
    const files = picturesOf(clipboardData);
    return files.length > 0 && this.brings(files, null);
  }

  /** Takes pictures that are dropped; what else is dropped the page refuses. */
  dropped({ dataTransfer, clientX: left, clientY: top }: DragEvent): boolean {
    return ofFiles(dataTransfer) && this.brings(picturesOf(dataTransfer), this.view().posAtCoords({ left, top })?.pos ?? null);
  }

  /** Has the page bring files in, to stand at a place, else where the caret is now. */
  private brings(files: File[], at: number | null): boolean {
    if (!this.editor.may) return false;
    const here = { steps: this.steps, focus: document.activeElement };
    let place = this.block(at);
    const use = (picked: Picked): void => {
      const stays = here.steps === this.steps && here.focus === document.activeElement && !this.asker.open;
      const { state } = this.view();
      place = this.block(this.put(behind(state.doc, place) ?? state.selection, picked, stays) + 1);
      if (stays) Object.assign(here, { steps: this.steps, focus: document.activeElement });
    };
    return !this.editor.dispatchEvent(new CustomEvent('bring-pictures', { bubbles: true, cancelable: true, detail: { files, use } }));
  }

  /** Puts a picture there, and gives where it begins. Whoever does nothing else meanwhile goes to it, and is asked what it shows
   * where nobody has said; others are but told. */
  private put(there: Selection, picked: Picked, goes: boolean): number {
    const view = this.view();
    const before = view.state.doc;
    const change = view.state.tr;
    const at = commands.place(change, there, node(picked));
    if (goes) change.setSelection(TextSelection.near(change.doc.resolve(at + 1))).scrollIntoView();
    view.dispatch(goes ? change : saying(change, 'picture-came'));
    if (!goes || view.state.doc === before) return at;
    view.focus();
    if (!picked.alt && commands.inPicture(view.state)) this.askAlt(view.state, view.dispatch, view);
    return at;
  }

  /** The id of the block at a place, else of the one that the caret is in: it stays when others write meanwhile. */
  private block(at: number | null): unknown {
    const { doc, selection } = this.view().state;
    const place = at === null ? selection.$from : doc.resolve(Math.min(at, doc.content.size));
    return (place.depth > 0 ? place.node(1) : place.nodeBefore ?? place.nodeAfter)?.attrs.id ?? null;
  }
}

/** The end of the block with an id. */
function behind(doc: Node, id: unknown): Selection | null {
  let found: Selection | null = null;
  doc.forEach((block, start) => {
    if (id !== null && block.attrs.id === id) found = Selection.near(doc.resolve(start + block.nodeSize), -1);
  });
  return found;
}
