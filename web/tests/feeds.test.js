// Feeds and sitemaps: well-formed always, and valid where the schemas are at hand.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { none } from '../lib/none.js';
import { get, services } from '../lib/site.js';

const run = promisify(execFile);
const samples = process.env.LONGWAVE_SAMPLES;
const schemas = join(samples ?? '', 'output_schemas');
const own = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../schemas');
const without =
  !(samples && existsSync(schemas)) && 'the schemas are not here; set LONGWAVE_SAMPLES to the folder of samples';
if (without && process.env.LONGWAVE_SKIPS) appendFileSync(process.env.LONGWAVE_SKIPS, `${without}\tfeeds.test.js\n`);

let folder;
let files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longwave-feeds-'));
  files = await fetchAll();
});
after(async () => await rm(folder, { recursive: true }));

/** Every feed and sitemap of every service: `{ path, file, text, kind }`. */
async function fetchAll() {
  const paths = ['/sitemap.xml'];
  for (const { id, sections } of await services()) {
    const places = [`/${id}`, ...sections.slice(0, 2).map((section) => `/${id}/${section.id}`)];
    for (const place of places) paths.push(`${place}/feed.rss`, `${place}/feed.atom`, `${place}/feed.json`);
    paths.push(`/${id}/sitemap.xml`, `/${id}/news-sitemap.xml`);
  }
  return Promise.all(paths.map(fetchOne));
}

async function fetchOne(path, n) {
  const { status, text } = await get(path);
  assert.equal(status, 200, path);
  const file = join(folder, `${n}.xml`);
  await writeFile(file, text);
  return { path, file, text, kind: path.split('/').at(-1) };
}

const ofKind = (...kinds) => files.filter(({ kind }) => kinds.includes(kind));

/** What a checker says on any of the files, by their paths in the newsroom. */
async function faults(program, args, checked) {
  const named = (text) => checked.reduce((told, { file, path }) => told.replaceAll(`${file}:`, `${path}:`), text);
  try {
    await run(program, [...args, ...checked.map(({ file }) => file)], { maxBuffer: 64 << 20 });
    return [];
  } catch (error) {
    const said = named(`${error.stdout ?? ''}${error.stderr ?? error.message}`).split('\n');
    return said.filter((line) => line && !line.startsWith('[warning]') && !line.endsWith('fails to validate'));
  }
}

test('all XML is well-formed', async () => {
  const xml = ofKind('feed.rss', 'feed.atom', 'sitemap.xml', 'news-sitemap.xml');
  none(await faults('xmllint', ['--noout', '--nonet'], xml));
});

test('RSS has what readers of it need, in full', () => {
  for (const { path, text } of ofKind('feed.rss')) {
    for (const part of ['<rss version="2.0"', '<title>', '<link>', '<description>', 'rel="self"', '<language>']) {
      assert.ok(text.includes(part), `${path}: no ${part}`);
    }
    const items = text.split('<item>').length - 1;
    const whole = text.split('<content:encoded>').length - 1;
    assert.equal(items, whole, `${path}: ${items} items, ${whole} with their text`);
  }
});

test('Atom is valid', { skip: without }, async () => {
  none(await faults('jing', ['-c', join(schemas, 'atom.rnc')], ofKind('feed.atom')));
});

test('JSON Feed is valid', { skip: without }, () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const read = (name) => JSON.parse(readFileSync(join(schemas, name), 'utf8'));
  // The second version refers to the first, which is written in an older draft but uses nothing that changed since.
  const { $schema, id, ...first } = read('feed-1.json');
  ajv.addSchema(first, id.replace('.json', ''));
  const valid = ajv.compile(read('feed.json'));
  for (const { path, text } of ofKind('feed.json')) {
    assert.ok(valid(JSON.parse(text)), `${path}: ${ajv.errorsText(valid.errors)}`);
  }
});

test('sitemaps are valid, with what they hold of news and of other languages', { skip: without }, async () => {
  const schema = join(folder, 'all.xsd');
  await writeFile(schema, allSchemas());
  const sitemaps = ofKind('sitemap.xml', 'news-sitemap.xml').filter(({ text }) => text.includes('<urlset'));
  assert.ok(sitemaps.length > 0 && sitemaps.some(({ text }) => text.includes('<xhtml:link')));
  none(await faults('xmllint', ['--noout', '--nonet', '--schema', schema], sitemaps));
});

/** One schema of the sitemap's own, that of news and that of other languages. */
function allSchemas() {
  const lines = [
    ['http://www.sitemaps.org/schemas/sitemap/0.9', join(schemas, 'sitemap.xsd')],
    ['http://www.google.com/schemas/sitemap-news/0.9', join(own, 'news.xsd')],
    ['http://www.w3.org/1999/xhtml', join(own, 'xhtml.xsd')],
  ].map(([name, path]) => `<xsd:import namespace="${name}" schemaLocation="${pathToFileURL(path)}"/>`);
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${lines.join('')}</xsd:schema>`;
}
