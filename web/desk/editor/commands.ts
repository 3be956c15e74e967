// What keys and buttons do to blocks.

import { chainCommands, splitBlock, toggleMark } from 'prosemirror-commands';
import { Fragment, type Mark, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState, type Selection, type Transaction } from 'prosemirror-state';
import { inLine, ofLine } from './from';
import { schema } from './schema';

const { nodes, marks } = schema;
type Name = keyof typeof nodes;
const type = (name: Name): NodeType => nodes[name] as NodeType;

/** The depth of the block that a place is in: a child of the body or of a fact box. */
export function blockDepth(at: ResolvedPos): number {
  for (let depth = at.depth; depth > 0; depth -= 1) {
    const parent = at.node(depth - 1).type.name;
    if (parent === 'doc' || (parent === 'facts' && at.node(depth).type.name !== 'facts_title')) return depth;
  }
  return 0;
}

const GATHERS: Record<string, string[]> = { list: ['list_item'], quote: ['quote_line', 'cite'] };

/** Texts of blocks, each with the attributes that a block made of it inherits. */
interface Line {
  content: Fragment;
  from: unknown;
  id: unknown;
}

function lines(block: Node): Line[] | null {
  const { from, id } = block.attrs;
  if (['paragraph', 'heading', 'pull'].includes(block.type.name)) return [{ content: block.content, from, id }];
  if (!GATHERS[block.type.name]) return null;
  const found: Line[] = [];
  block.forEach((child, _, at) => found.push({ content: child.content, from: ofLine(child, block), id: at === 0 ? id : null }));
  return found;
}

/** The blocks that a selection reaches, with what they stand in. */
function selected(state: EditorState): { blocks: Node[]; start: number; end: number } | null {
  const { $from, $to } = state.selection;
  const depth = blockDepth($from);
  if (depth === 0 || blockDepth($to) !== depth || $from.start(depth - 1) !== $to.start(depth - 1)) return null;
  const parent = $from.node(depth - 1);
  const blocks: Node[] = [];
  for (let at = $from.index(depth - 1); at <= $to.index(depth - 1); at += 1) blocks.push(parent.child(at));
  return { blocks, start: $from.before(depth), end: $to.after(depth) };
}

/** Replaces the selected blocks, and leaves the caret in the last text. */
function replace(state: EditorState, make: (lines: Line[]) => Node[]): Transaction | null {
  const reach = selected(state);
  const found = reach?.blocks.map(lines);
  if (!reach || !found || found.some((one) => one === null)) return null;
  const back = state.doc.content.size - state.selection.to;
  const change = state.tr.replaceWith(reach.start, reach.end, make(found.flat() as Line[]));
  const near = Math.max(reach.start, change.doc.content.size - back);
  return change.setSelection(TextSelection.near(change.doc.resolve(near), -1)).scrollIntoView();
}

const paragraphs = (lines: Line[]): Node[] =>
  lines.map(({ content, from, id }) => type('paragraph').create({ from, id }, content));

function gather(name: 'list' | 'quote', attrs: Record<string, unknown>): Command {
  const item = type(name === 'list' ? 'list_item' : 'quote_line');
  return (state, dispatch) => {
    const change = replace(state, (lines) => {
      const from = lines.find((line) => line.from)?.from ?? null;
      const children = lines.map((line) => item.create({ from: inLine(line.from, from) }, line.content));
      return [type(name).create({ ...attrs, from, id: lines[0]?.id ?? null }, children)];
    });
    if (change) dispatch?.(change);
    return change !== null;
  };
}

/** Paragraphs, each with what its text came from. */
export const paragraph: Command = (state, dispatch) => {
  const change = replace(state, paragraphs);
  if (change) dispatch?.(change);
  return change !== null;
};

/** What the caret is in. */
export function within(state: EditorState, name: Name): Node | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === name) return node;
  }
  return null;
}

export const list = (ordered: boolean): Command => (state, dispatch) => {
  const present = within(state, 'list');
  if (present?.attrs.ordered === ordered) return paragraph(state, dispatch);
  return gather('list', { ordered })(state, dispatch);
};

export const quote: Command = (state, dispatch) =>
  within(state, 'quote') ? paragraph(state, dispatch) : gather('quote', {})(state, dispatch);

