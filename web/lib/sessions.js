// Sessions of people who write one story at once, each with a document and a connection as the editor has them, over
// a wire that delays, ends and lies idle. They do to blocks what the editor does, with its own commands. In the end all
// have the same, every character is there that nobody deleted who saw it, and none twice.
//
// This runs in a page of the desk: `session` is called there by web/tests/unseen.test.js.

import { baseKeymap } from 'prosemirror-commands';
import { EditorState, TextSelection } from 'prosemirror-state';
import { defaultDeleteFilter, defaultProtectedNodes, initProseMirrorDoc, updateYFragment, ySyncPluginKey } from 'y-prosemirror';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import * as arrange from '../desk/editor/arrange';
import { StoryDoc } from '../desk/editor/begun';
import * as commands from '../desk/editor/commands';
import { Connection } from '../desk/editor/connection';
import { ids } from '../desk/editor/ids';
import { schema } from '../desk/editor/schema';

const STEPS = 40;
const PATIENCE = 60_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A generator of its own for each session, so that what each does can be done again: xorshift. */
class Dice {
  constructor(seed) {
    this.state = (seed * 0x9e3779b1) >>> 0 || 1;
    for (let at = 0; at < 8; at += 1) this.roll(2);
  }
  roll(sides) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state % sides;
  }
}

const people = new Map();
const Real = globalThis.WebSocket;

/** A connection that delivers in order, late, and not at all once it is cut. */
globalThis.WebSocket = class {
  static OPEN = 1;
  readyState = 0;
  constructor(url) {
    this.person = people.get(new URL(url).searchParams.get('person'));
    this.person.wires.add(this);
    [this.out, this.in] = [Promise.resolve(), Promise.resolve()];
    if (this.person.offline) return void setTimeout(() => this.ends(1006));
    this.real = new Real(url);
    this.real.binaryType = 'arraybuffer';
    this.real.onopen = () => this.later('in', () => {
      this.readyState = 1;
      this.onopen?.();
    });
    this.real.onmessage = (message) => this.later('in', () => this.onmessage?.(message));
    this.real.onclose = ({ code }) => this.ends(code);
  }
  later(way, act) {
    this[way] = this[way].then(() => sleep(this.person.delay())).then(() => this.readyState < 2 && act());
  }
  send(bytes) {
    this.later('out', () => this.real.readyState === 1 && this.real.send(bytes));
  }
  close() {
    this.real?.close();
    this.ends(1006);
  }
  ends(code) {
    if (this.readyState > 1) return;
    this.readyState = 3;
    this.person.wires.delete(this);
    this.onclose?.({ code });
  }
};

/** Characters that no story has but those that somebody typed here. */
const typedIn = (doc) => [...doc.textBetween(0, doc.content.size)].filter((letter) => letter >= '\u4E00' && letter <= '\u9FFF');

const KINDS = [commands.heading(2), commands.heading(3), commands.list(false), commands.list(true), commands.quote, commands.pull, commands.paragraph];
const OTHERS = [
  arrange.move(1), arrange.move(-1), arrange.move(1), arrange.move(-1),
  commands.enter, commands.enter, commands.backspace, baseKeymap.Backspace, baseKeymap.Backspace,
  commands.cite, commands.addRow, commands.addColumn, commands.nextCell(1),
  (state, dispatch) => commands.insert(commands.newTable())(state, dispatch),
  (state, dispatch) => commands.insert(commands.newFacts())(state, dispatch),
];
const REMOVES = [arrange.remove, arrange.remove, commands.removeRow, commands.removeColumn, commands.toggleCaption];

class Person {
  offline = false;
  wires = new Set();

  constructor(session, number) {
    this.session = session;
    this.name = `${session.story}-${number}`;
    this.dice = new Dice(session.seed * 31 + number);
    this.next = 0x4e00 + number * 0x1000;
    this.first = this.next;
    people.set(this.name, this);
    this.opens(null);
  }

