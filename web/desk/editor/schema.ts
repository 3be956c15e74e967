// What a body is made of. `crates/draft/src/shape.rs` says the same to the server.
//
// Orders that nobody wants are allowed where two people could make them at one moment: what the schema forbids,
// y-prosemirror would delete.

import { Schema, type DOMOutputSpec, type Mark, type MarkSpec, type Node, type NodeSpec, type TagParseRule } from 'prosemirror-model';

const own = { id: { default: null }, from: { default: null } };
/** A line came from what its block did, where it doesn't say otherwise (`from.ts`). */
const line = { from: { default: null } };
const hole: 0 = 0;

/** A block of text. Line breaks are characters in it, so white space is kept. */
const text = (dom: (node: Node) => DOMOutputSpec, more: NodeSpec = {}): NodeSpec => ({
  content: 'text*',
  whitespace: 'pre',
  toDOM: dom,
  ...more,
});

const heading = (tag: string, level: number) => ({ tag, attrs: { level } });
const attribute = (element: HTMLElement | string, name: string) =>
  typeof element === 'string' ? '' : (element.getAttribute(name) ?? '');

const pictured = { picture: { default: '' }, alt: { default: '' } };
const picture = (tag: string, context?: string): TagParseRule => ({
  tag,
  contentElement: 'figcaption',
  getAttrs: (element) => ({ picture: attribute(element, 'data-picture'), alt: attribute(element, 'data-alt') }),
  ...(context ? { context, priority: 60 } : {}),
});
/** The desk shows pictures that no reader sees yet. */
const shownPicture = ({ attrs: { picture, alt } }: Node): DOMOutputSpec => {
  const src = /^[a-z0-9]{1,13}$/.test(picture) ? `/desk/media/${picture}/original/650.jpg` : '';
  return ['figure', { 'data-picture': picture, 'data-alt': alt }, ['img', { src, alt, contenteditable: 'false' }], ['figcaption', hole]];
};

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block*' },
  paragraph: text(() => ['p', hole], { group: 'block plain', attrs: own, parseDOM: [{ tag: 'p' }] }),
  heading: text((node) => [`h${node.attrs.level === 3 ? 3 : 2}`, hole], {
    group: 'block plain',
    attrs: { ...own, level: { default: 2 } },
    defining: true,
    parseDOM: [
      heading('h1', 2), heading('h2', 2), heading('h3', 3), heading('h4', 3), heading('h5', 3), heading('h6', 3),
    ],
  }),
  list: {
    content: 'list_item*',
    group: 'block plain',
    attrs: { ...own, ordered: { default: false } },
    parseDOM: [{ tag: 'ul' }, { tag: 'ol', attrs: { ordered: true } }],
    toDOM: (node) => [node.attrs.ordered ? 'ol' : 'ul', hole],
  },
  list_item: text(() => ['li', hole], { attrs: line, parseDOM: [{ tag: 'li' }] }),
  quote: {
    content: '(quote_line | cite)*',
    group: 'block plain',
    attrs: own,
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', hole],
  },
  quote_line: text(() => ['p', hole], { attrs: line, parseDOM: [{ tag: 'p', context: 'quote/', priority: 60 }] }),
  cite: text(() => ['footer', hole], { attrs: line, parseDOM: [{ tag: 'footer', context: 'quote/' }] }),
  pull: text(() => ['p', { class: 'pull' }, hole], {
    group: 'block plain',
    attrs: own,
    parseDOM: [{ tag: 'p.pull', priority: 60 }],
  }),
  picture: text(shownPicture, {
    group: 'block plain',
    attrs: { ...own, ...pictured },
    isolating: true,
    parseDOM: [picture('figure[data-picture]')],
  }),
  gallery: {
    content: 'gallery_picture*',
    group: 'block plain',
    attrs: own,
    parseDOM: [{ tag: 'div.gallery' }],
    toDOM: () => ['div', { class: 'gallery' }, hole],
  },
  gallery_picture: text(shownPicture, {
    attrs: pictured,
    isolating: true,
    parseDOM: [picture('figure[data-picture]', 'gallery/')],
  }),
  table: {
    content: '(table_caption | table_row)*',
    group: 'block plain',
    attrs: { ...own, head: { default: false } },
    isolating: true,
    parseDOM: [{
      tag: 'table',
      getAttrs: (element) => ({ head: typeof element !== 'string' && element.querySelector('th') !== null }),
    }],
    toDOM: (node) => ['table', { 'data-head': node.attrs.head ? 'true' : null }, ['tbody', hole]],
  },
  table_caption: text(() => ['tr', { class: 'caption' }, ['td', { colspan: '99' }, hole]], {
    isolating: true,
    parseDOM: [{ tag: 'caption' }],
  }),
  table_row: { content: 'table_cell*', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', hole] },
  table_cell: text(() => ['td', hole], { isolating: true, parseDOM: [{ tag: 'td' }, { tag: 'th' }] }),
  facts: {
    // Enter makes what stands first.
    content: '(plain | facts_title)*',
    group: 'block',
    attrs: own,
    isolating: true,
    parseDOM: [{ tag: 'aside' }],
    toDOM: () => ['aside', { class: 'facts' }, hole],
  },
  facts_title: text(() => ['h2', { class: 'facts-title' }, hole], {
    isolating: true,
    parseDOM: [{ tag: 'h2.facts-title', priority: 60 }],
  }),
  embed: {
    group: 'block plain',
    atom: true,
    attrs: { ...own, url: { default: '' }, title: { default: '' } },
    parseDOM: [{
      tag: 'div[data-embed]',
      getAttrs: (element) => ({ url: attribute(element, 'data-embed'), title: attribute(element, 'data-title') }),
    }],
    toDOM: (node) => [
      'div',
      { class: 'embed', 'data-embed': node.attrs.url, 'data-title': node.attrs.title },
      ['strong', { dir: 'auto' }, node.attrs.title || node.attrs.url],
      ['span', { dir: 'ltr' }, node.attrs.url],
    ],
  },
  text: {},
};

