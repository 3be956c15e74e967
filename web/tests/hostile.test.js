// Script in every field that anybody can fill, looked at on every page that shows one. The pages' own policy against
// foreign script is switched off, so that nothing but their markup stands in its way.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { house } from '../lib/house.js';
import { none } from '../lib/none.js';

const EVIL = `"'></textarea></title></script><img src=x onerror=ran()><script>ran()</script>\${ran()}{{ran()}}`;

let browser;
let newsroom;
let filled;
before(async () => {
  browser = await launch();
  newsroom = await house();
  filled = await fill();
});
after(async () => {
  await browser?.close();
  await newsroom?.close();
});

const words = [{ text: EVIL }];

/** A photograph, drawn, as nothing smaller is taken for one. */
async function photograph(page) {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 800];
    canvas.getContext('2d').fillRect(0, 0, 600, 800);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const headers = { authorization: `Bearer ${newsroom.token}`, 'content-type': 'image/jpeg' };
  const answer = await fetch(`${newsroom.base}/api/v1/pictures`, { method: 'POST', headers, body: Buffer.from(bytes) });
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()).id;
}

async function fill() {
  const { api } = newsroom;
  const page = await browser.newPage();
  const picture = await photograph(page);
  await page.close();
  const texts = ['caption', 'alt', 'credit', 'copyright', 'creator', 'usage_terms', 'instructions'];
  const said = Object.fromEntries(texts.map((name) => [name, EVIL]));
  await api(`/pictures/${picture}`, { ...said, keywords: [EVIL], words: { english: { caption: EVIL, alt: EVIL } } }, 'PATCH');
  const sections = [{ id: 'world' }, { id: 'evil', name: EVIL }];
  await api('/services/english', { site_name: EVIL, sections }, 'PUT');
  await api('/desks/english/evil', { name: EVIL }, 'PUT');
  await api('/feeds/evil', { provider: EVIL, folder: 'evil' }, 'PUT');
  const person = (await api('/people', { name: EVIL, names: { english: EVIL }, blurbs: { english: EVIL } })).id;
  const topic = (await api('/topics', { names: { english: EVIL, persian: EVIL } })).id;
  const used = { picture, alt: EVIL, caption: words };
  const kinds = [
    { type: 'paragraph', text: [...words, { text: EVIL, mark: 'strong' }, { text: EVIL, link: `https://example.org/?${encodeURI('"><script>ran()</script>')}` }] },
    { type: 'heading', level: 2, text: words },
    { type: 'list', ordered: false, items: [words] },
    { type: 'quote', text: [words], cite: words },
    { type: 'pull', text: words },
    { type: 'picture', ...used },
    { type: 'gallery', pictures: [used] },
    { type: 'table', caption: words, head: true, rows: [[words], [words]] },
    { type: 'facts', title: words, blocks: [{ id: 'inner', type: 'paragraph', text: words }] },
    { type: 'embed', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: EVIL },
  ];
  const content = {
    headline: EVIL, summary: EVIL, slugline: EVIL, dateline: EVIL, section: 'evil', topics: [topic], lead: used,
    bylines: [{ person }, { name: EVIL }], translator: { name: EVIL }, agencies: [EVIL], contributors: [EVIL], places: [EVIL], note: EVIL,
    rights: [{ copyright_holder: EVIL, copyright_notice: EVIL, usage_terms: [EVIL] }],
    body: { format: 1, blocks: kinds.map((kind, n) => ({ id: `b${n}`, ...kind })) },
  };
  const story = await api('/stories', { service: 'english', content });
  await api(`/stories/${story.id}/actions`, { action: 'publish', revision: 1 });
  await api(`/stories/${story.id}/actions`, { action: 'write', base: 1, content: { ...content, headline: `${EVIL} again` } });
  await api(`/stories/${story.id}/actions`, { action: 'correct', revision: 2, note: EVIL });
  const translation = await api(`/stories/${story.id}/translations`, { service: 'persian' });
  const held = await api('/stories', { service: 'english', content });
  await api(`/stories/${held.id}/actions`, { action: 'hold', cause: 'desk', reason: EVIL });
  const killed = await api('/stories', { service: 'english', content });
  await api(`/stories/${killed.id}/actions`, { action: 'publish', revision: 1 });
  await api(`/stories/${killed.id}/actions`, { action: 'kill', reason: EVIL, notice: EVIL });
  await api('/breaking', { alerts: { english: { text: EVIL.slice(0, 120), story: story.id } } });
  await api('/fronts/english', { slots: [{ story: story.id }], seen: 0 }, 'PUT');
  const file = join(newsroom.folder, 'evil.json');
  const item = {
    uri: `urn:evil:"><script>ran()</script>`, type: 'text', language: 'en', pubstatus: 'usable', ednote: EVIL, byline: EVIL, slugline: EVIL,
    $schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    headlines: [{ role: 'main', value: EVIL }], copyrightnotice: EVIL, usageterms: EVIL, by: EVIL,
    bodies: [{ role: 'main', contenttype: 'text/plain', value: EVIL }], subjects: [{ name: EVIL, uri: 'http://cv.iptc.org/newscodes/mediatopic/20000153' }], places: [{ name: EVIL }],
  };
  writeFileSync(file, JSON.stringify(item));
  writeFileSync(join(newsroom.folder, `broken ${EVIL.replaceAll('/', '')}.xml`), '<newsItem><nothing');
  await newsroom.ask(['wire', 'ingest', newsroom.folder, '--provider', 'meridian']).catch(() => {});
  const items = await api('/wire?limit=1');
  assert.equal(items.length, 1, 'the item is in');
  return { story, translation, held, killed, picture, person, topic, item: items[0].id };
}

