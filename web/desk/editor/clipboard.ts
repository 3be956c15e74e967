// What the clipboard has of blocks: each as it is, with its id and what it came from. It bears a mark that only the desk's
// pages in this browser know, so that no other page says where words came from: what it says would tie a story to an item.

import { DOMParser, DOMSerializer, Fragment, Slice, type DOMOutputSpec, type Node, type ResolvedPos, type TagParseRule } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { blockDepth } from './commands';
import { newId } from './ids';
import { schema } from './schema';

const COPIED = 'longwave-copied';
/** Some keep what they copied before, and paste that. */
const MOST = 50;

function marks(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(COPIED) ?? '[]');
    return Array.isArray(known) ? known.map(String) : [];
  } catch {
    return [];
  }
}

/** A new mark; where a browser keeps none, what is pasted comes from nowhere. */
function mark(): string {
  const made = newId();
  try {
    localStorage.setItem(COPIED, JSON.stringify([made, ...marks()].slice(0, MOST)));
  } catch {
    // It keeps none.
  }
  return made;
}

/** What blocks may not have of what HTML says: another page's nothing of these, and another story's no ids. */
export function foreign(html: string, story: string): string[] {
  const [, made, of] = /\sdata-desk="(\w+) ([^" ]*)"/.exec(html) ?? [];
  if (!made || !marks().includes(made)) return ['id', 'from'];
  return of === story ? [] : ['id'];
}

/** The same without these attributes. */
export function without(slice: Slice, names: string[]): Slice {
  const each = (all: Fragment): Fragment => Fragment.from(all.content.map((node) => {
    if (node.isText) return node;
    const left = names.filter((name) => name in node.attrs).map((name) => [name, null]);
    return node.type.create({ ...node.attrs, ...Object.fromEntries(left) }, each(node.content), node.marks);
  }));
  return new Slice(each(slice.content), slice.openStart, slice.openEnd);
}

/** Whether a place is where its block begins; of several texts, where the first does. */
const begins = ($at: ResolvedPos, depth: number): boolean => $at.pos - $at.start(depth) === $at.depth - depth;

/** What is copied from the beginning of a block to the beginning of one behind it is blocks, and so is a block of several
 * texts that is copied from its beginning to its end. */
export function whole(slice: Slice, { state: { selection: { $from, $to } } }: EditorView): Slice {
  const depth = blockDepth($from);
  if (slice.openStart === 0 || depth === 0 || $from.sameParent($to) || !begins($from, depth)) return slice;
  const shared = $from.sharedDepth($to.pos);
  if (shared >= depth) {
    const ends = $to.end(depth) - $to.pos === $to.depth - depth;
    return ends ? new Slice(Fragment.from($from.node(depth)), 0, 0) : slice;
  }
  if (shared < depth - 1 || blockDepth($to) !== depth || !begins($to, depth)) return slice;
  const all = $from.node(depth - 1).content;
  return new Slice(all.cut($from.before(depth) - $from.start(depth - 1), $to.before(depth) - $from.start(depth - 1)), 0, 0);
}

const told = (dom: DOMOutputSpec, { attrs: { id, from } }: Node): DOMOutputSpec => {
  const [tag, next, ...rest] = dom as unknown as [string, ...unknown[]];
  const has = typeof next === 'object' && !Array.isArray(next);
  const all = { ...(has ? next : {}), 'data-id': id, 'data-from': from };
  return [tag, all, ...(has ? rest : [next, ...rest])] as unknown as DOMOutputSpec;
};

/** As in the text, but for tables: there a caption is a row, so that carets find it. */
function shapes(): Record<string, (node: Node) => DOMOutputSpec> {
  const made = DOMSerializer.nodesFromSchema(schema);
  made.table_caption = () => ['caption', 0];
  made.table = () => ['table', 0];
  for (const [name, shape] of Object.entries(made)) {
    if ('from' in (schema.nodes[name]?.spec.attrs ?? {})) made[name] = (node) => told(shape(node), node);
  }
  return made;
}

/** The first row's cells of a table that says so are its head. */
function heads(made: HTMLElement | DocumentFragment, all: Fragment): void {
  all.forEach((node, _, at) => {
    const element = made.childNodes[at];
    if (!(element instanceof HTMLElement)) return;
    if (node.type.name === 'facts') heads(element, node.content);
    if (node.type.name !== 'table' || !node.attrs.head) return;
    for (const cell of [...(element.querySelector('tr')?.children ?? [])]) {
      const head = element.ownerDocument.createElement('th');
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
  });
}

export class Copied extends DOMSerializer {
  constructor(private readonly story: string) {
    super(shapes(), DOMSerializer.marksFromSchema(schema));
  }

  override serializeFragment(all: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(all, options, target);
    if (target) return made;
    heads(made, all);
    if (made.firstChild instanceof Element) made.firstChild.setAttribute('data-desk', `${mark()} ${this.story}`);
    return made;
  }
}

const own = (element: HTMLElement): Record<string, string | null> => ({
  id: element.getAttribute('data-id') || null,
  from: element.getAttribute('data-from'),
});

/** Reads it back. */
export const parser = new DOMParser(schema, DOMParser.fromSchema(schema).rules.map((rule) => {
  const { node, attrs, getAttrs } = rule as TagParseRule;
  if (!node || !('from' in (schema.nodes[node]?.spec.attrs ?? {}))) return rule;
  return {
    ...rule,
    getAttrs: (element: HTMLElement) => {
      const given = getAttrs ? getAttrs(element) : attrs;
      return given === false ? false : { ...given, ...own(element) };
    },
  } as TagParseRule;
}));
