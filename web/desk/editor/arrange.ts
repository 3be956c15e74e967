// Blocks as wholes: removed, moved, and gone through with the keyboard. A picture of a gallery is one of its own.

import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { yUndoPluginKey } from 'y-prosemirror';
import { blockDepth, inPicture } from './commands';
import { schema } from './schema';

/** Blocks side by side in what they stand in. */
interface Reach {
  parent: Node;
  /** The first of them, and the one behind the last. */
  from: number;
  to: number;
  start: number;
  end: number;
}

/** What the editor says of a change. */
const SAYS = 'says';
export const says = (change: Transaction): string => String(change.getMeta(SAYS) ?? '');
export const saying = (change: Transaction, what: string): Transaction => change.setMeta(SAYS, what);

/** What follows is undone by itself, however soon after something else it is done. */
const alone = (state: EditorState): void => yUndoPluginKey.getState(state)?.undoManager.stopCapturing();

const depthOf = (at: ResolvedPos): number => (at.parent.type.name === 'gallery_picture' ? at.depth : blockDepth(at));

/** The blocks that the selection reaches, where they are neighbours. */
function reach({ selection }: EditorState): Reach | null {
  const { $from, $to } = selection;
  if (selection instanceof NodeSelection) {
    return { parent: $from.parent, from: $from.index(), to: $from.index() + 1, start: $from.pos, end: $to.pos };
  }
  const depth = depthOf($from);
  if (depth === 0 || depthOf($to) !== depth) return null;
  if ($from.start(depth - 1) !== $to.start(depth - 1)) return null;
  const [from, to] = [$from.index(depth - 1), $to.index(depth - 1) + 1];
  return { parent: $from.node(depth - 1), from, to, start: $from.before(depth), end: $to.after(depth) };
}

/** Removes the blocks; an empty gallery goes with its last picture, and a text always has a place to write in. */
export const remove: Command = (state, dispatch) => {
  let at = reach(state);
  if (!at) return false;
  if (dispatch) {
    alone(state);
    const whole = at.parent.type.name === 'gallery' && at.to - at.from === at.parent.childCount;
    if (whole) at = { ...at, start: at.start - 1, end: at.end + 1 };
    const change = saying(state.tr.delete(at.start, at.end), 'removed');
    if (change.doc.childCount === 0) change.insert(0, schema.node('paragraph'));
    const near = change.doc.resolve(Math.min(at.start, change.doc.content.size));
    dispatch(change.setSelection(Selection.near(near)).scrollIntoView());
  }
  return true;
};

/** Moves the blocks past the one before or behind them. At the edge there is nowhere to go, and nothing happens. */
export const move = (way: 1 | -1): Command => (state, dispatch) => {
  const at = reach(state);
  if (!at) return false;
  const other = at.parent.maybeChild(way === 1 ? at.to : at.from - 1);
  if (!other || other.type.name === 'facts_title' || at.parent.child(at.from).type.name === 'facts_title') return true;
  if (dispatch) {
    alone(state);
    dispatch(moved(state, at, other, way).scrollIntoView());
  }
  return true;
};

function moved(state: EditorState, { parent, from, to, start, end }: Reach, other: Node, way: 1 | -1): Transaction {
  const blocks: Node[] = [];
  for (let index = from; index < to; index += 1) blocks.push(parent.child(index));
  const all = Fragment.from(way === 1 ? [other, ...blocks] : [...blocks, other]);
  const size = other.nodeSize;
  const change = state.tr.replaceWith(way === 1 ? start : start - size, way === 1 ? end + size : end, all);
  const { anchor, head } = state.selection;
  const there = (place: number): number => place + way * size;
  return change.setSelection(state.selection instanceof NodeSelection
    ? NodeSelection.create(change.doc, there(start))
    : TextSelection.create(change.doc, there(anchor), there(head)));
}

/** Where each block begins, in reading order: those in fact boxes and the pictures of galleries too. */
function stops(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => {
    const opens = node.type.name === 'facts' || node.type.name === 'gallery';
    if (!opens) found.push(at);
    return opens;
  });
  return found;
}

/** Goes to the block behind or before the one that the caret is in. */
export const go = (way: 1 | -1): Command => (state, dispatch) => {
  const all = stops(state.doc);
  const { from } = state.selection;
  const here = all.filter((at) => at <= from).length - 1;
  const to = all[here + way];
  if (to === undefined) return true;
  dispatch?.(state.tr.setSelection(beginning(state.doc, to)).scrollIntoView());
  return true;
};

/** The caret at the beginning of the block that begins there; what has no text is selected whole. */
export function beginning(doc: Node, at: number): Selection {
  return doc.nodeAt(at)?.isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1));
}

/** Backspace at the beginning of a caption selects the picture, and says that once more removes it; so nobody does it unawares. */
export const backspace: Command = (state, dispatch) => {
  const { selection } = state;
  const { $from } = selection;
  if (selection instanceof NodeSelection) return remove(state, dispatch);
  if (!selection.empty || !inPicture(state) || $from.parentOffset > 0) return false;
  dispatch?.(saying(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())), 'once-more'));
  return true;
};
