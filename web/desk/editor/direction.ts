// A block whose words run the other way than the story shows so: an English quotation in a Persian story.

import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { turns } from './runs';

export function direction(story: 'ltr' | 'rtl'): Plugin<DecorationSet> {
  const known = new WeakMap<Node, boolean>();
  const turned = (node: Node): boolean => {
    const turn = known.get(node) ?? turns(node.textContent, story);
    known.set(node, turn);
    return turn;
  };
  const look = (doc: Node): DecorationSet => {
    const found: Decoration[] = [];
    const dir = story === 'rtl' ? 'ltr' : 'rtl';
    doc.descendants((node, at) => {
      if (node.isTextblock && turned(node)) found.push(Decoration.node(at, at + node.nodeSize, { dir }));
      return !node.isTextblock;
    });
    return DecorationSet.create(doc, found);
  };
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, state: EditorState) => look(state.doc),
      apply: (change, old) => (change.docChanged ? look(change.doc) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
