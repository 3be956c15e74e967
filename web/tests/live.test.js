// What happens in the newsroom reaches pages that are open.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, launch, open } from '../lib/browser.js';
import { api, content, services } from '../lib/site.js';

const PATIENCE = 5000;

let browser;
let service;
let section;
before(async () => {
  browser = await launch();
  const all = await services();
  service = all.at(-1).id;
  section = all.at(-1).sections[0].id;
});
after(async () => await browser?.close());

/** Waits until the page says the words, and tells how long that took. */
async function says(t, page, words, what) {
  const began = performance.now();
  await page.getByText(words).first().waitFor({ state: 'visible', timeout: PATIENCE });
  t.diagnostic(`${what}: ${Math.round(performance.now() - began)} ms`);
}

/** Opens a page and waits until it listens. */
async function listening(path) {
  const page = await open(browser);
  const stream = page.waitForResponse((response) => response.url().endsWith('/live'), { timeout: PATIENCE });
  await go(page, path);
  await stream;
  return page;
}

async function published(headline) {
  const story = await api('/stories', { service, content: content(headline, section) });
  return (await api(`/stories/${story.id}/actions`, { action: 'publish', revision: 1 })).story;
}

const address = (story) => `/${service}/a/${story.id}`;
const act = (story, action) => api(`/stories/${story.id}/actions`, action);

test('breaking news comes to a page that is open, and goes when it ends', async (t) => {
  const page = await listening(`/${service}/`);
  const words = `Breaking ${Date.now()}`;
  const sent = await api('/breaking', { alerts: { [service]: { text: words, story: null } } });
  await says(t, page, words, 'breaking news');
  const polite = page.locator('[role=status], [role=alert], [aria-live]').filter({ hasText: words });
  assert.ok((await polite.count()) > 0, 'a screen reader must be told');
  await api(`/breaking/${sent.id}/end`, {});
  await page.getByText(words).first().waitFor({ state: 'hidden', timeout: PATIENCE });
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

/** Does something to a story that is open, and expects the page to say so without changing what is read. */
async function noticed(t, headline, change, what) {
  const story = await published(headline);
  const page = await listening(address(story));
  const shown = () => page.locator('main [role=status]:visible, [role=status]:visible, [role=alert]:visible').allInnerTexts();
  const before = (await shown()).join();
  await change(story);
  const began = performance.now();
  const different = async () => {
    const now = (await shown()).join();
    return now !== before && now.trim().length > 0;
  };
  while (!(await different())) {
    if (performance.now() - began > PATIENCE) assert.fail(`the open page never said that the story was ${what}`);
    await page.waitForTimeout(20);
  }
  t.diagnostic(`${what}: ${Math.round(performance.now() - began)} ms`);
  assert.deepEqual(page.faults, []);
  return page;
}

test('an open story says that it was updated', async (t) => {
  const change = async (story) => {
    await act(story, { action: 'write', base: 1, content: content('The ferry is back, all safe', section) });
    await act(story, { action: 'update', revision: 2 });
  };
  const page = await noticed(t, 'The ferry is back', change, 'updated');
  assert.equal(await page.locator('h1').innerText(), 'The ferry is back', 'what is being read must not change');
  await page.context().close();
});

test('an open story says that it was withdrawn', async (t) => {
  const change = (story) => act(story, { action: 'kill', reason: 'it did not happen', notice: 'It did not happen.' });
  const page = await noticed(t, 'The ferry is lost', change, 'withdrawn');
  await page.context().close();
});
