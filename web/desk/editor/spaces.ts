// Room above blocks, so that each stands beside what it was translated from. It is shown and never written.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Pixels by the ids of blocks. */
export type Gaps = Map<string, number>;

const key = new PluginKey<Gaps>('spaces');

export const keep = (state: EditorState, gaps: Gaps): Transaction => state.tr.setMeta(key, gaps);

export const spaces = new Plugin<Gaps>({
  key,
  state: { init: () => new Map(), apply: (change, gaps) => (change.getMeta(key) as Gaps | undefined) ?? gaps },
  props: {
    decorations(state) {
      const gaps = key.getState(state);
      if (!gaps?.size) return null;
      const found: Decoration[] = [];
      state.doc.forEach((node, at) => {
        const gap = gaps.get(String(node.attrs.id));
        if (gap) found.push(Decoration.node(at, at + node.nodeSize, { style: `--gap: ${gap}px` }));
      });
      return DecorationSet.create(state.doc, found);
    },
  },
});
