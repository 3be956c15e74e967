// A block whose words run the other way than the story shows so: an English quotation in a Persian story.

import type { Node } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { Decoration, type DecorationSet } from 'prosemirror-view';
import { turns } from './runs';
import { shown } from './shown';

export function direction(story: 'ltr' | 'rtl'): Plugin<DecorationSet> {
  const known = new WeakMap<Node, boolean>();
  const turned = (node: Node): boolean => {
    const turn = known.get(node) ?? turns(node.textContent, story);
    known.set(node, turn);
    return turn;
  };
  return shown((doc) => {
    const found: Decoration[] = [];
    const dir = story === 'rtl' ? 'ltr' : 'rtl';
    doc.descendants((node, at) => {
      if (node.isTextblock && turned(node)) found.push(Decoration.node(at, at + node.nodeSize, { dir }));
      return !node.isTextblock;
    });
    return found;
  });
}
