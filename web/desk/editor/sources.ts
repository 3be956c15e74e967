// What words came from stays with them: pasted into a paragraph, or joined with it, they bring it along.

import { Slice, type Node, type ResolvedPos } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { ySyncPluginKey } from 'y-prosemirror';
import { Copied, foreign, parser, whole, without } from './clipboard';
import { ofLine, together } from './from';
import { schema } from './schema';

/** What names the sources of the words at a place: where it begins, and the sources. */
function names($at: ResolvedPos): { at: number; from: string | null } | null {
  for (let { depth } = $at; depth > 0; depth -= 1) {
    const node = $at.node(depth);
    if (!('from' in node.attrs)) continue;
    const from = 'id' in node.attrs ? together(node.attrs.from) : ofLine(node, $at.node(depth - 1));
    return { at: $at.before(depth), from };
  }
  return null;
}

/** The words at a place came from these, too. */
function add(change: Transaction, at: number, from: string | null): void {
  const $at = change.doc.resolve(at);
  const there = $at.parent.isTextblock ? names($at) : null;
  const all = together(there?.from, from);
  if (there && all !== there.from) change.setNodeAttribute(there.at, 'from', all);
}

/** Where a text ends by now, that is of what it came from: it may be another block's, joined with it or pasted into it. */
function ends(before: Node, mapping: Mapping, change: Transaction): void {
  const start = before.content.findDiffStart(change.doc.content) ?? 0;
  const until = before.content.findDiffEnd(change.doc.content)?.a ?? 0;
  before.nodesBetween(start, Math.max(start, until), (node, at) => {
    if (!node.isTextblock) return true;
    const end = mapping.mapResult(at + 1 + node.content.size, -1);
    if (node.content.size > 0 && !end.deletedBefore) add(change, end.pos, names(before.resolve(at + 1))?.from ?? null);
    return false;
  });
}

/** What the words at an open end of a slice came from; a closed one brings its block. */
function ofEnd({ content, openStart, openEnd }: Slice, end: 'firstChild' | 'lastChild'): string | null {
  let from: unknown = null;
  let node = content[end];
  for (let depth = end === 'firstChild' ? openStart : openEnd; node && depth > 0; depth -= 1) {
    from = node.attrs.from ?? from;
    node = node[end];
  }
  return together(from);
}

/** Where the first word stands that changes brought, and where the last one ends. */
function reach({ maps }: Mapping): [number, number] | null {
  let [start, end] = [Infinity, -Infinity];
  maps.forEach((map, at) => map.forEach((_, __, from, to) => {
    const rest = new Mapping(maps.slice(at + 1));
    if (to === from) return;
    start = Math.min(start, rest.map(from, -1));
    end = Math.max(end, rest.map(to, 1));
  }));
  return start < end ? [start, end] : null;
}

/** Where nothing is written yet, paragraphs that are pasted take the place with all that they are. */
function inPlace(slice: Slice, { selection: { empty, $from } }: EditorState): Slice {
  const blank = empty && $from.parent.type === schema.nodes.paragraph && $from.parent.content.size === 0;
  const plain = ['paragraph', 'heading', 'pull'].includes(slice.content.firstChild?.type.name ?? '');
  return blank && plain && slice.openStart === 1 ? new Slice(slice.content, 0, 0) : slice;
}

export function sources(story: string, suggesting: () => boolean): Plugin {
  let lacks: string[] = [];
  let brings: { first: string | null; last: string | null } | null = null;
  return new Plugin({
    props: {
      clipboardSerializer: new Copied(story),
      clipboardParser: parser,
      transformCopied: whole,
      transformPastedHTML: (html) => {
        lacks = foreign(html, story);
        return html;
      },
      transformPasted: (slice, view) => {
        const known = lacks.length > 0 ? without(slice, lacks) : slice;
        const placed = suggesting() ? known : inPlace(known, view.state);
        lacks = [];
        brings = { first: ofEnd(placed, 'firstChild'), last: ofEnd(placed, 'lastChild') };
        // Of what isn't put into the text at once, nothing is known later.
        queueMicrotask(() => (brings = null));
        return placed;
      },
    },
    appendTransaction(transactions, before, { tr: change }) {
      const own = transactions.filter((one) => one.docChanged && !one.getMeta(ySyncPluginKey));
      if (own.length === 0) return null;
      const mapping = new Mapping(own.flatMap((one) => one.mapping.maps));
      ends(before.doc, mapping, change);
      const reached = brings && reach(mapping);
      if (brings && reached) {
        add(change, reached[0], brings.first);
        add(change, reached[1], brings.last);
        brings = null;
      }
      return change.docChanged ? change : null;
    },
  });
}
