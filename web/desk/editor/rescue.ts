// Puts back what went with a block though whoever removed the block hadn't seen it: words where they stood, in what
// the block became; a row or a picture as a block; what was set, merged with what was set elsewhere (`merge.ts`).

import * as Y from 'yjs';
import { newId } from './ids';
import { merged, same, words } from './merge';
import { clocks, each, type Among, type Unseen } from './unseen';

const BLOCKS = ['paragraph', 'heading', 'list', 'quote', 'pull', 'picture', 'gallery', 'table', 'facts', 'embed'];
/** What is more than the words in it. */
const THINGS = ['picture', 'gallery_picture', 'embed'];
/** How many letters beside a place tell it again, the more the better: where the block is known, and where it isn't. */
const [BESIDE, FOR_CERTAIN] = [[40, 20, 10, 5], [40, 20]];

type Marks = Record<string, unknown>;
interface Letter { unit: string; id: Y.ID; marks: Marks }
/** Letters that stood together, behind so many that whoever removed them had seen. */
interface Run { behind: number; letters: Letter[] }
interface Spot { here: Here; at: number }
/** A place for text that is there, and the block that it is in; no text where none was written yet. */
interface Here { text: Y.XmlText | null; element: Y.XmlElement; block: Y.XmlElement; letters: Letter[] }

export function putBack(unseen: Unseen): void {
  const lost: Y.Item[] = [];
  each(unseen.change, (item) => void (clocks(item).some(unseen.lost) && lost.push(item)));
  for (const item of lost) if (item.parentSub !== null) value(unseen.change.doc, item);
  const rescue = new Rescue(unseen);
  for (const item of lost) if (pins(unseen.change.doc, item)) rescue.kept(item.parent as Y.XmlElement);
  const [texts, elements] = [new Set<Y.XmlText>(), new Set<Y.XmlElement>()];
  for (const item of lost) {
    const whole = rescue.outermost(item);
    if (whole) elements.add(whole);
    else if (item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText) texts.add(item.parent);
  }
  for (const text of texts) rescue.text(text);
  for (const element of elements) rescue.element(element);
}

/** Where two made something of one block at the same moment, what was made here and what was made elsewhere have its words.
 * One of them goes, unless it says something else by now, and the other is pinned: its id is set once more. Whoever removes
 * that meanwhile hasn't seen the pin (`Rescue.kept`). True where one went. */
export function madeTwice(change: Y.Transaction): boolean {
  const { doc, beforeState } = change;
  const body = doc.getXmlFragment('body');
  const all = body.toArray().filter((child) => child instanceof Y.XmlElement);
  const by = (block: Y.XmlElement): number => block._item?.id.client ?? 0;
  const isNew = ({ _item }: Y.XmlElement): boolean => _item !== null && _item.id.clock >= (beforeState.get(_item.id.client) ?? 0);
  const theirs = new Map(all.filter(isNew).map((block) => [keyOf(block), block]));
  const pairs = all.filter((block) => by(block) === doc.clientID).map((block) => [block, theirs.get(keyOf(block))] as const);
  const twice = pairs.filter(([ours, other]) => other && keyOf(ours) && by(other) !== by(ours) && wordsOf(ours) === wordsOf(other));
  for (const [ours, other] of twice) {
    if (!other || !body.toArray().includes(ours) || !body.toArray().includes(other)) continue;
    const [stays, goes] = by(other) > by(ours) ? [ours, other] : [other, ours];
    change.local = true;
    stays.setAttribute('id', keyOf(stays) ?? '');
    body.delete(body.toArray().indexOf(goes));
  }
  return twice.length > 0;
}

/** Whether it set a block's id to what that was already. */
function pins(doc: Y.Doc, item: Y.Item): boolean {
  const before: unknown = item.parentSub === 'id' && item.origin ? Y.getItem(doc.store, item.origin) : null;
  return item.parent instanceof Y.XmlElement && before instanceof Y.Item && of(before) === of(item);
}