/** Opens pages, at the desk as somebody of that name who may see all; tells on which of them the script ran. On at least
 * `most` of them its words must stand as words. */
async function ran(paths, most, enter) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const found = [];
  await page.exposeFunction('ran', () => found.push(`${new URL(page.url()).pathname}: it ran`));
  page.on('dialog', (dialog) => dialog.dismiss());
  if (enter) await newsroom.enters(page, EVIL, 'administrator');
  let shown = 0;
  for (const path of paths) {
    const answer = await page.goto(newsroom.base + path);
    if (answer.status() >= 500) found.push(`${path}: ${answer.status()}`);
    await page.waitForTimeout(150);
    if ((await page.locator('body').innerText()).includes('onerror=ran()')) shown += 1;
  }
  await context.close();
  assert.ok(shown >= most, `only ${shown} of ${paths.length} pages show it`);
  return found;
}

test('on no page of the desk', async () => {
  const { story, translation, held, killed, picture, item } = filled;
  const of = (id) => ['', '/revisions', '/revisions/compare?from=1&to=2', '/preview'].map((part) => `/desk/stories/${id}${part}`);
  const rooms = ['services', 'services/english', 'desks', 'feeds', 'redirects', 'tokens', 'bylines', 'topics', 'setup', 'rights'];
  const others = ['wire', 'wire?q=ran', 'stories', 'stale?service=persian', 'fronts', 'fronts/english', 'pictures', 'breaking', 'watch', 'watch/english', 'people', 'record', 'account', 'administration'];
  none(await ran([
    ...of(story.id), ...of(held.id), ...of(killed.id), `/desk/stories/${translation.id}`, `/desk/families/${story.family}`,
    `/desk/wire/${item}`, `/desk/pictures/${picture}`, `/desk/breaking?story=${story.id}`, `/desk/preview/story/${story.id}`,
    ...others.map((room) => `/desk/${room}`), ...rooms.map((room) => `/desk/administration/${room}`),
    `/desk/${encodeURIComponent(EVIL.replaceAll('/', ''))}`, `/desk/wire?q=${encodeURIComponent(EVIL)}`,
  ], 30, true));
});

test('on no page of the readers', async () => {
  const { story, killed, person, topic } = filled;
  const pages = ['', 'evil/', 'latest/', `a/${story.id}`, `a/${story.id}?text`, `a/${killed.id}`, `byline/${person}`, `topic/${topic}`];
  none(await ran([...pages.map((page) => `/english/${page}`), '/services', `/english/${encodeURIComponent(EVIL.replaceAll('/', ''))}`], 7));
});
