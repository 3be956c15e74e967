// Two values that were made of one without each other's knowledge, as one value that has what both did. What one added
// is there, what one removed is gone; where both wrote, both's words stand.

import * as Y from 'yjs';

type Value = unknown;
type Fields = Record<string, Value>;

/** Whether they say the same. The server has an object's properties in no order. */
export const same = (a: Value, b: Value): boolean => JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
const ordered = (_: string, value: Value): Value =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
const isObject = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `base` is what both had before; `undefined` where nobody knows. Where it must be one of both, it is `theirs`. */
export function merged(base: Value, ours: Value, theirs: Value): Value {
  if (same(ours, theirs) || same(ours, base)) return theirs;
  if (same(theirs, base)) return ours;
  if (Array.isArray(ours) && Array.isArray(theirs)) return list(Array.isArray(base) ? base : [], ours, theirs);
  if (isObject(ours) && isObject(theirs)) return object(isObject(base) ? base : {}, ours, theirs);
  // Who removed it hadn't seen what the other wrote there.
  return theirs ?? ours;
}

function list(base: Value[], ours: Value[], theirs: Value[]): Value[] {
  if ([base, ours, theirs].every((spans) => spans.length > 0 ? spans.every(isSpan) : true)) return spans(base, ours, theirs);
  const has = (values: Value[], value: Value): boolean => values.some((one) => same(one, value));
  const result = theirs.filter((value) => !has(base, value) || has(ours, value));
  ours.forEach((value, at) => {
    if (has(base, value) || has(result, value)) return;
    const before = result.findIndex((one) => same(one, ours[at - 1]));
    result.splice(before < 0 ? (at === 0 ? 0 : result.length) : before + 1, 0, value);
  });
  return result;
}

function object(base: Fields, ours: Fields, theirs: Fields): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return Object.fromEntries([...keys].map((key) => {
    const [was, a, b] = [base[key], ours[key], theirs[key]];
    const written = key === 'alt' && typeof a === 'string' && typeof b === 'string';
    return [key, written ? words(typeof was === 'string' ? was : '', a, b) : merged(was, a, b)];
  }));
}

/** Runs of a caption: as words, since marks of both can't be told apart. */
const isSpan = (value: Value): value is { text: string } => isObject(value) && typeof value.text === 'string';
const spans = (base: Value[], ours: Value[], theirs: Value[]): Value[] => {
  const plain = (values: Value[]): string => values.filter(isSpan).map(({ text }) => text).join('');
  const text = words(plain(base), plain(ours), plain(theirs));
  return text ? [{ text }] : [];
};

/** A text that has the words of both. */
export function words(base: string, ours: string, theirs: string): string {
  if (ours === theirs || ours === base) return theirs;
  if (theirs === base) return ours;
  const [before, there] = [parts(base), parts(theirs)];
  const added = parts(ours).filter((word) => !before.includes(word));
  if (added.length > 0 && added.every((word) => there.includes(word))) return theirs;
  if (!base.trim()) return `${theirs} ${ours}`;
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getArray<string>().insert(0, before);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  say(one.getArray(), before, there);
  say(other.getArray(), before, parts(ours));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  return one.getArray<string>().toArray().join('');
}

/** Words and what stands between them: no word is ever made of parts of two. */
const parts = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** The least change that has a list say this. */
function say(list: Y.Array<string>, before: string[], after: string[]): void {
  const limit = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < limit && before[start] === after[start]) start += 1;
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  list.delete(start, before.length - start - end);
  list.insert(start, after.slice(start, after.length - end));
}