/** The words of a block, whatever it is made of. */
function wordsOf(element: Y.XmlElement): string {
  const within = element.toArray().map((child) => child instanceof Y.XmlElement ? wordsOf(child) : child instanceof Y.XmlText ? told(lettersOf(child, null)) : '');
  return within.join('') + String(element.getAttribute('picture') ?? element.getAttribute('url') ?? '');
}

class Rescue {
  private readonly body: Y.XmlFragment;

  constructor(private readonly unseen: Unseen) {
    this.body = unseen.change.doc.getXmlFragment('body');
  }

  /** The outermost element that an item is in, or is, which whoever removed what that stood in hadn't seen. */
  outermost(item: Y.Item): Y.XmlElement | null {
    let found: Y.XmlElement | null = null;
    for (let at: Y.Item | null = item; at; at = (at.parent as Y.XmlElement)._item) {
      const type = at.content instanceof Y.ContentType ? at.content.type : null;
      if (type instanceof Y.XmlElement && this.unseen.lost(at.id)) found = type;
    }
    return found;
  }

  /** A block that was pinned, as another that said the same went: it stands again, unless its words do elsewhere. */
  kept(block: Y.XmlElement): void {
    if (!block._item?.deleted || this.unseen.lost(block._item.id) || this.heir(block)) return;
    const was = this.was(block);
    const text = firstText(block);
    const [spot] = text ? this.spots(text, told(lettersOf(text, was)), [{ behind: 0, letters: [] }]) : [];
    if (!spot) this.place(copy(block, was), block);
  }

  /** Words that stood in a text: at the same place of what that became, else as a paragraph. */
  text(text: Y.XmlText): void {
    const { seen, runs } = this.parted(text);
    const spots = this.spots(text, seen, runs);
    for (const [at, run] of [...runs.entries()].reverse()) {
      const spot = spots[at];
      if (spot) write(textOf(spot.here), spot.at, run.letters);
    }
    const rest = runs.filter((_, at) => !spots[at]).map(({ letters }) => trimmed(letters)).filter(({ length }) => length > 0);
    if (rest.length > 0) this.place(paragraph(rest), text);
  }

  /** What was made in a block: in what that became, where it is of the same kind, else as blocks behind it. */
  element(element: Y.XmlElement): void {
    const was = this.was(element);
    const parent = element.parent as Y.XmlElement;
    const heir = this.heir(element);
    if (heir && heir.nodeName === parent.nodeName && parent === this.block(element)) {
      heir.insert(Math.min(heir.length, before(element, was)), [copy(element, was)]);
      return;
    }
    let behind: Y.XmlElement | null = this.beside(element);
    for (const block of blocks(element, was)) {
      this.place(block, element, behind);
      behind = block;
    }
  }

  /** Whether something was there until the block that it stood in went. */
  private was(of: Y.XmlElement | Y.XmlText): Among {
    const { went, graves, lost } = this.unseen;
    let top = of._item;
    // What wasn't seen went with what it stood in.
    while (top && lost(top.id)) top = (top.parent as Y.XmlElement)._item;
    const id = top?.id;
    const grave = id && [went, ...graves].find((all) => all(id));
    return (one) => lost(one) || !grave || grave(one);
  }

  private parted(text: Y.XmlText): { seen: string; runs: Run[] } {
    const { lost } = this.unseen;
    const runs: Run[] = [];
    let [seen, open] = ['', false];
    for (const letter of lettersOf(text, this.was(text))) {
      if (!lost(letter.id)) seen += letter.unit;
      else if (open) runs.at(-1)?.letters.push(letter);
      else runs.push({ behind: seen.length, letters: [letter] });
      open = lost(letter.id);
    }
    return { seen, runs };
  }

