// Every kind of page in every service there is, those too that a running newsroom seldom shows: held, broken, empty.
// The pages are made-up ones, in a folder that LONGWAVE_EVERY_PAGE names.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { prepare, structure, violations, whole } from '../lib/axe.js';
import { launch, sizes } from '../lib/browser.js';
import { none } from '../lib/none.js';
import { errors } from '../lib/vnu.js';

const folder = process.env.LONGWAVE_EVERY_PAGE;
const kinds = ['story', 'story-text', 'story-languages', 'story-saving', 'front', 'front-text', 'front-saving', 'section', 'latest', 'byline',
  'topic', 'list-text', 'empty-front', 'empty-list', 'empty-text', 'not-found', 'withdrawn', 'taken-down', 'held', 'broken'];
// Each page is looked at in one layout size: from service to service and from kind to kind it is another one in turn.
const widths = Object.values(sizes);
// Pages that are looked at side by side.
const AT_ONCE = 4;
// Two services, one from left to right and one from right to left, whose colours stand for all.
const coloured = /^(english|persian)\//;

let files;
let server;
before(async () => {
  if (!folder) throw new Error('LONGWAVE_EVERY_PAGE is not set; run these tests with: cargo xtask test --only browser');
  const inside = await readdir(folder, { recursive: true });
  files = inside.filter((file) => file.endsWith('.html')).sort();
  server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
});
after(() => server?.close());

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', svg: 'image/svg+xml' };
const dot = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** The folder's files; any picture is a dot, and nothing happens. */
async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://here');
  const file = join(folder, pathname);
  if (pathname.startsWith('/media/')) response.setHeader('content-type', 'image/gif').end(dot);
  else if (!existsSync(file) || !pathname.includes('.')) response.writeHead(204).end();
  else response.setHeader('content-type', types[file.split('.').at(-1)] ?? 'text/plain').end(await readFile(file));
}

test('each service has a page of each kind', () => {
  const services = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  assert.ok(services.size >= 48, `${services.size} services`);
  const wanted = ['services.html', ...[...services].flatMap((service) => kinds.map((kind) => `${service}/${kind}.html`))];
  assert.deepEqual([...files].sort(), wanted.sort());
});

test('no page of any service has a violation', async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const waiting = [...files];
  const services = [...new Set(files.map((file) => file.split('/')[0]))];
  const widthOf = (service, kind) => widths[(Math.max(services.indexOf(service), 0) + kinds.indexOf(kind) + 1) % widths.length];
  const found = [];
  const look = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const width = widthOf(...file.replace('.html', '').split('/'));
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}/${file}`);
      await prepare(page);
      const told = await violations(page, coloured.test(file) ? whole : structure);
      found.push(...told.map((line) => `${file} at ${width} px: ${line}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  none(found);
  t.diagnostic(`${files.length} pages`);
});

test('the checker finds no error in any of them', async (t) => {
  const { told, remarks } = await errors(files.map((file) => join(folder, file)), (file) => file?.slice(folder.length + 1));
  none(told);
  t.diagnostic(`${files.length} pages; ${remarks} remarks that are no errors`);
});
