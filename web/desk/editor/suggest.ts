// Suggested changes: what is typed and deleted becomes marks, with who and when, until somebody takes it or leaves it.
// Readers see nothing of it: the server leaves suggested words out, and keeps what is suggested to go. A paragraph that is
// suggested is an empty one, which readers don't see either, with suggested words; one that is suggested to go has all its
// words struck, and goes with the last of them.

import { Fragment, type Mark, type MarkType, type Node } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform';
import { ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import { newId } from './ids';
import { schema } from './schema';

const insertion = schema.marks.insertion as (typeof schema.marks)[string];
const deletion = schema.marks.deletion as (typeof schema.marks)[string];
const isOurs = (mark: Mark): boolean => mark.type === insertion || mark.type === deletion;
const PASSES = 'suggestion-passes';
const DECIDED = 'suggestion-decided';

/** A change that is no suggestion, such as taking one. */
const passing = (change: Transaction): Transaction => change.setMeta(PASSES, true);

/** Blocks that nobody but the desk sees while they are empty. */
const BARE = new Set(['paragraph', 'heading', 'pull', 'list_item', 'quote_line', 'cite']);
/** What such blocks may stand in. */
const HOLDERS = new Set(['list', 'quote']);

/** The same change as suggestions; null where it is of another kind, and can't be suggested. */
export function suggested(change: Transaction, state: EditorState, by: string): Transaction | null {
  const passes = !change.docChanged || change.getMeta(PASSES) || change.getMeta(ySyncPluginKey) || change.getMeta(yUndoPluginKey);
  if (passes) return change;
  const made = state.tr;
  const forward = change.selection.from >= state.selection.to && change.steps.length === 1;
  for (const [at, original] of change.steps.entries()) {
    // Where it is done here: what the ones before it took away is still there.
    const here = new Mapping();
    for (const map of change.mapping.maps.slice(0, at).reverse()) here.appendMap(map.invert());
    here.appendMapping(made.mapping);
    const step = original.map(here);
    if (step && leavesWords(made.doc, step)) {
      made.step(step);
      caret(made, change.selection.head);
      continue;
    }
    if (!(step instanceof ReplaceStep) || !onlyWords(made.doc, step)) return null;
    const to = strike(made, step.from, step.to, by);
    const text = step.slice.content;
    if (text.size > 0) made.replaceWith(to, to, mark(made.doc, to, text, by));
    const deletes = text.size === 0;
    const place = deletes ? (forward && state.selection.empty ? to : step.from) : to + text.size;
    caret(made, place);
  }
  return passing(made).scrollIntoView();
}

const caret = (change: Transaction, at: number): void =>
  void change.setSelection(Selection.near(change.doc.resolve(Math.min(at, change.doc.content.size))));

/** Deletes one character, or what is selected: as a change of its own, since what a browser deletes by itself comes late. */
export const deleteOne = (way: 1 | -1): Command => (state, dispatch) => {
  const { $from, from, empty } = state.selection;
  const { parent, parentOffset } = $from;
  const rest = way === 1 ? parent.textBetween(parentOffset, parent.content.size) : parent.textBetween(0, parentOffset);
  const letters = [...new Intl.Segmenter().segment(rest)];
  const letter = letters.at(way === 1 ? 0 : -1)?.segment.length ?? 0;
  if (empty && letter === 0) return false;
  dispatch?.(empty ? state.tr.delete(Math.min(from, from + way * letter), Math.max(from, from + way * letter)) : state.tr.deleteSelection());
  return true;
};

/** Whether a step only puts text in the place of text, which may be of several blocks. */
function onlyWords(doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  let words = slice.openStart === 0 && slice.openEnd === 0;
  slice.content.forEach((node) => void (words &&= node.isText));
  if ($from.parent.isTextblock && $from.sameParent($to)) return words;
  doc.nodesBetween(from, to, ({ type: { name }, isText }) => void (words &&= isText || BARE.has(name) || HOLDERS.has(name)));
  // Where there is nothing to strike, blocks are joined.
  return words && (slice.size === 0 ? doc.textBetween(from, to) !== '' : $to.parent.isTextblock);
}

/** Whether a step only brings lines that are empty, or takes such away. */
function leavesWords(doc: Node, step: Step): boolean {
  const { doc: after } = step.apply(doc);
  return after !== null && seen(doc).eq(seen(after));
}

/** A node and all that it holds, but for what nobody sees. */
function seen(node: Node): Node {
  if (node.isTextblock || node.isAtom) return node;
  const held = node.children.map(seen);
  return node.copy(Fragment.from(held.filter(({ type: { name }, content }) => content.size > 0 || !(BARE.has(name) || HOLDERS.has(name)))));
}

/** Marks a range to go; one's own suggested words in it go at once. Gives where the range ends then. */
function strike(change: Transaction, from: number, to: number, by: string): number {
  const own: [number, number][] = [];
  const struck = beside(change.doc, from, to, deletion, by);
  change.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, at), Math.min(to, at + node.nodeSize)];
    const mine = node.marks.some((one) => one.type === insertion && one.attrs.by === by);
    if (mine) own.push([start, end]);
    else if (!node.marks.some((one) => one.type === deletion)) change.addMark(start, end, struck);
  });
  let gone = 0;
  for (const [start, end] of own.reverse()) {
    change.delete(start, end);
    gone += end - start;
  }
  return to - gone;
}

