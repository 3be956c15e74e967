// Blocks that came from a wire item have an edge, and a title that names the agency. It is shown and never written.

import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { Decoration, type DecorationSet } from 'prosemirror-view';
import { shown } from './shown';

/** Who sent what a block came from; none where it came from nobody's wire. */
function provider({ attrs: { from } }: Node): string | null {
  if (typeof from !== 'string') return null;
  try {
    return String((JSON.parse(from) as { provider?: unknown }).provider ?? '') || null;
  } catch {
    return null;
  }
}

export function provenance(said: (provider: string) => string): Plugin<DecorationSet> {
  return shown((doc) => {
    const found: Decoration[] = [];
    doc.forEach((node, at) => {
      const from = provider(node);
      if (from) found.push(Decoration.node(at, at + node.nodeSize, { class: 'se-from', title: said(from) }));
    });
    return found;
  });
}
