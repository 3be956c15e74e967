// Every block has an id of its own, which stays with it. Who splits a block, or pastes a copy, gives the new one
// another; what is left, as after two people's changes met, is the server's to mend.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `b${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

/** Blocks that lack an id, or have one that another block has: the one with words keeps it, and else the first. */
function strays(doc: Node): number[] {
  const found: number[] = [];
  const holders = new Map<string, { at: number; empty: boolean }>();
  doc.descendants((node, at) => {
    if (!('id' in node.attrs) || !node.isBlock) return false;
    const { id } = node.attrs;
    const empty = node.content.size === 0;
    const holder = id ? holders.get(id) : undefined;
    if (!id) found.push(at);
    else if (!holder) holders.set(id, { at, empty });
    else if (holder.empty && !empty) {
      found.push(holder.at);
      holders.set(id, { at, empty });
    } else found.push(at);
    return node.type.name === 'facts';
  });
  return found;
}

export const ids = new Plugin({
  appendTransaction(transactions, _, state) {
    const own = transactions.some((one) => one.docChanged && !one.getMeta(ySyncPluginKey));
    if (!own) return null;
    const found = strays(state.doc);
    if (found.length === 0) return null;
    const change = state.tr;
    for (const at of found) change.setNodeAttribute(at, 'id', newId());
    return change;
  },
});
