// The line below the text: whether all is saved, who else is here, how long the story is.

import type { Awareness } from 'y-protocols/awareness';
import type { Standing } from './connection';
import type { Length } from './counts';
import { make, tell, type Words } from './words';

export class StateLine {
  readonly element: HTMLElement;
  /** Told to screen readers only where it matters: not at each key. */
  private readonly loud = make('span', { role: 'status', class: 'se-loud' });
  private readonly told = make('span', { role: 'status', class: 'se-told' });
  private readonly quiet = make('span', { class: 'se-quiet' });
  /** What is known of the words at the caret. */
  private readonly spot = make('span', { role: 'status', class: 'se-spot', dir: 'auto' });
  private readonly people: HTMLElement;
  private readonly length = make('span', { class: 'se-length' });
  private readonly comments = make('button', { type: 'button', class: 'se-comment-count', hidden: true });

  constructor(private readonly words: Words, toComments: () => void) {
    this.comments.addEventListener('click', toComments);
    this.people = make('ul', { class: 'se-people', 'aria-label': words.say('people') });
    this.element = make('div', { class: 'se-state' }, this.loud, this.told, this.quiet, this.spot, this.people, this.comments, this.length);
  }

  /** `kept`: this browser keeps what is written though the page is closed. */
  show(standing: Standing, began: boolean, kept: boolean): void {
    const [loud, quiet] = this.said(standing, began, kept);
    tell(this.loud, loud ? this.words.say(loud, { why: standing.unsaved }) : '');
    tell(this.quiet, quiet ? this.words.say(quiet, { revision: standing.revision }) : '');
    this.element.dataset.state = loud ?? quiet ?? '';
  }

  private said({ joined, saved, may, unsaved, ended }: Standing, began: boolean, kept: boolean): [string | null, string | null] {
    if (ended) return [`ended-${ended}`, null];
    if (!joined) return began ? [kept ? 'offline' : 'offline-page', null] : [null, 'connecting'];
    if (!may) return ['read-only', null];
    if (unsaved) return ['unsaved', saved ? null : 'saving'];
    return [null, saved ? 'saved' : 'saving'];
  }

  /** Says something once. */
  say(key: string): void {
    tell(this.told, key ? this.words.say(key) : '');
  }

  /** Says who suggested the words at the caret, or who sent what they came from. */
  at(words: string): void {
    tell(this.spot, words);
  }

  here(awareness: Awareness): void {
    const others = [...awareness.getStates()].filter(([client, { user }]) => client !== awareness.clientID && user?.name);
    const named = new Map(others.map(([, { user }]) => [String(user.name), String(user.color)]));
    this.people.replaceChildren(...[...named].map(([name, colour]) => {
      const person = make('li', {}, make('bdi', {}, name));
      person.style.borderColor = colour;
      return person;
    }));
    this.people.hidden = named.size === 0;
  }

  /** How many comments wait for somebody. */
  commented(open: number): void {
    tell(this.comments, this.words.say('comments-count', { words: open }, open));
    this.comments.hidden = open === 0;
  }

  counts({ count, unit, minutes }: Length): void {
    tell(this.length, this.words.say(unit === 'words' ? 'length' : 'length-characters', { words: count, minutes }, count));
  }
}
