// A question in a line below the toolbar: where a link leads, what an embed shows.

import { shown } from './toolbar';
import { make, type Words } from './words';

export interface Question {
  name: string;
  /** What is asked, by the names of its fields; each with what is known already. */
  fields: Record<string, string>;
  /** Those of them whose words readers get: they are the story's. */
  read?: string[];
  /** Whether what is said may have several lines; a key sends it then. */
  long?: boolean;
  /** Whether it can be taken so. */
  fits: (answer: Record<string, string>) => boolean;
  answered: (answer: Record<string, string>) => void;
}

export class Asker {
  readonly element = make('div', { class: 'se-ask', hidden: true });

  /** Where one was when it was asked. */
  private from: Element | null = null;

  /** `back` leads into the text, at the caret; `within` tells whether somebody was there. */
  constructor(private readonly words: Words, private readonly story: { lang: string; dir: string }, private readonly back: () => void, private readonly within: (at: Element | null) => boolean) {}

  /** Whether something is asked now. */
  get open(): boolean {
    return !this.element.hidden;
  }

  ask({ name, fields, read = [], long = false, fits, answered }: Question): void {
    const { lang, dir } = this.story;
    const inputs = Object.entries(fields).map(([field, value]) => {
      const theirs = read.includes(field);
      const input = make(long ? 'textarea' : 'input', {
        name: field, autocomplete: 'off', lang: theirs && lang, dir: theirs ? dir : 'auto', spellcheck: String(theirs || long),
        rows: long && '2', 'aria-describedby': long && 'se-ask-hint',
      });
      input.value = value;
      return input;
    });
    const cancel = make('button', { type: 'button' }, this.words.say('ask-cancel'));
    cancel.addEventListener('click', () => this.close());
    const wrong = make('span', { role: 'alert', class: 'se-wrong' });
    const labels = inputs.map((input) => make('label', {}, this.words.say(`ask-${name}-${input.name}`), ' ', input));
    const hint = make('span', { class: 'hint', id: 'se-ask-hint' }, this.words.say('ask-lines', { key: `\u2068${shown('Mod-Enter')}\u2069` }));
    const form = make('form', { 'aria-label': this.words.say(name) }, ...labels,
      ...(long ? [hint] : []), make('button', {}, this.words.say('ask-done')), cancel, wrong);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answer = Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()]));
      if (!fits(answer)) {
        wrong.textContent = this.words.say(`ask-${name}-wrong`);
        return;
      }
      this.close();
      answered(answer);
    });
    form.addEventListener('keydown', (event) => {
      const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!sends && event.key !== 'Escape') return;
      event.preventDefault();
      sends ? form.requestSubmit() : this.close();
    });
    if (!this.element.contains(document.activeElement)) this.from = document.activeElement;
    this.element.replaceChildren(form);
    this.element.hidden = false;
    inputs[0]?.focus();
    inputs[0]?.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    const { from } = this;
    if (this.within(from) || !(from instanceof HTMLElement) || !from.isConnected) return this.back();
    from.focus();
    from.scrollIntoView({ block: 'nearest' });
  }
}
