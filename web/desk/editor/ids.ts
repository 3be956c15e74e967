// Every block has an id of its own, which stays with it, cut and pasted too. Who splits a block, or pastes a copy, gives the
// new one another; what is left, as after two people's changes met, is the server's to mend.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { ySyncPluginKey } from 'y-prosemirror';

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `b${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

interface Holder {
  at: number;
  empty: boolean;
  /** Whether it came just now. */
  came: boolean;
}

const yields = (one: Holder, to: Holder): boolean => (one.empty === to.empty ? one.came && !to.came : one.empty);

/** Blocks that lack an id, or have one that another block has: the one with words keeps it, else the one that was there, and
 * else the first. */
function strays(doc: Node, came: (at: number) => boolean): number[] {
  const found: number[] = [];
  const holders = new Map<string, Holder>();
  doc.descendants((node, at) => {
    if (!('id' in node.attrs) || !node.isBlock) return false;
    const { id } = node.attrs;
    const one = { at, empty: node.content.size === 0, came: came(at) };
    const holder = id ? holders.get(id) : undefined;
    if (!id) found.push(at);
    else if (!holder) holders.set(id, one);
    else if (yields(holder, one)) {
      found.push(holder.at);
      holders.set(id, one);
    } else found.push(at);
    return node.type.name === 'facts';
  });
  return found;
}

export const ids = new Plugin({
  appendTransaction(transactions, _, state) {
    const own = transactions.some((one) => one.docChanged && !one.getMeta(ySyncPluginKey));
    if (!own) return null;
    const back = new Mapping(transactions.flatMap((one) => one.mapping.maps)).invert();
    const found = strays(state.doc, (at) => back.mapResult(at, 1).deletedAfter);
    if (found.length === 0) return null;
    const change = state.tr;
    for (const at of found) change.setNodeAttribute(at, 'id', newId());
    return change;
  },
});
