// What blocks look like beyond what is written of them: looked at again where the words change.

import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { DecorationSet, type Decoration } from 'prosemirror-view';

export function shown(look: (doc: Node) => Decoration[]): Plugin<DecorationSet> {
  const all = (doc: Node): DecorationSet => DecorationSet.create(doc, look(doc));
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, state: EditorState) => all(state.doc),
      apply: (change, old) => (change.docChanged ? all(change.doc) : old),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
