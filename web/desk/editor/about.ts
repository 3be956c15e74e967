// What a story is about, in the draft that everybody writes: places as lines, topics as buttons. The page works without
// this, a revision for each change.

import { ask, part } from '../answer';
import { failed, works } from '../failed';
import { keyOf, typesByAlt } from '../keys';
import { bindLines, plain, told } from './lines';
import { bindSigned } from './signed';
import type { StoryEditor } from './editor';
import { follow } from './fields';
import { stepped } from './stepped';

const PAUSE = 150;
const SENT = { 'HX-Request': 'true' };

/** Binds what the page says beside the texts; gives what ends that. */
export function about(editor: StoryEditor): () => void {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('[data-lines]')];
  const ends = fields.map((field) => bindLines(editor, field, field.dataset.lines ?? '', plain));
  const places = document.querySelector<HTMLTextAreaElement>('[data-lines=places]');
  if (places) ends.push(proposed(places));
  ends.push(...bindSigned(editor));
  const part = document.getElementById('topics');
  if (part) ends.push(new Topics(editor, part).end);
  return () => ends.forEach((end) => end());
}

/** The places that the wire names, each a button that adds it. */
function proposed(field: HTMLTextAreaElement): () => void {
  const offer = document.querySelector<HTMLElement>('.proposed-places');
  const add = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-place]');
    if (!button) return;
    field.value = [field.value.trim(), button.dataset.place].filter(Boolean).join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    button.remove();
    if (offer) offer.hidden = !offer.querySelector('[data-place]');
  };
  if (offer) offer.hidden = false;
  offer?.addEventListener('click', add);
  return () => offer?.removeEventListener('click', add);
}

class Topics {
  private readonly input = document.querySelector<HTMLInputElement>('#topic-q');
  private readonly unfollow;
  private waits = 0;
  private asked = 0;
  /** The words that what is shown was asked for with. */
  private of: string;

  constructor(private readonly editor: StoryEditor, private readonly part: HTMLElement) {
    this.of = this.input?.defaultValue.trim() ?? '';
    part.addEventListener('click', this.pressed);
    part.addEventListener('keydown', this.stepped);
    this.input?.addEventListener('input', this.typed);
    this.input?.addEventListener('keydown', this.keyed);
    document.addEventListener('keydown', this.all);
    this.unfollow = follow(editor, 'topics', ({ transaction }) => this.changed(transaction.local ? undefined : 'by itself'));
    this.changed('by itself');
    this.dress();
  }

  readonly end = (): void => {
    this.part.removeEventListener('click', this.pressed);
    this.part.removeEventListener('keydown', this.stepped);
    this.input?.removeEventListener('input', this.typed);
    this.input?.removeEventListener('keydown', this.keyed);
    document.removeEventListener('keydown', this.all);
    this.unfollow();
  };

  private get address(): string {
    return (this.part.querySelector('form') as HTMLFormElement).action;
  }

  private get shown(): string {
    return this.part.querySelector('form')?.dataset.chosen ?? '';
  }

  private get words(): string {
    return this.input?.value.trim() ?? '';
  }

  /** What the draft says; before it says anything, what the page came with. */
  private get chosen(): string[] {
    const topics = this.editor.field('topics');
    return topics === undefined ? this.shown.split(',').filter(Boolean) : told(topics);
  }

  private buttons(of = ''): HTMLButtonElement[] {
    return [...this.part.querySelectorAll<HTMLButtonElement>(`${of} [name=add]`)];
  }

  private changed(how?: 'by itself'): void {
    if (this.chosen.join(',') !== this.shown) void this.show(how);
  }

  private readonly typed = (): void => {
    clearTimeout(this.waits);
    this.waits = window.setTimeout(() => void this.show(), PAUSE);
  };

  /** The first that is found; while nothing is looked for, the first that is proposed. */
  private first(): HTMLButtonElement | undefined {
    return this.buttons(this.words ? '[data-found]' : '[data-proposed]')[0];
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') this.first()?.focus();
    else void this.takeFirst();
  };

  /** Takes the first, and never one that was found for other words than those that stand there. */
  private async takeFirst(): Promise<void> {
    if (this.words !== this.of) {
      clearTimeout(this.waits);
      await this.show();
    }
    const first = this.first();
    if (first && this.words === this.of) await this.add([first.value]);
  }

  private readonly stepped = (event: KeyboardEvent): void => stepped(event, this.buttons(), this.input);

  /** One key takes all that the wire proposes. */
  private readonly all = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || keyOf(event) !== 'KeyP' || typesByAlt(event)) return;
    event.preventDefault();
    void this.add(this.buttons('[data-proposed]').map(({ value }) => value));
  };

  private readonly pressed = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    event.preventDefault();
    if (button.name === 'drop') {
      this.editor.setField('topics', this.chosen.filter((id) => id !== button.value));
      this.input?.focus();
    } else if (button.name === 'add') void this.add([button.value]);
    else void this.add(this.buttons('[data-proposed]').map(({ value }) => value));
  };

  /** Adds topics. One that the newsroom doesn't have yet is made first, so that it has an id. */
  private async add(values: string[]): Promise<void> {
    const { input } = this;
    if (!this.editor.may || !values.length) return;
    const sought = input?.value ?? '';
    // What is looked for next may be typed at once.
    if (input) input.value = '';
    input?.focus();
    for (const value of values) {
      if (await this.made(value)) continue;
      if (input) input.value ||= sought;
      return;
    }
    await this.show();
  }

  /** Whether a topic is chosen now. */
  private async made(value: string): Promise<boolean> {
    const body = new URLSearchParams({ chosen: this.chosen.join(','), add: value });
    const answer = await fetch(this.address, { method: 'POST', headers: SENT, body }).catch(() => null);
    const html = await answer?.text().catch(() => null);
    if (html == null) failed();
    else works();
    if (!answer?.ok || html == null) return false;
    const id = part(html).querySelector('form')?.dataset.chosen?.split(',').pop();
    if (id && !this.chosen.includes(id)) this.editor.setField('topics', [...this.chosen, id]);
    return true;
  }

  private async show(how?: 'by itself'): Promise<void> {
    const turn = (this.asked += 1);
    const { words } = this;
    const query = new URLSearchParams({ chosen: this.chosen.join(','), topic_q: words });
    const { part } = await ask(`${this.address}?${query}`, how);
    // Without a connection the old part stays; what is chosen stands in the draft.
    if (!part || turn !== this.asked) return;
    const at = this.part.contains(document.activeElement) ? (document.activeElement as HTMLButtonElement) : null;
    this.part.replaceChildren(part);
    this.of = words;
    this.dress();
    if (at) this.stay(at);
  }

  /** Who stands on a button stays on it; where it is there no longer, what is looked for next is typed. */
  private stay({ name, value }: HTMLButtonElement): void {
    const all = [...this.part.querySelectorAll('button')];
    const same = all.find((button) => button.name === name && button.value === value);
    (same ?? this.input)?.focus({ preventScroll: true });
  }

  private dress(): void {
    const all = this.part.querySelector<HTMLElement>('.take-all');
    if (all) all.hidden = false;
  }
}