  private spots(text: Y.XmlText, seen: string, runs: Run[]): (Spot | null)[] {
    const { heirs, copies, made } = this.candidates(text);
    if (!seen) {
      const here = heirs[0];
      return runs.map(() => here ? { here, at: 0 } : null);
    }
    for (const here of [...heirs, ...copies]) {
      const at = told(here.letters).indexOf(seen);
      const whole = heirs.includes(here) || here.letters.slice(at, at + seen.length).every(({ id }) => made(id));
      if (at >= 0 && whole) return runs.map(({ behind }) => ({ here, at: at + behind }));
    }
    return runs.map(({ behind }) => near(heirs, seen, behind, BESIDE) ?? near(copies, seen, behind, FOR_CERTAIN));
  }

  /** Texts that what stood in a text may have become: those of the block that has its id, and what is newer than it. */
  private candidates(text: Y.XmlText): { heirs: Here[]; copies: Here[]; made: Among } {
    const [block, key] = [this.block(text), this.key(text)];
    const all = this.texts().filter((here) => here.text !== text);
    const heirs = all.filter((here) => key && here.block !== block && keyOf(here.block) === key);
    const made = this.madeThen(text);
    return { heirs, copies: all.filter((here) => !heirs.includes(here) && here.letters.some(({ id }) => made(id))), made };
  }

  /** What was made when a text went, or later: by others just now, or on this page. */
  private madeThen(text: Y.XmlText): Among {
    const { went, change: { beforeState, doc } } = this.unseen;
    const now = went((text._item as Y.Item).id);
    return ({ client, clock }) => now ? clock >= (beforeState.get(client) ?? 0) : client === doc.clientID;
  }

  /** Every place for text that is there. */
  private texts(): Here[] {
    const found: Here[] = [];
    const look = (element: Y.XmlElement, block: Y.XmlElement): void => {
      const inside = element.toArray();
      if (inside.length === 0 && !HOLDS_NONE.includes(element.nodeName)) found.push({ text: null, element, block, letters: [] });
      for (const child of inside) {
        if (child instanceof Y.XmlElement) look(child, element.nodeName === 'facts' && child.nodeName !== 'facts_title' ? child : block);
        else if (child instanceof Y.XmlText) found.push({ text: child, element, block, letters: lettersOf(child, null) });
      }
    };
    for (const block of this.body.toArray()) if (block instanceof Y.XmlElement) look(block, block);
    return found;
  }

  /** The block that something stood in: a child of the body, or of a fact box. */
  private block(of: Y.XmlElement | Y.XmlText): Y.XmlElement {
    let at = of as Y.XmlElement;
    for (;;) {
      const parent = at.parent as Y.XmlElement | null;
      if (!parent?._item || (parent.nodeName === 'facts' && at instanceof Y.XmlElement && at.nodeName !== 'facts_title')) return at;
      at = parent;
    }
  }

  private key(of: Y.XmlElement | Y.XmlText): string | null {
    return keyOf(this.block(of));
  }

  /** The block that has the id of the one that something stood in, where that is gone. */
  private heir(of: Y.XmlElement | Y.XmlText): Y.XmlElement | null {
    const [block, key] = [this.block(of), this.key(of)];
    const all = this.body.toArray().filter((child) => child instanceof Y.XmlElement);
    const within = all.flatMap((child) => child.nodeName === 'facts' ? [child, ...child.toArray().filter((one) => one instanceof Y.XmlElement)] : [child]);
    return within.find((child) => key && child !== block && keyOf(child) === key) ?? null;
  }

  /** The block that holds what stood before an element. */
  private beside(element: Y.XmlElement): Y.XmlElement | null {
    const was = this.was(element);
    for (let at = element._item?.left ?? null; at; at = at.left) {
      const type = at.content instanceof Y.ContentType ? at.content.type : null;
      if (!(type instanceof Y.XmlElement) || !was(at.id)) continue;
      const text = firstText(type);
      const [spot] = text ? this.spots(text, told(lettersOf(text, was)), [{ behind: 0, letters: [] }]) : [];
      return spot?.here.block ?? null;
    }
    return null;
  }

