// The texts beside the body (headline, summary and so on): inputs bound to the document, change by change, so that
// two people may be in one of them and each keeps their caret.

import * as Y from 'yjs';
import { keyOf } from '../keys';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Marks of direction, by the keys that the text has for them too. */
const MARKS: Record<string, string> = { KeyL: '\u200E', KeyR: '\u200F' };

/** Binds an input to a text; gives what ends that. */
export function bind(field: Field, text: Y.Text, may: () => boolean): () => void {
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([field]) });
  const input = (): void => {
    if (!may()) field.value = text.toString();
    else text.doc?.transact(() => change(text, field.value, field.selectionStart ?? 0), field);
  };
  const observed = (event: Y.YTextEvent): void => {
    if (event.transaction.origin !== field) follow(field, text.toString(), event.delta);
  };
  const key = (event: KeyboardEvent): void => {
    const mark = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState('AltGraph') && MARKS[keyOf(event)];
    if (mark && may()) {
      event.preventDefault();
      field.setRangeText(mark, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      return input();
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = keyOf(event);
    const again = letter === 'KeyY' || (letter === 'KeyZ' && event.shiftKey);
    if (!again && letter !== 'KeyZ') return;
    event.preventDefault();
    if (may()) again ? undo.redo() : undo.undo();
  };
  field.value = text.toString();
  field.addEventListener('input', input);
  field.addEventListener('keydown', key as EventListener);
  text.observe(observed);
  return () => {
    field.removeEventListener('input', input);
    field.removeEventListener('keydown', key as EventListener);
    text.unobserve(observed);
    undo.destroy();
  };
}

/** The least change that makes the text say this. `caret` tells which of several like letters was typed. */
function change(text: Y.Text, after: string, caret: number): void {
  const before = text.toString();
  if (before === after) return;
  const limit = Math.min(before.length, after.length);
  const added = Math.max(0, after.length - before.length);
  let start = 0;
  const most = Math.min(limit, Math.max(0, caret - added));
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < limit - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // Never between the halves of one character.
  if (start > 0 && /[\uD800-\uDBFF]/.test(after[start - 1] ?? '')) start -= 1;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(after[after.length - end] ?? '')) end -= 1;
  if (before.length - start - end > 0) text.delete(start, before.length - start - end);
  if (after.length - start - end > 0) text.insert(start, after.slice(start, after.length - end));
}

/** Shows what somebody else did, and keeps the caret where it was among the letters. */
function follow(field: Field, value: string, delta: Y.YTextEvent['delta']): void {
  const moved = (place: number): number => {
    let at = 0;
    for (const { retain, insert, delete: gone } of delta) {
      if (retain) at += retain;
      else if (typeof insert === 'string') {
        if (at < place) place += insert.length;
        at += insert.length;
      } else if (gone && at < place) place -= Math.min(gone, place - at);
    }
    return place;
  };
  const [start, end] = [moved(field.selectionStart ?? 0), moved(field.selectionEnd ?? 0)];
  field.value = value;
  if (document.activeElement === field) field.setSelectionRange(start, end);
}
