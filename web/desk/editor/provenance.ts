// Blocks that came from a wire item, and lines that came from another than theirs, have an edge, and a title that names the agency. It is shown and never written.

import type { Node } from 'prosemirror-model';
import type { Plugin, Selection } from 'prosemirror-state';
import { Decoration, type DecorationSet } from 'prosemirror-view';
import { shown } from './shown';

/** Who sent what the words at the caret came from, the innermost block that says so. */
export function providersAt({ $head }: Selection): string[] {
  for (let depth = $head.depth; depth > 0; depth--) {
    const named = providers($head.node(depth));
    if (named.length > 0) return named;
  }
  return [];
}

/** Who sent what a block or a line of one came from. */
function providers({ attrs: { from } }: Node): string[] {
  const named = (line: string): string => {
    try {
      return String((JSON.parse(line) as { provider?: unknown }).provider ?? '');
    } catch {
      return '';
    }
  };
  return typeof from === 'string' ? [...new Set(from.split('\n').map(named))].filter(Boolean) : [];
}

export function provenance(said: (providers: string[]) => string): Plugin<DecorationSet> {
  return shown((doc) => {
    const found: Decoration[] = [];
    doc.descendants((node, at, parent) => {
      const named = providers(node);
      // What stands in a fact box of the same agency has its edge already.
      const told = named.join() === (parent ? providers(parent).join() : '');
      if (named.length > 0 && !told) {
        found.push(Decoration.node(at, at + node.nodeSize, { class: 'se-from', title: said(named) }));
      }
      return !node.isTextblock;
    });
    return found;
  });
}