const plain = (tag: string, others: string[], more: MarkSpec = {}): MarkSpec => ({
  excludes: 'kind',
  group: 'kind',
  parseDOM: others.map((other) => ({ tag: other })),
  toDOM: () => [tag, hole],
  ...more,
});

/** A mark that leaves a trace of who did something. */
const noted = (tag: string, shown: string): MarkSpec => ({
  attrs: { id: { default: '' }, by: { default: '' }, at: { default: '' } },
  inclusive: shown === 'insertion',
  toDOM: (mark: Mark) => [tag, { class: `se-${shown}`, 'data-id': mark.attrs.id, title: mark.attrs.by }, hole],
});

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { default: '' } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: attribute(element, 'href') }) }],
    // A colleague's browser may have sent anything.
    toDOM: ({ attrs: { href } }) => ['a', { href: leadsSomewhere(String(href)) ? href : null, rel: 'noopener nofollow' }, hole],
  },
  lang: {
    attrs: { tag: { default: '' } },
    inclusive: false,
    parseDOM: [{ tag: 'span[data-lang]', getAttrs: (element) => ({ tag: attribute(element, 'data-lang') }) }],
    toDOM: (mark) => ['span', { lang: mark.attrs.tag, 'data-lang': mark.attrs.tag, dir: 'auto' }, hole],
  },
  strong: plain('strong', ['strong', 'b']),
  emphasis: plain('em', ['em', 'i']),
  sub: plain('sub', ['sub']),
  sup: plain('sup', ['sup']),
  comment: {
    attrs: { id: { default: '' } },
    excludes: '',
    inclusive: false,
    toDOM: (mark) => ['span', { class: 'se-comment', 'data-id': mark.attrs.id }, hole],
  },
  insertion: noted('ins', 'insertion'),
  deletion: noted('del', 'deletion'),
};

export const schema = new Schema({ nodes, marks });

/** Whether a story may link there, as the server sees it. */
export const leadsSomewhere = (link: string): boolean =>
  link.length <= 2000 && /^(https?:\/\/|mailto:|tel:|story:)/i.test(link.trim());
