// Script in every field that anybody can fill, looked at on every page that shows one. The pages' own policy against
// foreign script is switched off, so that nothing but their markup stands in its way.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { launch } from '../lib/browser.js';
import { house } from '../lib/house.js';
import { none } from '../lib/none.js';

const EVIL = `"'></textarea></title></script><img src=x onerror=ran()><script>ran()</script>\${ran()}{{ran()}}`;
/** The same where blanks and double quotes are refused. */
const ADDRESS = `https://example.org/${EVIL.replaceAll('"', '').replaceAll(' ', '/')}`;
/** The same where tags are refused, too: it runs where it is decoded once too often. */
const PATH = `/${EVIL.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '/')}`;
const TOKEN = `${EVIL} token`;
const BAR = `${EVIL} bar`;
const PASSKEY = `${EVIL} passkey`;
const COLUMN = `column ${EVIL}`.slice(0, 80);
const COMMENT = `${EVIL} comment`;
const SUGGESTED = `${EVIL} suggested`;

let browser;
let newsroom;
let filled;
before(async () => {
  browser = await launch();
  // Browsers make passkeys for names of hosts, not for numbers.
  newsroom = await house({ named: 'localhost' });
  filled = await fill();
});
after(async () => {
  await browser?.close();
  await newsroom?.close();
});

const words = [{ text: EVIL }];

/** A photograph of one colour, drawn, as nothing smaller is taken for one. */
async function photograph(page, colour) {
  const bytes = await page.evaluate(async (colour) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 800];
    const draw = canvas.getContext('2d');
    draw.fillStyle = colour;
    draw.fillRect(0, 0, 1200, 800);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, colour);
  const headers = { authorization: `Bearer ${newsroom.token}`, 'content-type': 'image/jpeg' };
  const answer = await fetch(`${newsroom.base}/api/v1/pictures`, { method: 'POST', headers, body: Buffer.from(bytes) });
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()).id;
}

/** Somebody of that name who may see all, and what they are shown alone: a column of the wire and a passkey. */
async function enters() {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await newsroom.enters(page, EVIL, 'administrator');
  const form = { do: 'add', name: COLUMN, words: EVIL };
  assert.ok((await page.request.post(`${newsroom.base}/desk/wire/columns`, { form })).ok());
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
  await page.goto(`${newsroom.base}/desk/account`);
  await page.locator('#passkey-name').fill(PASSKEY);
  await Promise.all([page.waitForEvent('load'), page.locator('[data-passkey=add] button').click()]);
  return page;
}

/** Says in a story's room what no editor says, and stays there. */
async function intrudes(page, story) {
  const contents = `
    export * as Y from 'yjs';
    export { Awareness } from 'y-protocols/awareness';
    export { Connection } from '../desk/editor/connection';`;
  const stdin = { contents, resolveDir: new URL('.', import.meta.url).pathname };
  const bundle = await build({ stdin, bundle: true, write: false, format: 'iife', globalName: 'spoken' });
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  await page.evaluate(async ({ story, evil, comment, suggested }) => {
    const { Awareness, Connection, Y } = globalThis.spoken;
    const doc = new Y.Doc({ gc: false });
    const { standing } = new Connection(doc, new Awareness(doc), `ws://${location.host}/desk/stories/${story}/together`, () => {});
    const comes = async (what) => {
      while (!standing[what]) {
        if (standing.ended) throw new Error(standing.ended);
        await new Promise((done) => setTimeout(done, 50));
      }
    };
    await Promise.all([comes('joined'), comes('may')]);
    const body = doc.getXmlFragment('body');
    const noted = { id: evil, by: evil, at: evil };
    const words = body.get(0).get(0);
    words.format(0, 5, { link: { href: 'javascript:ran()' }, lang: { tag: evil }, comment: { id: evil } });
    words.format(5, 5, { deletion: noted });
    words.insert(0, suggested, { insertion: noted });
    const attributes = { from: JSON.stringify({ provider: evil }), level: evil, picture: evil, alt: evil, url: 'javascript:ran()', title: evil, onmouseover: 'ran()' };
    for (const name of ['paragraph', 'heading', 'picture', 'embed', 'script', 'iframe', evil]) {
      const element = new Y.XmlElement(name);
      if (name !== 'embed') element.insert(0, [new Y.XmlText(evil)]);
      for (const [attribute, value] of Object.entries({ ...attributes, id: `${name} ${evil}`.slice(0, 90) })) element.setAttribute(attribute, value);
      body.push([element]);
    }
    doc.getMap('fields').set('section', evil);
    const comments = doc.getMap('comments');
    for (const key of ['c1', 'c1/a1']) comments.set(key, { by: evil, at: evil, words: comment });
    await comes('saved');
  }, { story, evil: EVIL, comment: COMMENT, suggested: SUGGESTED });
}