export const cite: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  const block = $from.node(depth);
  if (block.type !== type('quote')) return false;
  if (dispatch) {
    const end = $from.end(depth);
    const there = block.lastChild?.type === type('cite');
    const change = there ? state.tr : state.tr.insert(end, type('cite').create());
    dispatch(change.setSelection(TextSelection.create(change.doc, there ? end - 1 : end + 1)).scrollIntoView());
  }
  return true;
};

export const heading = (level: number): Command => (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type === type('heading') && parent.attrs.level === level) {
    return keepAttributes(type('paragraph'), {})(state, dispatch);
  }
  return keepAttributes(type('heading'), { level })(state, dispatch);
};

export const pull: Command = (state, dispatch) => {
  const to = state.selection.$from.parent.type === type('pull') ? 'paragraph' : 'pull';
  return keepAttributes(type(to), {})(state, dispatch);
};

/** Another kind of block with the same id, and the same word of where it came from. */
function keepAttributes(to: NodeType, attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const change = replace(state, (lines) => lines.map(({ content, from, id }) => to.create({ ...attrs, from, id }, content)));
    if (change) dispatch?.(change);
    return change !== null;
  };
}

/** Puts a block behind the one that a selection begins in, or in its place where that is empty; gives where it begins. */
export function place(change: Transaction, { $from, to }: Selection, block: Node): number {
  const depth = blockDepth($from);
  const inFacts = depth > 1 && block.type === type('facts');
  const outer = inFacts ? 1 : depth;
  const present = outer > 0 ? $from.node(outer) : null;
  const empty = present?.type === type('paragraph') && present.content.size === 0;
  const at = outer === 0 ? to : empty ? $from.before(outer) : $from.after(outer);
  if (empty) change.replaceWith(at, $from.after(outer), block);
  else change.insert(at, block);
  return at;
}