  /** Puts a block behind another, else behind what the one became that something stood in, else where that stood. */
  private place(made: Y.XmlElement, of: Y.XmlElement | Y.XmlText, behind: Y.XmlElement | null = null): void {
    const block = behind ?? this.heir(of);
    if (block) {
      (block.parent as Y.XmlFragment).insertAfter(block, [made]);
      return;
    }
    let at = this.block(of)._item as Y.Item;
    while ((at.parent as Y.XmlElement)._item?.deleted) at = (at.parent as Y.XmlElement)._item as Y.Item;
    let left = at.deleted ? at.left : at;
    while (left && (left.deleted || left.parentSub !== null)) left = left.left;
    (at.parent as Y.XmlFragment).insertAfter((left?.content as Y.ContentType | undefined)?.type as Y.XmlElement ?? null, [made]);
  }
}

const HOLDS_NONE = ['embed', 'list', 'quote', 'gallery', 'table', 'table_row', 'facts'];

const keyOf = (block: Y.XmlElement): string | null => {
  const id = block._map.get('id')?.content.getContent().at(-1);
  return typeof id === 'string' && id ? id : null;
};

const told = (letters: Letter[]): string => letters.map(({ unit }) => unit).join('');

const blank = ({ unit }: Letter): boolean => unit.trim() === '';
const trimmed = (letters: Letter[]): Letter[] =>
  letters.slice(letters.findIndex((one) => !blank(one)), letters.findLastIndex((one) => !blank(one)) + 1);

/** The letters of a text that were there once; of one that is there, those that are. */
function lettersOf(text: Y.XmlText, was: Among | null): Letter[] {
  const found: Letter[] = [];
  let marks: Marks = {};
  for (let item = text._start; item; item = item.right) {
    const here = (id: Y.ID): boolean => was ? was(id) : !item?.deleted;
    if (item.content instanceof Y.ContentFormat && here(item.id)) marks = { ...marks, [item.content.key]: item.content.value };
    if (!(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    clocks(item).forEach((id, at) => void (here(id) && found.push({ unit: str[at] ?? '', id, marks })));
  }
  return found;
}

/** Where the letters around a place stand now. */
function near(candidates: Here[], seen: string, at: number, reaches: number[]): Spot | null {
  for (const reach of reaches) {
    const [left, right] = [seen.slice(Math.max(0, at - reach), at), seen.slice(at, at + reach)];
    for (const here of candidates) {
      const there = told(here.letters);
      const both = left.length + right.length >= reach ? there.indexOf(left + right) : -1;
      const [before, after] = [left.length >= reach ? there.indexOf(left) : -1, right.length >= reach ? there.indexOf(right) : -1];
      if (both >= 0 || before >= 0) return { here, at: (both >= 0 ? both : before) + left.length };
      if (after >= 0) return { here, at: after };
    }
  }
  return null;
}

/** The text of a place, made where it has none. */
function textOf(here: Here): Y.XmlText {
  if (here.text === null) {
    here.text = new Y.XmlText();
    here.element.insert(0, [here.text]);
  }
  return here.text;
}

/** Puts letters in, marked as they were. */
function write(text: Y.XmlText, at: number, letters: Letter[]): void {
  let run: Letter[] = [];
  const done = (): void => {
    if (run.length > 0) text.insert(at, told(run), set(run[0]?.marks ?? {}));
    at += run.length;
  };
  for (const letter of letters) {
    if (run.length > 0 && run[0]?.marks !== letter.marks) {
      done();
      run = [];
    }
    run.push(letter);
  }
  done();
}

const set = (marks: Marks): Marks => Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== null));