  /** Opens the page, with what this browser kept. */
  opens(kept) {
    this.doc = new StoryDoc();
    if (kept) Y.applyUpdate(this.doc, kept);
    this.body = this.doc.getXmlFragment('body');
    this.fields = this.doc.getMap('fields');
    this.undo = new Y.UndoManager(this.body, {
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTimeout: 0,
    });
    this.awareness = new Awareness(this.doc);
    const url = `${location.origin.replace('http', 'ws')}/desk/stories/${this.session.story}/together?person=${this.name}`;
    this.connection = new Connection(this.doc, this.awareness, url, () => {});
  }

  closes() {
    this.connection.close();
    this.awareness.destroy();
    this.undo.destroy();
    const kept = Y.encodeStateAsUpdate(this.doc);
    this.doc.destroy();
    return kept;
  }

  delay() {
    return this.dice.roll(20) === 0 ? 150 : this.dice.roll(12);
  }

  cut() {
    this.offline = true;
    for (const wire of [...this.wires]) wire.close();
  }

  get state() {
    const { doc, meta } = initProseMirrorDoc(this.body, schema);
    return { meta, state: EditorState.create({ doc, schema, plugins: [ids] }) };
  }

  /** Puts the caret somewhere, or selects a few blocks. */
  somewhere(state) {
    const places = [];
    state.doc.descendants((node, at) => void (node.isTextblock && places.push({ at: at + 1, size: node.content.size })));
    if (places.length === 0) return state;
    const index = this.dice.roll(places.length);
    const begin = places[index];
    const edge = this.dice.roll(3);
    const from = begin.at + (edge === 0 ? 0 : edge === 1 ? begin.size : this.dice.roll(begin.size + 1));
    const last = places[Math.min(places.length - 1, index + this.dice.roll(3))];
    const to = this.dice.roll(5) === 0 ? Math.max(from, last.at + last.size) : from;
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  /** Does what a command does; gives what was written before and after. */
  does(command, caretOnly = false) {
    const { state, meta } = this.state;
    let placed = this.somewhere(state);
    if (caretOnly) placed = placed.apply(placed.tr.setSelection(TextSelection.create(placed.doc, placed.selection.from)));
    let change = null;
    command(placed, (made) => (change = made));
    if (!change?.docChanged) return;
    const after = placed.applyTransaction(change).state.doc;
    this.doc.transact(() => updateYFragment(this.doc, this.body, after, meta), ySyncPluginKey);
    return { before: typedIn(state.doc), after: typedIn(after) };
  }

  step() {
    const { dice, session } = this;
    // Where but one changes blocks, nobody can copy what another copies too.
    const roll = dice.roll(session.alone && this.first > 0x4e00 ? 15 : 30);
    if (roll < 13) {
      const letter = String.fromCharCode(this.next);
      const done = this.does((state, dispatch) => {
        if (!state.selection.$from.parent.isTextblock) return;
        const change = state.tr.insertText(letter);
        dispatch(dice.roll(4) === 0 ? change.addMark(state.selection.from, state.selection.from + 1, schema.mark('strong')) : change);
      }, true);
      if (!done) return;
      session.typed.add(letter);
      this.next += 1;
    } else if (roll < 15) {
      this.gone(this.does((state, dispatch) => {
        const { $from, from } = state.selection;
        if ($from.parentOffset > 0) dispatch(state.tr.delete(from - 1, from));
      }, true));
    } else if (roll < 20) this.stays(this.does(KINDS[dice.roll(KINDS.length)]));
    else if (roll < 25) this.stays(this.does(OTHERS[dice.roll(OTHERS.length)], true));
    else if (roll < 26) this.gone(this.does(REMOVES[dice.roll(REMOVES.length)], true));
    else if (roll < 27) this.undoes();
    else this.sets();
  }

  /** What somebody deletes they saw. */
  gone(done) {
    for (const letter of done?.before ?? []) if (!done.after.includes(letter)) this.session.deleted.add(letter);
  }

  stays(done) {
    const gone = done?.before.filter((letter) => !done.after.includes(letter)) ?? [];
    if (gone.length > 0) this.session.faults.push(`a command removed ${gone.join('')}`);
  }

  /** Undoing takes away what one typed oneself, and nothing else; redoing, too, what somebody had deleted before undoing
   * brought it back. */
  undoes() {
    const read = () => typedIn(this.state.state.doc);
    const before = read();
    if (this.dice.roll(3) === 0) this.undo.redo();
    else this.undo.undo();
    const after = read();
    const own = (letter) => letter >= String.fromCharCode(this.first) && letter < String.fromCharCode(this.next);
    for (const letter of before.filter((one) => !after.includes(one))) {
      if (own(letter)) this.session.deleted.add(letter);
      else if (!this.session.deleted.has(letter)) this.session.faults.push(`undoing removed ${letter}`);
    }
  }

  /** Says something beside the text. */
  sets() {
    const { dice, fields, session } = this;
    const made = `word${session.made++}x`;
    const places = fields.get('places') ?? [];
    const lead = fields.get('lead') ?? { picture: 'a', alt: '', caption: [] };
    const said = lead.caption.map(({ text }) => text).join('');
    switch (dice.roll(4)) {
      case 0:
      case 1:
        fields.set('places', [...places, made]);
        break;
      case 2:
        fields.set('lead', { ...lead, alt: `${lead.alt} ${made}`.trim() });
        break;
      default:
        fields.set('lead', { ...lead, caption: [{ text: `${said} ${made}`.trim() }] });
    }
    session.set.add(made);
  }

  async writes() {
    for (let step = 0; step < STEPS; step += 1) {
      const roll = this.dice.roll(40);
      if (roll === 0) this.cut();
      else if (roll < 3 && this.offline) this.back();
      else if (roll === 3) this.opens(this.closes());
      if (this.body.length > 0) this.step();
      await sleep(this.dice.roll(25));
    }
  }

  back() {
    this.offline = false;
    this.connection.soon();
  }

  get said() {
    const ordered = (_, value) => value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value;
    return `${this.body.toString()} ${JSON.stringify(this.fields.toJSON(), ordered)}`;
  }
}

/** Where what two of them have begins to differ. */
function apart(all) {
  const [one, ...others] = all.map(({ said }) => said);
  const other = others.find((said) => said !== one) ?? '';
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return [all.map(({ connection }) => connection.standing.saved), one.slice(Math.max(0, at - 80), at + 80), other.slice(Math.max(0, at - 80), at + 80)];
}

/** Has two to four people write a story; gives what is wrong with what came of it. Where the server was killed meanwhile,
 * words that were put back may be there twice. */
globalThis.session = async (story, seed, killed = false) => {
  const session = { story, seed, alone: seed % 2 === 1, typed: new Set(), deleted: new Set(), set: new Set(), made: 0, faults: [] };
  const all = Array.from({ length: 2 + (seed % 3) }, (_, number) => new Person(session, number));
  const settled = () => all.every(({ connection, said }) => connection.standing.saved && said === all[0].said);
  const comes = async (holds) => {
    for (const began = Date.now(); !holds(); await sleep(20)) if (Date.now() - began > PATIENCE) return false;
    return true;
  };
  await comes(() => all.every(({ connection }) => connection.standing.saved));
  await Promise.all(all.map((person) => person.writes()));
  for (const person of all) person.back();
  if (!(await comes(settled))) session.faults.push(`never the same: ${JSON.stringify(apart(all))}`);
  await sleep(300);
  if (!(await comes(settled))) session.faults.push('not the same for long');
  const here = typedIn(all[0].state.state.doc);
  const lost = [...session.typed].filter((letter) => !session.deleted.has(letter) && !here.includes(letter));
  if (lost.length > 0) session.faults.push(`lost ${lost.join('')}`);
  const fields = JSON.stringify(all[0].fields.toJSON());
  const unset = [...session.set].filter((made) => !fields.includes(made));
  if (unset.length > 0) session.faults.push(`lost ${unset.join(' ')} of ${fields}`);
  const twice = here.filter((letter, at) => here.indexOf(letter) < at);
  if (session.alone && !killed && twice.length > 0) session.faults.push(`twice ${twice.join('')}`);
  for (const person of all) {
    person.closes();
    people.delete(person.name);
  }
  return { seed, faults: session.faults, twice: twice.length, typed: session.typed.size };
};
