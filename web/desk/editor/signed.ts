// Who signs a story: names, one a line. Those whom the newsroom knows are offered as one types, and are kept as who they
// are, so that each service shows its own name of them.

import { follow } from './fields';
import { bindLines, type Kind } from './lines';
import type { StoryEditor } from './editor';
import { stepped } from './stepped';
import { make, tell } from './words';

interface Person {
  id: string;
  /** At the story's service, and in general. */
  names: string[];
}

type Byline = { person: string } | { name: string };

/** Names that are offered at once. */
const OFFERED = 6;
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

function people(): Person[] {
  return [...document.querySelectorAll<HTMLOptionElement>('#signers option')].map(({ value, dataset }) => ({
    id: dataset.person ?? '',
    names: dataset.also ? [value, dataset.also] : [value],
  }));
}

/** Binds the fields that name people; gives what ends that. */
export function bindSigned(editor: StoryEditor): (() => void)[] {
  const known = people();
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-signed]')];
  return fields.flatMap((field) => {
    const end = bindLines(editor, field, field.dataset.signed ?? '', kind(known));
    const offer = document.querySelector<HTMLElement>(`.offered-names[data-of="${field.id}"]`);
    return offer && field instanceof HTMLTextAreaElement ? [end, offers(editor, field, offer, known)] : [end];
  });
}

/** A line is whoever was shown there; of two people with one name the one who stands there stays. */
function kind(known: Person[]): Kind {
  const stood = new Map<string, Byline>();
  return {
    read: (line) => {
      const person = known.find(({ names }) => names[0] === line) ?? known.find(({ names }) => names.includes(line));
      return stood.get(line) ?? (person ? { person: person.id } : { name: line });
    },
    show: (value) => {
      const byline = value as Byline;
      const name = 'name' in byline ? byline.name : (known.find(({ id }) => id === byline.person)?.names[0] ?? byline.person);
      stood.set(name, byline);
      return name;
    },
  };
}

/** Offers the names that fit what is typed in a line, and where nobody signs yet whoever writes; Arrow down goes to them. */
function offers(editor: StoryEditor, field: HTMLTextAreaElement, offer: HTMLElement, known: Person[]): () => void {
  const buttons = (): HTMLElement[] => [...offer.querySelectorAll('button')];
  const count = make('span', { class: 'unseen', role: 'status' });
  const line = (): [number, number] => {
    // Before the first letter nothing is looked for: from a place below 0 on, a line break at 0 would be found.
    const start = field.selectionStart ? field.value.lastIndexOf('\n', field.selectionStart - 1) + 1 : 0;
    const end = field.value.indexOf('\n', start);
    return [start, end < 0 ? field.value.length : end];
  };
  const writer = (): Person[] => {
    const name = offer.dataset.me ?? '';
    if (!name || field.value.trim()) return [];
    const person = known.find(({ names }) => names.some((one) => fold(one) === fold(name)));
    return [person ?? { id: '', names: [name] }];
  };
  const look = (): void => {
    // A colleague's line is theirs to finish.
    const typed = document.activeElement === field ? fold(field.value.slice(...line())) : '';
    const begins = (name: string): boolean => fold(name).startsWith(typed) || fold(name).split(/\s+/).some((word) => word.startsWith(typed));
    const there = new Set(field.value.split('\n').map(fold));
    const fits = ({ names }: Person): boolean => names.some(begins) && !there.has(fold(names[0] ?? ''));
    const found = typed ? known.filter(fits).slice(0, OFFERED) : writer();
    offer.replaceChildren(...found.flatMap(({ id, names: [name = ''] }) => [
      make('button', { type: 'button', 'data-person': id }, make('span', { 'aria-hidden': 'true' }, '+'), ' ', make('bdi', {}, name)), ' ',
    ]));
    offer.hidden = found.length === 0;
    tell(count, offer.hidden || !typed ? '' : editor.say('names-found', { words: found.length }, found.length));
  };
  const take = (event: Event): void => {
    const name = (event.target as Element).closest('button')?.querySelector('bdi')?.textContent;
    if (!name) return;
    field.setRangeText(name, ...line(), 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };
  const key = (event: KeyboardEvent): void => {
    const [first] = buttons();
    if (event.key !== 'ArrowDown' || event.altKey || !first || field.value.indexOf('\n', field.selectionEnd) >= 0) return;
    event.preventDefault();
    first.focus();
  };
  const among = (event: KeyboardEvent): void => stepped(event, buttons(), field);
  offer.after(count);
  const end = follow(editor, field.dataset.signed ?? '', look);
  look();
  field.addEventListener('input', look);
  field.addEventListener('keydown', key);
  offer.addEventListener('click', take);
  offer.addEventListener('keydown', among);
  return () => {
    end();
    field.removeEventListener('input', look);
    field.removeEventListener('keydown', key);
    offer.removeEventListener('click', take);
    offer.removeEventListener('keydown', among);
    count.remove();
  };
}
