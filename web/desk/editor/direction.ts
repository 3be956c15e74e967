// A block whose words run the other way than the story shows so: an English quotation in a Persian story. A Latin name
// in a Persian sentence turns nothing, however long it is, nor does one that a Persian sentence begins with.

import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/gu;
const LETTER = /\p{L}/gu;
const FIRST = /\p{L}/u;

/** The direction of most of a text's letters; none where it has none. */
export function runs(text: string): 'ltr' | 'rtl' | null {
  const letters = text.match(LETTER)?.length ?? 0;
  const right = text.match(RTL)?.length ?? 0;
  if (letters === 0) return null;
  return right * 2 > letters ? 'rtl' : 'ltr';
}

export function direction(story: 'ltr' | 'rtl'): Plugin<DecorationSet> {
  const known = new WeakMap<Node, boolean>();
  const turns = (node: Node): boolean => {
    let turned = known.get(node);
    if (turned === undefined) {
      const words = node.textContent;
      const against = (part: string): boolean => (runs(part) ?? story) !== story;
      turned = against(words) && against(words.match(FIRST)?.[0] ?? '');
      known.set(node, turned);
    }
    return turned;
  };
  const look = (doc: Node): DecorationSet => {
    const found: Decoration[] = [];
    const dir = story === 'rtl' ? 'ltr' : 'rtl';
    doc.descendants((node, at) => {
      if (node.isTextblock && turns(node)) found.push(Decoration.node(at, at + node.nodeSize, { dir }));
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
