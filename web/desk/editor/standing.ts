// The line above the text: what was done to the story while it is open here, and what of it the newsroom doesn't have.

import type { Standing } from './connection';
import { make, tell, type Settings, type Words } from './words';

/** What stops a story is said whenever it is so; that it was published, to those who had it open. */
const STOPS = new Set(['killed', 'taken-down', 'held']);

export class StandingLine {
  readonly element: HTMLElement;
  private readonly stands = make('p', { class: 'se-stands', role: 'status' });
  private readonly lost = make('p', { class: 'se-lost', role: 'alert' });
  private readonly copied = make('span', { role: 'status' });
  private readonly text: HTMLTextAreaElement;
  private readonly offer: HTMLElement;
  private first: string | null = null;

  constructor(private readonly words: Words, { lang, dir }: Settings, private readonly written: () => string) {
    this.text = make('textarea', { id: 'se-lost-text', rows: '6', readonly: true, lang, dir });
    const copy = make('button', { type: 'button' }, words.say('copy'));
    copy.addEventListener('click', () => void this.copy());
    const label = make('label', { for: 'se-lost-text' }, words.say('not-kept-text'));
    this.offer = make('div', { hidden: true }, label, this.text, copy, ' ', this.copied);
    this.element = make('div', { class: 'se-standing', hidden: true }, this.stands, this.lost, this.offer);
  }

  show({ stands, why, refused }: Standing): void {
    this.first ??= stands || null;
    const told = STOPS.has(stands) || (stands === 'live' && this.first !== 'live');
    tell(this.stands, told ? this.words.say(`standing-${stands}`, { why: `\u2068${why}\u2069` }) : '');
    tell(this.lost, refused ? this.words.say('not-kept') : '');
    if (refused) this.text.value = this.written();
    this.offer.hidden = !refused;
    this.element.hidden = !told && !refused;
  }

  private async copy(): Promise<void> {
    this.text.select();
    // Without a secure connection there is no clipboard: what is selected can be copied by hand.
    const done = await navigator.clipboard?.writeText(this.text.value).then(() => true, () => false);
    tell(this.copied, done ? this.words.say('copied') : '');
  }
}