async function fill() {
  const { api } = newsroom;
  const page = await enters();
  const [picture, barred] = [await photograph(page, 'navy'), await photograph(page, 'teal')];
  const texts = ['caption', 'alt', 'credit', 'copyright', 'creator', 'usage_terms', 'instructions'];
  const said = Object.fromEntries(texts.map((name) => [name, EVIL]));
  await api(`/pictures/${picture}`, { ...said, keywords: [EVIL], words: { english: { caption: EVIL, alt: EVIL } } }, 'PATCH');
  const sections = [{ id: 'world' }, { id: 'evil', name: EVIL }];
  await api('/services/english', { site_name: EVIL, sections, about: ADDRESS }, 'PUT');
  await api('/redirects', [{ from: PATH, to: `https://example.org${PATH}`, elsewhere: true }]);
  await api('/tokens', { name: TOKEN, role: 'editor', scope: 'all' });
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
  const written = await api('/stories', { service: 'english', content: { ...content, lead: { ...used, picture: barred } } });
  await api(`/pictures/${barred}`, { barred: true, limits: { reason: BAR } }, 'PATCH');
  await intrudes(page, written.id);
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
  const session = await page.context().storageState();
  return { session, story, written, translation, held, killed, picture, barred, person, topic, item: items[0].id };
}

/** Everything that stands on a page: its words, what its fields hold, where its links lead. */
const stands = () => [
  document.body.innerText,
  ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value),
  ...[...document.links].map((link) => link.getAttribute('href')),
].join('\n');

/** Opens pages, some with what must stand on them, and tells on which of them the script ran, or would once a link is followed. On
 * at least `most` of them its words must stand as words. */
async function ran(pages, most, storageState) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 }, storageState });
  const page = await context.newPage();
  const found = [];
  await page.exposeFunction('ran', () => found.push(`${new URL(page.url()).pathname}: it ran`));
  page.on('dialog', (dialog) => dialog.dismiss());
  let shown = 0;
  for (const one of pages) {
    const [path, ...shows] = [one].flat();
    const answer = await page.goto(newsroom.base + path);
    if (answer.status() >= 500) found.push(`${path}: ${answer.status()}`);
    // The editor has what others said in the story once it is in its room.
    if (await page.locator('story-editor').count()) await page.locator('.se-state:is([data-state=saved], [data-state=read-only])').waitFor();
    await page.waitForTimeout(150);
    if (await page.locator('[href^="javascript:" i], [src^="javascript:" i]').count()) found.push(`${path}: it would run`);
    const all = await page.evaluate(stands);
    found.push(...shows.filter((what) => !all.includes(what)).map((what) => `${path} lacks ${what}`));
    if ((await page.locator('body').innerText()).includes('onerror=ran()')) shown += 1;
  }
  await context.close();
  assert.ok(shown >= most, `only ${shown} of ${pages.length} pages show it`);
  return found;
}

test('on no page of the desk', async () => {
  const { session, story, written, translation, held, killed, picture, barred, item } = filled;
  const of = (id) => ['', '/revisions', '/revisions/compare?from=1&to=2', '/preview'].map((part) => `/desk/stories/${id}${part}`);
  const rooms = ['services', 'desks', 'feeds', 'bylines', 'topics', 'setup', 'rights'];
  const others = ['wire?q=ran', 'stories', 'stale?service=persian', 'fronts', 'fronts/english', 'pictures', 'breaking', 'watch', 'watch/english', 'people', 'record', 'administration'];
  none(await ran([
    ['/desk/wire', COLUMN], ['/desk/wire/columns/3', COLUMN], ['/desk/account', PASSKEY], [`/desk/pictures/${barred}`, BAR],
    ['/desk/administration/services/english', ADDRESS], ['/desk/administration/redirects', PATH, `https://example.org${PATH}`],
    ['/desk/administration/tokens', TOKEN], [`/desk/stories/${written.id}`, COMMENT, SUGGESTED, BAR], ...of(written.id).slice(1),
    ...of(story.id), ...of(held.id), ...of(killed.id), `/desk/stories/${translation.id}`, `/desk/families/${story.family}`,
    `/desk/wire/${item}`, `/desk/pictures/${picture}`, `/desk/breaking?story=${story.id}`, `/desk/preview/story/${story.id}`,
    ...others.map((room) => `/desk/${room}`), ...rooms.map((room) => `/desk/administration/${room}`),
    `/desk/${encodeURIComponent(EVIL.replaceAll('/', ''))}`, `/desk/wire?q=${encodeURIComponent(EVIL)}`,
  ], 30, session));
});

test('on no page of the readers', async () => {
  const { story, killed, person, topic } = filled;
  const pages = ['evil/', 'latest/', `a/${story.id}`, `a/${story.id}?text`, `a/${killed.id}`, `byline/${person}`, `topic/${topic}`];
  none(await ran([['/english/', ADDRESS], ...pages.map((page) => `/english/${page}`), '/services', `/english/${encodeURIComponent(EVIL.replaceAll('/', ''))}`], 7));
});
