// Suggested changes: what is typed and deleted becomes marks, with who and when, until somebody takes it or leaves it.
// Readers see nothing of it: the server leaves suggested words out, and keeps what is suggested to go.

import { Fragment, type Mark, type MarkType, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import { newId } from './ids';
import { schema } from './schema';

const insertion = schema.marks.insertion as (typeof schema.marks)[string];
const deletion = schema.marks.deletion as (typeof schema.marks)[string];
const isOurs = (mark: Mark): boolean => mark.type === insertion || mark.type === deletion;
const PASSES = 'suggestion-passes';

/** A change that is no suggestion, such as taking one. */
const passing = (change: Transaction): Transaction => change.setMeta(PASSES, true);

/** The same change as suggestions; null where it is of another kind, and can't be suggested. */
export function suggested(change: Transaction, state: EditorState, by: string): Transaction | null {
  const passes = !change.docChanged || change.getMeta(PASSES) || change.getMeta(ySyncPluginKey) || change.getMeta(yUndoPluginKey);
  if (passes) return change;
  const made = state.tr;
  const forward = change.selection.from >= state.selection.to && change.steps.length === 1;
  for (const step of change.steps) {
    if (!(step instanceof ReplaceStep) || !flat(made.doc, step)) return null;
    const to = strike(made, step.from, step.to, by);
    const text = step.slice.content;
    if (text.size > 0) made.replaceWith(to, to, mark(made.doc, to, text, by));
    const deletes = text.size === 0;
    const place = deletes ? (forward && state.selection.empty ? to : step.from) : to + text.size;
    made.setSelection(TextSelection.create(made.doc, Math.min(place, made.doc.content.size)));
  }
  return passing(made).scrollIntoView();
}

/** Whether a step only puts text in the place of text, within one block. */
function flat(doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  let words = slice.openStart === 0 && slice.openEnd === 0;
  slice.content.forEach((node) => void (words &&= node.isText));
  return words && $from.parent.isTextblock && $from.sameParent($to);
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
  const touched = suggestions.find((one) => one.from <= to && one.to >= from);
  return touched ? suggestions.filter((one) => one.mark.attrs.id === touched.mark.attrs.id) : [];
}

export const any = (state: EditorState): boolean => all(state.doc).length > 0;
export const atCaret = (state: EditorState): boolean => here(state).length > 0;

/** Takes or leaves suggestions. */
const settle = (which: (state: EditorState) => Found[], take: boolean): Command => (state, dispatch) => {
  const found = which(state);
  if (found.length === 0) return false;
  if (dispatch) {
    const change = state.tr;
    for (const { from, to, mark: one } of found.reverse()) {
      if ((one.type === insertion) === take) change.removeMark(from, to, one.type);
      else change.delete(from, to);
    }
    dispatch(passing(change).scrollIntoView());
  }
  return true;
};

export const accept = settle(here, true);
export const reject = settle(here, false);
export const acceptAll = settle(({ doc }) => all(doc), true);
export const rejectAll = settle(({ doc }) => all(doc), false);
