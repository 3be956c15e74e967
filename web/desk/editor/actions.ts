// Every action of the editor in one list: its word, its keys, what it does, and when it is on. The toolbar, the keys and
// what is said of them are made of it.

import { redo, undo } from 'y-prosemirror';
import type { Command, EditorState } from 'prosemirror-state';
import * as arrange from './arrange';
import * as commands from './commands';
import * as suggest from './suggest';

export interface Action {
  /** The message that names it. */
  name: string;
  /** As prosemirror-keymap writes keys; `Mod` is Command on a Mac. */
  key?: string;
  run: Command;
  /** Whether it is in force where the caret is. */
  on?: (state: EditorState) => boolean;
  /** Whether it has a place here at all. */
  shown?: (state: EditorState) => boolean;
  group: 'begin' | 'text' | 'note' | 'block' | 'insert' | 'arrange' | 'table' | 'review' | 'decide' | 'history';
}

/** What takes more than a key: a question to the writer, or to the page. */
export interface Asks {
  link: Command;
  lang: Command;
  embed: Command;
  picture: Command;
  gallery: Command;
  alt: Command;
  crops: Command;
  menu: Command;
  comment: Command;
  suggest: Command;
  /** Whether what is typed is but suggested. */
  suggesting: () => boolean;
}

const inBlock = (name: 'list' | 'quote' | 'table' | 'facts') => (state: EditorState) => commands.within(state, name) !== null;
const hasMark = (name: string) => (state: EditorState) => commands.marked(state, name) !== null;
const isHeading = (level: number) => ({ selection: { $from } }: EditorState) =>
  $from.parent.type.name === 'heading' && $from.parent.attrs.level === level;

const mark = (name: string, key: string): Action => ({ name, key, run: commands.mark(name), on: hasMark(name), group: 'text' });
const inTable = (name: string, run: Command, key?: string): Action => ({
  name, run, shown: inBlock('table'), group: 'table', ...(key ? { key } : {}),
});

export const actions = (asks: Asks): Action[] => [
  { name: 'menu', key: 'Mod-Alt-Enter', run: asks.menu, group: 'begin' },
  mark('strong', 'Mod-b'),
  mark('emphasis', 'Mod-i'),
  mark('sub', 'Mod-,'),
  mark('sup', 'Mod-.'),
  { name: 'link', key: 'Mod-Shift-k', run: asks.link, on: hasMark('link'), group: 'text' },
  { name: 'lang', key: 'Mod-Shift-l', run: asks.lang, on: hasMark('lang'), group: 'text' },
  { name: 'paragraph', key: 'Mod-Alt-0', run: commands.paragraph, group: 'block' },
  { name: 'heading-2', key: 'Mod-Alt-2', run: commands.heading(2), on: isHeading(2), group: 'block' },
  { name: 'heading-3', key: 'Mod-Alt-3', run: commands.heading(3), on: isHeading(3), group: 'block' },
  {
    name: 'list', key: 'Mod-Shift-8', run: commands.list(false), group: 'block',
    on: (state) => commands.within(state, 'list')?.attrs.ordered === false,
  },
  {
    name: 'numbered', key: 'Mod-Shift-7', run: commands.list(true), group: 'block',
    on: (state) => commands.within(state, 'list')?.attrs.ordered === true,
  },
  { name: 'quote', key: 'Mod-Shift-9', run: commands.quote, on: inBlock('quote'), group: 'block' },
  { name: 'pull', key: 'Mod-Alt-q', run: commands.pull, on: ({ selection: { $from } }) => $from.parent.type.name === 'pull', group: 'block' },
  { name: 'cite', key: 'Mod-Alt-c', run: commands.cite, shown: inBlock('quote'), group: 'table' },
  { name: 'picture', key: 'Mod-Alt-p', run: asks.picture, group: 'insert' },
  { name: 'gallery', key: 'Mod-Alt-g', run: asks.gallery, group: 'insert' },
  { name: 'alt', key: 'Mod-Alt-a', run: asks.alt, shown: commands.inPicture, group: 'table' },
  { name: 'crops', key: 'Mod-Alt-o', run: asks.crops, shown: commands.inPicture, group: 'table' },
  { name: 'embed', run: asks.embed, shown: (state) => commands.embedded(state) !== null, group: 'table' },
  { name: 'table', key: 'Mod-Alt-t', run: (state, dispatch) => commands.insert(commands.newTable())(state, dispatch), group: 'insert' },
  { name: 'facts', key: 'Mod-Alt-f', run: (state, dispatch) => commands.insert(commands.newFacts())(state, dispatch), group: 'insert' },
  { name: 'embed', key: 'Mod-Alt-e', run: asks.embed, group: 'insert' },
  { name: 'mark-ltr', key: 'Mod-Alt-l', run: commands.put('\u200E'), group: 'insert' },
  { name: 'mark-rtl', key: 'Mod-Alt-r', run: commands.put('\u200F'), group: 'insert' },
  { name: 'move-up', key: 'Alt-Shift-ArrowUp', run: arrange.move(-1), group: 'arrange' },
  { name: 'move-down', key: 'Alt-Shift-ArrowDown', run: arrange.move(1), group: 'arrange' },
  { name: 'remove', key: 'Mod-Shift-Backspace', run: arrange.remove, group: 'arrange' },
  inTable('row-add', commands.addRow, 'Mod-Alt-ArrowDown'),
  inTable('row-remove', commands.removeRow),
  inTable('column-add', commands.addColumn, 'Mod-Alt-ArrowRight'),
  inTable('column-remove', commands.removeColumn),
  { ...inTable('table-head', commands.toggleHead), on: (state) => commands.within(state, 'table')?.attrs.head === true },
  inTable('table-caption', commands.toggleCaption),
  { name: 'comment', key: 'Mod-Alt-m', run: asks.comment, group: 'note' },
  { name: 'suggest', key: 'Mod-Alt-s', run: asks.suggest, on: asks.suggesting, group: 'review' },
  { name: 'suggestion-next', key: 'Mod-Alt-j', run: suggest.next(1), shown: suggest.any, group: 'review' },
  { name: 'suggestion-before', key: 'Mod-Alt-k', run: suggest.next(-1), shown: suggest.any, group: 'review' },
  { name: 'accept', key: 'Mod-Alt-y', run: suggest.accept, shown: suggest.atCaret, group: 'decide' },
  { name: 'reject', key: 'Mod-Alt-n', run: suggest.reject, shown: suggest.atCaret, group: 'decide' },
  { name: 'accept-all', run: suggest.acceptAll, shown: suggest.any, group: 'review' },
  { name: 'reject-all', run: suggest.rejectAll, shown: suggest.any, group: 'review' },
  { name: 'undo', key: 'Mod-z', run: undo, group: 'history' },
  { name: 'redo', key: 'Mod-y', run: redo, group: 'history' },
];