/** Puts a block behind the one that the caret is in, or in its place where that is empty, and goes there. */
export const insert = (block: Node): Command => (state, dispatch) => {
  if (dispatch) {
    const change = state.tr;
    const at = place(change, state.selection, block);
    dispatch(change.setSelection(TextSelection.near(change.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
};

/** A picture behind the one that the caret is in, or a gallery of its own. */
export const insertInGallery = (attrs: { picture: string; alt: string }, caption: string): Command => (state, dispatch) => {
  const made = type('gallery_picture').create(attrs, caption ? schema.text(caption) : undefined);
  const { $from } = state.selection;
  if ($from.parent.type !== type('gallery_picture')) return insert(type('gallery').create(null, [made]))(state, dispatch);
  dispatch?.(state.tr.insert($from.after(), made).scrollIntoView());
  return true;
};

/** The embed that is selected. */
export const embedded = ({ selection }: EditorState): Node | null =>
  selection instanceof NodeSelection && selection.node.type === type('embed') ? selection.node : null;

/** Says of an embed what it shows and where that is, wherever it stands by now. */
export const setEmbed = (id: unknown, said: { url: string; title: string }): Command => (state, dispatch) => {
  let found = -1;
  state.doc.descendants((node, at) => {
    if (node.type === type('embed') && node.attrs.id === id) found = at;
    return node.type === type('facts');
  });
  if (found < 0) return false;
  if (dispatch) {
    const change = state.tr.setNodeAttribute(found, 'url', said.url).setNodeAttribute(found, 'title', said.title);
    dispatch(change.setSelection(NodeSelection.create(change.doc, found)).scrollIntoView());
  }
  return true;
};

export const inPicture = ({ selection: { $from } }: EditorState): boolean => 'alt' in $from.parent.attrs;

/** Says what the picture shows whose caption the caret is in. */
export const setAlt = (alt: string): Command => (state, dispatch) => {
  if (!inPicture(state)) return false;
  dispatch?.(state.tr.setNodeAttribute(state.selection.$from.before(), 'alt', alt));
  return true;
};

export const newTable = (): Node => {
  const row = (): Node => type('table_row').create(null, [0, 1].map(() => type('table_cell').create()));
  return type('table').create({ head: true }, [row(), row()]);
};

export const newFacts = (): Node =>
  type('facts').create(null, [type('facts_title').create(), type('paragraph').create()]);

/** A line break is a character of the text. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock) return false;
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** Takes an empty or first line out of its list or quotation. */
function takeOut(when: (at: ResolvedPos) => boolean): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const depth = blockDepth($from);
    const block = $from.node(depth);
    if (!empty || $from.depth !== depth + 1 || !GATHERS[block.type.name] || !when($from)) return false;
    if (dispatch) {
      const index = $from.index(depth);
      const [before, after]: [Node[], Node[]] = [[], []];
      block.forEach((child, _, at) => void (at < index ? before.push(child) : at > index && after.push(child)));
      const from = $from.parent.content.size > 0 ? ofLine($from.parent, block) : null;
      const line = type('paragraph').create({ from }, $from.parent.content);
      const some = (children: Node[], id: unknown): Node[] =>
        children.length > 0 ? [block.type.create({ ...block.attrs, id }, children)] : [];
      const first = some(before, block.attrs.id);
      const all = [...first, line, ...some(after, first.length > 0 ? null : block.attrs.id)];
      const change = state.tr.replaceWith($from.before(depth), $from.after(depth), all);
      const place = $from.before(depth) + (first[0]?.nodeSize ?? 0) + 1;
      dispatch(change.setSelection(TextSelection.create(change.doc, place)).scrollIntoView());
    }
    return true;
  };
}

/** Captions, titles and cells hold one text: Enter goes on behind or below them. */
const goOn: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  const name = $from.parent.type.name;
  if (name === 'table_cell' || name === 'table_caption') return breakLine(state, dispatch);
  if (name === 'facts_title') return paragraphAt(state, dispatch, $from.after($from.depth));
  const last = $from.node(depth).lastChild === $from.parent || $from.depth === depth;
  if (name === 'picture' || name === 'gallery_picture' || (name === 'cite' && last)) return paragraphAt(state, dispatch, $from.after(depth));
  return false;
};

function paragraphAt(state: EditorState, dispatch: ((change: Transaction) => void) | undefined, at: number): boolean {
  if (dispatch) {
    const change = state.tr.insert(at, type('paragraph').create());
    dispatch(change.setSelection(TextSelection.create(change.doc, at + 1)).scrollIntoView());
  }
  return true;
}

/** An empty paragraph at the end of a fact box leads out of it. */
const leaveFacts: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const last = $from.depth === 2 && $from.node(1).type === type('facts') && $from.index(1) === $from.node(1).childCount - 1;
  if (!last || $from.parent.type !== type('paragraph') || $from.parent.content.size > 0) return false;
  if (dispatch) {
    const change = state.tr.delete($from.before(2), $from.after(2));
    const after = change.mapping.map($from.after(1));
    change.insert(after, type('paragraph').create());
    dispatch(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** What is made empty came from nowhere. */
const split: Command = (state, dispatch) => splitBlock(state, dispatch && ((change) => {
  const { $from } = state.selection;
  const before = $from.depth > 0 ? change.doc.nodeAt($from.before()) : null;
  if (before?.content.size === 0 && before.attrs.from) change.setNodeAttribute($from.before(), 'from', null);
  dispatch(change);
}));

/** What was pressed in a heading's end, or anywhere else, begins a paragraph with a clean slate. */
export const enter: Command = chainCommands(
  goOn,
  leaveFacts,
  takeOut((at) => at.parent.content.size === 0),
  split,
);

export const backspace: Command = takeOut((at) => at.parentOffset === 0 && at.index(at.depth - 1) === 0);

/** Tables: rows and columns by the cell that the caret is in. */
interface Cell {
  table: Node;
  start: number;
  row: number;
  column: number;
}

function cell(state: EditorState): Cell | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if ($from.node(depth).type !== type('table_cell')) continue;
    return { table: $from.node(depth - 2), start: $from.start(depth - 2), row: $from.index(depth - 2), column: $from.index(depth - 1) };
  }
  return null;
}

function retable(change: (table: Node[], cell: Cell) => Node[]): Command {
  return (state, dispatch) => {
    const at = cell(state);
    if (!at) return false;
    if (dispatch) {
      const rows: Node[] = [];
      at.table.forEach((row) => rows.push(row));
      const made = change(rows, at);
      const end = at.start + at.table.content.size;
      const empty = !made.some((row) => row.type === type('table_row') && row.childCount > 0);
      const edit = empty ? state.tr.delete(at.start - 1, end + 1) : state.tr.replaceWith(at.start, end, made);
      const near = Math.min(state.selection.from, edit.doc.content.size);
      dispatch(edit.setSelection(TextSelection.near(edit.doc.resolve(near))).scrollIntoView());
    }
    return true;
  };
}

const cells = (row: Node): Node[] => Array.from({ length: row.childCount }, (_, at) => row.child(at));
const perRow = (change: (cells: Node[], column: number) => Node[]): Command =>
  retable((rows, { column }) =>
    rows.map((row) => (row.type === type('table_row') ? row.type.create(row.attrs, change(cells(row), column)) : row)));

export const addRow = retable((rows, { row }) => {
  const width = rows[row]?.childCount ?? 1;
  const made = type('table_row').create(null, Array.from({ length: width }, () => type('table_cell').create()));
  return [...rows.slice(0, row + 1), made, ...rows.slice(row + 1)];
});
export const removeRow = retable((rows, { row }) => rows.filter((_, at) => at !== row));
export const addColumn = perRow((cells, at) => [...cells.slice(0, at + 1), type('table_cell').create(), ...cells.slice(at + 1)]);
export const removeColumn = perRow((cells, at) => cells.filter((_, column) => column !== at));
/** The table that the caret is in: in a cell, or in its caption. */
function table(state: EditorState): { node: Node; start: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type('table')) return { node: $from.node(depth), start: $from.start(depth) };
  }
  return null;
}

