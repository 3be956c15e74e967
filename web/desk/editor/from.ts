// How blocks say what they came from: each wire item as JSON, one a line. A line of a list may name others than its list.

import type { Node } from 'prosemirror-model';

/** Items named apart, as one block names them; none is null. */
export const together = (...froms: unknown[]): string | null => {
  const all = froms.flatMap((from) => (typeof from === 'string' ? from.split('\n') : []));
  return [...new Set(all)].filter(Boolean).join('\n') || null;
};

/** What a line of a list or a quotation came from: what that did, unless it says otherwise. */
export const ofLine = (line: Node, block: Node): string | null => together(line.attrs.from ?? block.attrs.from);

/** How a line says what it came from in a list that came from `block`. */
export const inLine = (from: unknown, block: unknown): string | null => (from === block ? null : String(from ?? ''));