function paragraph(runs: Letter[][]): Y.XmlElement {
  const [made, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  made.setAttribute('id', newId());
  made.insert(0, [text]);
  let at = 0;
  for (const letters of runs) {
    // Words from two places are two words.
    if (at > 0) text.insert(at++, ' ', {});
    write(text, at, letters);
    at += letters.length;
  }
  return made;
}

const children = (element: Y.XmlElement, was: Among): (Y.XmlElement | Y.XmlText)[] => {
  const found = [];
  for (let item = element._start; item; item = item.right) {
    if (item.content instanceof Y.ContentType && was(item.id)) found.push(item.content.type as Y.XmlElement | Y.XmlText);
  }
  return found;
};

function copy(element: Y.XmlElement, was: Among, name = element.nodeName): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, { content }] of element._map) {
    const value = content.getContent().at(-1);
    if (value !== undefined) made.setAttribute(key, value);
  }
  if (BLOCKS.includes(name) && !keyOf(element)) made.setAttribute('id', newId());
  made.insert(0, children(element, was).map((child) => {
    if (child instanceof Y.XmlElement) return copy(child, was);
    const text = new Y.XmlText();
    write(text, 0, lettersOf(child, was));
    return text;
  }));
  return made;
}

/** Blocks that say what an element says; none where it says nothing. */
function blocks(element: Y.XmlElement, was: Among): Y.XmlElement[] {
  const { nodeName } = element;
  const within = children(element, was);
  if (THINGS.includes(nodeName)) return [copy(element, was, nodeName === 'gallery_picture' ? 'picture' : nodeName)];
  const texts = within.filter((child) => child instanceof Y.XmlText).map((text) => lettersOf(text, was));
  const words = texts.flat().some(({ unit }) => unit.trim());
  if (BLOCKS.includes(nodeName)) {
    const inside = within.some((child) => child instanceof Y.XmlElement && blocks(child, was).length > 0);
    return words || inside ? [copy(element, was)] : [];
  }
  if (words) return [paragraph(texts)];
  return within.flatMap((child) => child instanceof Y.XmlElement ? blocks(child, was) : []);
}

/** How many of its parent's children stood before an element. */
function before(element: Y.XmlElement, was: Among): number {
  let count = 0;
  for (let at = element._item?.left ?? null; at; at = at.left) count += at.content instanceof Y.ContentType && was(at.id) ? 1 : 0;
  return count;
}

function firstText(element: Y.XmlElement): Y.XmlText | null {
  for (let item = element._start; item; item = item.right) {
    const type = item.content instanceof Y.ContentType ? item.content.type : null;
    if (type instanceof Y.XmlText) return type;
    const within = type instanceof Y.XmlElement ? firstText(type) : null;
    if (within) return within;
  }
  return null;
}

/** What somebody set while somebody else set it too. */
function value(doc: Y.Doc, item: Y.Item): void {
  const parent = item.parent as Y.Map<unknown> | Y.XmlElement;
  const key = item.parentSub as string;
  const live = parent._map.get(key);
  const base = common(doc, item, live);
  const [ours, theirs] = [of(item), of(live)];
  if (ours === undefined) return;
  if (parent === doc.getMap('fields')) {
    const both = merged(base, ours, theirs);
    if (!same(both, theirs)) doc.getMap('fields').set(key, both);
  } else if (parent instanceof Y.XmlElement && ['alt', 'title'].includes(key) && typeof ours === 'string') {
    const both = words(String(base ?? ''), ours, String(theirs));
    if (both !== theirs) parent.setAttribute(key, both);
  }
}

const of = (item: Y.Item | undefined): unknown => item?.content.getContent().at(-1);

/** The value that two were set in place of, as far as it is known. */
function common(doc: Y.Doc, one: Y.Item, other: Y.Item | undefined): unknown {
  const before = (item: Y.Item | undefined): Y.Item[] => {
    const found: Y.Item[] = [];
    for (let at = item; at?.origin; ) {
      const next: unknown = Y.getItem(doc.store, at.origin);
      if (!(next instanceof Y.Item)) break;
      found.push(at = next);
    }
    return found;
  };
  const others = before(other);
  return of(before(one).find((item) => others.includes(item)));
}