export const toggleHead: Command = (state, dispatch) => {
  const at = table(state);
  if (!at) return false;
  dispatch?.(state.tr.setNodeAttribute(at.start - 1, 'head', !at.node.attrs.head));
  return true;
};

/** A caption that is made is written next; one that is taken away leaves the caret in its cell. */
export const toggleCaption: Command = (state, dispatch) => {
  const at = table(state);
  if (!at) return false;
  const first = at.node.firstChild;
  const change = state.tr;
  if (first?.type === type('table_caption')) {
    change.delete(at.start, at.start + first.nodeSize);
  } else {
    change.insert(at.start, type('table_caption').create());
    change.setSelection(TextSelection.create(change.doc, at.start + 1));
  }
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Tab goes from cell to cell, the caption before them. From the last one, and elsewhere, it leaves the editor, as Tab should. */
export const nextCell = (way: 1 | -1): Command => (state, dispatch) => {
  const at = table(state);
  if (!at) return false;
  const places: number[] = [];
  at.node.descendants((node, place) => void (node.isTextblock && places.push(at.start + place + 1)));
  const present = places.filter((place) => place <= state.selection.from).length - 1;
  const next = places[present + way];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
  return true;
};

export const mark = (name: string): Command => toggleMark(marks[name] as (typeof marks)[string]);

/** The mark of this kind at the selection, and how far it reaches. */
export function marked(state: EditorState, name: string): { mark: Mark; from: number; to: number } | null {
  const { $from, from, to } = state.selection;
  const at = (place: number): Mark | undefined =>
    (state.doc.nodeAt(place)?.marks ?? []).find((one) => one.type.name === name);
  const found = at(from) ?? ($from.parentOffset > 0 ? at(from - 1) : undefined);
  if (!found) return null;
  let [start, end] = [from, to];
  while (start > $from.start() && at(start - 1)?.eq(found)) start -= 1;
  while (end < $from.end() && at(end)?.eq(found)) end += 1;
  return { mark: found, from: start, to: end };
}

/** Sets a mark with a value on the selection, or on what bears it already; an empty value takes it away. */
export const setMark = (name: string, key: string, value: string): Command => (state, dispatch) => {
  const kind = marks[name] as (typeof marks)[string];
  const { empty, from, to } = state.selection;
  const present = marked(state, name);
  const reach = empty && present ? present : { from, to };
  if (reach.from === reach.to && !value) return false;
  if (dispatch) {
    const change = state.tr;
    if (reach.from === reach.to) change.insertText(value, reach.from);
    const end = reach.from === reach.to ? reach.from + value.length : reach.to;
    change.removeMark(reach.from, end, kind);
    if (value) change.addMark(reach.from, end, kind.create({ [key]: value }));
    dispatch(change.scrollIntoView());
  }
  return true;
};

/** Puts characters where the caret is: marks of direction, which no keyboard has. */
export const put = (characters: string): Command => (state, dispatch) => {
  dispatch?.(state.tr.insertText(characters).scrollIntoView());
  return true;
};
