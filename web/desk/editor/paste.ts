// What is pasted, without the dirt that word processors put around it: what the text says, its emphasis, links, lists,
// headings and tables, and nothing of how it looked.

import { leadsSomewhere } from './schema';

const DROPPED = 'style, script, meta, link, title, head, template, object, iframe, svg, math, img, input, button, o\\:p, xml';
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '),
);

const COMMENTS = '.msocomanchor, .MsoCommentReference, .msocomtxt, .msocomoff, .msoDel';
const TEXTS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, caption';

/** HTML as the editor reads it. What comes from the editor itself stays as it is. `left` is told of pictures left out. */
export function cleaned(html: string, left: () => void): string {
  if (html.includes('data-pm-slice')) return html;
  const page = new DOMParser().parseFromString(set(html), 'text/html');
  const { body } = page;
  comments(page);
  reviewed(page);
  wordLists(page);
  if ([...body.querySelectorAll('img')].some(seen)) left();
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of body.querySelectorAll('p')) if (hidden(element)) element.remove();
  const made = page.createElement('div');
  blocks(body, made);
  for (const element of made.querySelectorAll<HTMLElement>(TEXTS)) settle(element);
  return made.innerHTML;
}

/** Whether a picture is one to look at, and none that only counts who opens a page. */
const seen = (image: HTMLImageElement): boolean => image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1';

/** What colleagues said in Word's margin goes; tracked changes are as if they were accepted. */
function reviewed(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>(`del, ${COMMENTS}`)) element.remove();
  for (const element of page.querySelectorAll<HTMLElement>('[data-style*="mso-element"]')) {
    if (/mso-element\s*:\s*comment/.test(style(element))) element.remove();
  }
}

/** Styles under another name: the desk's pages allow none in attributes, and a browser complains of each. */
const set = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'));

const style = (element: Element): string => (element.getAttribute('data-style') ?? '').toLowerCase();

function comments(page: Document): void {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) (comment as Comment).remove();
}

const hidden = (element: HTMLElement): boolean => /mso-hide\s*:\s*all|display\s*:\s*none/.test(style(element));

/** Word writes the items of a list as paragraphs, each with its bullet as text. */
function wordLists(page: Document): void {
  let open: HTMLElement | null = null;
  let last: Element | null = null;
  for (const item of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) {
    if (!/mso-list\s*:\s*l\d/.test(style(item))) continue;
    const bullet = [...item.querySelectorAll<HTMLElement>('span')].find((span) => /mso-list\s*:\s*ignore/.test(style(span)));
    const numbered = /^[\s\u00A0]*[\p{L}\p{N}]{1,4}[.)]/u.test(bullet?.textContent ?? item.textContent ?? '');
    bullet?.remove();
    const kind = numbered ? 'ol' : 'ul';
    if (!open || item.previousElementSibling !== last || open.localName !== kind) {
      open = page.createElement(kind);
      item.before(open);
    }
    const entry = page.createElement('li');
    entry.append(...item.childNodes);
    open.append(entry);
    item.remove();
    last = open;
  }
}

/** Reads what stands in `from` into `to`, which holds blocks. */
function blocks(from: Element, to: Element): void {
  let line: HTMLElement | null = null;
  const end = (): void => {
    if (line && blank(line)) line.remove();
    line = null;
  };
  for (const child of [...from.childNodes]) {
    if (child instanceof Element && (BLOCKS.has(child.tagName) || holdsBlocks(child))) {
      end();
      block(child, to);
    } else if (child instanceof Element && child.tagName === 'BR') {
      // Two breaks are what some take for the end of a paragraph.
      if (child.nextElementSibling?.tagName === 'BR' || line === null || blank(line)) end();
      else line.append('\n');
    } else {
      line ??= to.appendChild(from.ownerDocument.createElement('p'));
      inline(child, line);
    }
  }
  end();
}

const holdsBlocks = (element: Element): boolean => [...element.querySelectorAll('*')].some((one) => BLOCKS.has(one.tagName));
const blank = (element: Element): boolean => tidy(element.textContent ?? '').trim() === '';

function block(element: Element, to: Element): void {
  const make = (name: string): HTMLElement => to.appendChild(element.ownerDocument.createElement(name));
  switch (element.tagName) {
    case 'P': case 'H1': case 'H2': case 'H3': case 'H4': case 'H5': case 'H6': {
      if (holdsBlocks(element)) return blocks(element, to);
      if (blank(element)) return;
      const title = /\bMsoTitle\b/.test(element.className);
      return text(element, make(title ? 'h2' : element.localName));
    }
    case 'UL': case 'OL': {
      const list = make(element.localName);
      for (const item of element.querySelectorAll('li')) text(item, list.appendChild(element.ownerDocument.createElement('li')), false);
      return;
    }
    case 'BLOCKQUOTE': return blocks(element, make('blockquote'));
    case 'TABLE': return table(element, to, make('table'));
    case 'HR': return;
    default: return blocks(element, to);
  }
}