/** Text as a suggestion: part of the one beside it, where that is of the same person. */
function mark(doc: Node, at: number, text: Fragment, by: string): Fragment {
  const own = beside(doc, at, at, insertion, by);
  const nodes: Node[] = [];
  text.forEach((node) => nodes.push(node.mark(own.addToSet(node.marks.filter((one) => one.type !== deletion)))));
  return Fragment.from(nodes);
}

/** The person's mark at either end of a range, which what they do there belongs to; else a new one. */
function beside(doc: Node, from: number, to: number, type: MarkType, by: string): Mark {
  const marks = [...(doc.resolve(from).nodeBefore?.marks ?? []), ...(doc.resolve(to).nodeAfter?.marks ?? [])];
  return marks.find((one) => one.type === type && one.attrs.by === by) ?? type.create({ id: newId(), by, at: now() });
}

/** To the minute: who made it matters, not how fast they type. */
const now = (): string => new Date().toISOString().slice(0, 16).concat('Z');

interface Found {
  from: number;
  to: number;
  mark: Mark;
}

function all(doc: Node): Found[] {
  const found: Found[] = [];
  doc.descendants((node, at) => {
    for (const one of node.marks.filter(isOurs)) found.push({ from: at, to: at + node.nodeSize, mark: one });
  });
  return found;
}

/** The suggestion at the caret. */
function here(state: EditorState): Found[] {
  const { from, to } = state.selection;
  const suggestions = all(state.doc);
  // Of two side by side, the one that is selected.
  const touched = suggestions.find((one) => one.from < to && one.to > from) ?? suggestions.find((one) => one.from <= to && one.to >= from);
  return touched ? suggestions.filter((one) => one.mark.attrs.id === touched.mark.attrs.id) : [];
}

/** Who made the suggestion at the caret, and when. */
export const madeAt = (state: EditorState): { by: string; at: string } | undefined => here(state)[0]?.mark.attrs as { by: string; at: string } | undefined;

export const any = (state: EditorState): boolean => all(state.doc).length > 0;
export const atCaret = (state: EditorState): boolean => here(state).length > 0;

/** Whether the caret is within a suggestion, and not only beside it, or part of one is selected. */
export const within = ({ doc, selection: { from, to } }: EditorState): boolean => all(doc).some((one) => one.from < to && one.to > from);

/** Goes to the suggestion behind or before the caret, and begins anew at the other end. */
export const next = (way: 1 | -1): Command => (state, dispatch) => {
  const found = all(state.doc).filter((one, at, every) => every.findIndex(({ mark }) => mark.attrs.id === one.mark.attrs.id) === at);
  if (found.length === 0) return false;
  const { from } = state.selection;
  const there = way === 1 ? (found.find((one) => one.from > from) ?? found[0]) : (found.findLast((one) => one.from < from) ?? found.at(-1));
  if (there) dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, there.from, there.to)).scrollIntoView());
  return true;
};

/** A block whose last words went goes with them, and what held nothing else. */
function clear(change: Transaction, at: number): void {
  const $at = change.doc.resolve(at);
  if ($at.parent.content.size > 0 || !BARE.has($at.parent.type.name)) return;
  const alone = $at.depth > 1 && HOLDERS.has($at.node(-1).type.name) && $at.node(-1).childCount === 1;
  const depth = alone ? $at.depth - 1 : $at.depth;
  // A story has a place to write in.
  if (depth > 1 || change.doc.childCount > 1) change.delete($at.before(depth), $at.after(depth));
}

/** Takes or leaves suggestions. */
const settle = (which: (state: EditorState) => Found[], take: boolean): Command => (state, dispatch) => {
  const found = which(state);
  if (found.length === 0) return false;
  if (dispatch) {
    const change = state.tr;
    for (const { from, to, mark: one } of found.reverse()) {
      if ((one.type === insertion) === take) change.removeMark(from, to, one.type);
      else {
        change.delete(from, to);
        clear(change, from);
      }
    }
    dispatch(passing(change).setMeta(DECIDED, take).scrollIntoView());
  }
  return true;
};

/** Whether a change accepts suggestions or rejects them; undefined where it does neither. */
export const decided = (change: Transaction): boolean | undefined => change.getMeta(DECIDED) as boolean | undefined;

export const accept = settle(here, true);
export const reject = settle(here, false);
export const acceptAll = settle(({ doc }) => all(doc), true);
export const rejectAll = settle(({ doc }) => all(doc), false);
