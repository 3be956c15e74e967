// What the page tells the element: the story, who is writing, and every word that a person sees.

export interface Settings {
  story: string;
  /** The draft's moment: a draft made anew is another document. */
  born: string;
  /** The path of the WebSocket. */
  place: string;
  may: boolean;
  name: string;
  colour: string;
  /** The story's language and direction. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What readers meet the words in; none where the service's language isn't known. */
  face?: { fonts: string; headlines: string; size: number; leading: number; italic: boolean };
  words: Record<string, string>;
}

/** Sets an element in the face that readers meet: the page allows no style in attributes, a script may set one. */
export function wears(element: HTMLElement | null, face: Settings['face']): void {
  if (!element || !face) return;
  const set = (name: string, value: string | number): void => element.style.setProperty(name, String(value));
  set('--fonts', face.fonts);
  set('--headlines', face.headlines);
  set('--size', face.size);
  set('--leading', face.leading);
  if (face.leading > 1.5) set('--tight', Math.max(1.25, face.leading - 0.25));
  if (!face.italic) (set('--slant', 'normal'), set('--weight', 700));
}

export class Words {
  constructor(private readonly words: Record<string, string>) {}

  /** A number in the digits that the desk's own pages have. */
  private shown(value: string | number): string {
    if (typeof value === 'string') return value;
    return new Intl.NumberFormat(this.words.tag, { numberingSystem: this.words.digits ?? 'latn' }).format(value);
  }

  /** The message, with its variables filled in, in the plural form of what is counted; a message that is missing is empty, never
   * its key. */
  say(key: string, values: Record<string, string | number> = {}, counted?: number): string {
    const form = counted === undefined ? '' : new Intl.PluralRules(this.words.tag).select(counted);
    const message = this.words[`editor-${key}.${form}`] ?? this.words[`editor-${key}`] ?? '';
    return message.replace(/\{\s*\$(\w+)\s*\}/g, (_, name: string) => this.shown(values[name] ?? ''));
  }
}

/** Has an element say something, where it doesn't yet: what is said again is heard again. */
export function tell(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** An element with attributes and children; a false or null attribute is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | null> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}