/** A table of one cell is how some pages are laid out, and no table. */
function table(element: Element, to: Element, made: HTMLElement): void {
  const rows = [...element.querySelectorAll('tr')];
  if (rows.length * Math.max(0, ...rows.map((row) => row.children.length)) <= 1) {
    made.remove();
    for (const cell of element.querySelectorAll('td, th')) blocks(cell, to);
    return;
  }
  const caption = element.querySelector('caption');
  if (caption && !blank(caption)) text(caption, made.appendChild(element.ownerDocument.createElement('caption')));
  for (const row of rows) {
    const line = made.appendChild(element.ownerDocument.createElement('tr'));
    for (const cell of row.children) text(cell, line.appendChild(element.ownerDocument.createElement(cell.localName === 'th' ? 'th' : 'td')));
  }
}

/** Everything in an element as one text, a line for each block in it. Lists within an item are left out, as their items
 * follow it. */
function text(from: Element, to: HTMLElement, lists = true): void {
  for (const child of from.childNodes) {
    if (!lists && child instanceof Element && (child.tagName === 'UL' || child.tagName === 'OL')) continue;
    if (child instanceof Element && BLOCKS.has(child.tagName)) {
      if (!blank(to) && !to.textContent?.endsWith('\n')) to.append('\n');
      text(child, to, lists);
    } else inline(child, to);
  }
  trim(to);
}

function trim(element: HTMLElement): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first) first.data = first.data.replace(/^[ \n\u00A0\u202F]+/, '');
  if (last) last.data = last.data.replace(/[ \n\u00A0\u202F]+$/, '');
}

/** One run of white space is one blank; a space that doesn't break stays one until it is known what it stands beside. */
const tidy = (words: string): string =>
  words.replace(/[\u00AD\uFEFF]/g, '').replace(/\s+/g, (run) => (run === '\u00A0' || run === '\u202F' ? run : ' '));

/** French keeps its marks with their words: there a space that doesn't break is spelling. Elsewhere it is dirt. */
function settle(element: HTMLElement): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const whole = texts.map(({ data }) => data).join('');
  let at = 0;
  for (const one of texts) {
    const start = at;
    at += one.data.length;
    one.data = one.data.replace(/[\u00A0\u202F]/g, (space, place: number) => {
      const [before = '', after = ''] = [whole[start + place - 1], whole[start + place + 1]];
      if (before === '«' || /[;:!?»]/.test(after)) return space;
      return /\s/.test(before) || /[ \n]/.test(after) ? '' : ' ';
    });
  }
}

function inline(node: Node, to: HTMLElement): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = tidy(node.textContent ?? '');
    const before = to.textContent ?? '';
    to.append(before === '' || /[ \n]$/.test(before) ? words.replace(/^ /, '') : words);
    return;
  }
  if (!(node instanceof Element)) return;
  if (node.tagName === 'BR') return to.append('\n');
  let place = to;
  for (const name of formats(node as HTMLElement)) place = place.appendChild(node.ownerDocument.createElement(name));
  const link = target(node);
  if (link) {
    place = place.appendChild(node.ownerDocument.createElement('a'));
    place.setAttribute('href', link);
  }
  for (const child of node.childNodes) inline(child, place);
}

/** How an element marks its text; of several ways the strongest. */
function formats(element: HTMLElement): string[] {
  const set = style(element);
  const weight = /font-weight\s*:\s*(bold|[6-9]00)/.test(set);
  const light = /font-weight\s*:\s*(normal|[1-5]00)/.test(set);
  if (weight || (/^(B|STRONG)$/.test(element.tagName) && !light)) return ['strong'];
  if (/^(EM|I|CITE)$/.test(element.tagName) || /font-style\s*:\s*italic/.test(set)) return ['em'];
  if (element.tagName === 'SUB' || /vertical-align\s*:\s*sub/.test(set)) return ['sub'];
  if (element.tagName === 'SUP' || /vertical-align\s*:\s*super/.test(set)) return ['sup'];
  return [];
}

/** Where a link leads, without the detour by which Google counts who follows it. */
function target(element: Element): string | null {
  if (element.tagName !== 'A') return null;
  let href = element.getAttribute('href') ?? '';
  const detour = /^https?:\/\/www\.google\.[a-z.]+\/url\?/i.test(href) ? new URL(href).searchParams : null;
  href = detour?.get('q') ?? detour?.get('url') ?? href;
  return leadsSomewhere(href) ? href : null;
}
