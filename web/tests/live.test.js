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
  const stream = page.waitForResponse((response) => response.url().endsWith('/live'));
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

test('an alert that a page shows is gone while its story is held, and back with its release', async () => {
  const words = `Breaking ${Date.now()}`;
  const story = await published(words);
  const sent = await api('/breaking', { alerts: { [service]: { text: words, story: story.id } } });
  const page = await listening(`/${service}/`);
  const link = page.locator('header a', { hasText: words });
  await link.first().waitFor({ timeout: PATIENCE });
  await act(story, { action: 'hold', cause: 'desk', reason: 'a doubt' });
  await page.getByText(words).first().waitFor({ state: 'hidden', timeout: PATIENCE });
  await act(story, { action: 'release' });
  await link.first().waitFor({ timeout: PATIENCE });
  await api(`/breaking/${sent.id}/end`, {});
  await act(story, { action: 'take-down', reason: 'a test', notice: null });
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

/** Waits until something holds of a page, and tells how long that took. */
async function comes(t, what, holds) {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > PATIENCE) assert.fail(`the open page never said that the story was ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  t.diagnostic(`${what}: ${Math.round(performance.now() - began)} ms`);
}

test('an open story says that it was updated, and what is being read stays', async (t) => {
  const story = await published('The ferry is back');
  const page = await listening(address(story));
  const told = async () => (await page.locator('[role=status]').allInnerTexts()).join('').trim();
  assert.equal(await told(), '');
  await act(story, { action: 'write', base: 1, content: content('The ferry is back, all safe', section) });
  await act(story, { action: 'update', revision: 2 });
  await comes(t, 'updated', async () => (await told()) !== '');
  assert.equal(await page.locator('h1').innerText(), 'The ferry is back');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('an open story that is withdrawn is not shown any longer', async (t) => {
  const story = await published('The ferry is lost');
  const page = await listening(address(story));
  const main = () => page.locator('main').innerText();
  assert.match(await main(), /came in at dawn/);
  await act(story, { action: 'kill', reason: 'it did not happen', notice: 'It did not happen.' });
  await comes(t, 'withdrawn', async () => !/came in at dawn/.test(await main()));
  assert.ok((await main()).trim().length > 0, 'it must say why there is nothing');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('an open story that is held is said to be checked, not withdrawn', async (t) => {
  const story = await published('The ferry is late');
  const page = await listening(address(story));
  await act(story, { action: 'hold', cause: 'desk', reason: 'a caller doubts it' });
  const main = () => page.locator('main').innerText();
  await comes(t, 'held', async () => !/came in at dawn/.test(await main()));
  const told = await main();
  // The words are those of the page that stands at the address now.
  const now = await open(browser);
  assert.equal(await go(now, address(story)), 404);
  assert.equal(told.trim(), (await now.locator('h1').innerText()).trim());
  assert.deepEqual(page.faults, []);
  await page.context().close();
  await now.context().close();
});

test('what is told covers nothing, and what is read stays where it is', async (t) => {
  const story = await published('The ferry sails');
  const page = await listening(address(story));
  for (const y of [0, 300]) {
    await page.evaluate((y) => scrollTo(0, y), y);
    const top = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().top);
    const before = await top();
    const words = `Breaking ${y} ${Date.now()}`;
    const sent = await api('/breaking', { alerts: { [service]: { text: words, story: null } } });
    await says(t, page, words, 'breaking news');
    assert.ok(Math.abs((await top()) - before) <= 1, `main moved from ${before} to ${await top()}`);
    assert.deepEqual(await page.evaluate(covered), []);
    await api(`/breaking/${sent.id}/end`, {});
    await page.getByText(words).first().waitFor({ state: 'hidden', timeout: PATIENCE });
  }
  await page.context().close();
});

/** Text of which something of another element stands in the way. */
function covered() {
  const found = [];
  for (const element of document.querySelectorAll('main :is(p, h1, h2, h3, a, button, time)')) {
    for (const { left, right, top, bottom } of element.getClientRects()) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (top < 0 || bottom > innerHeight || right - left < 2) continue;
      if (!document.elementFromPoint(x, y)?.closest('main')) found.push(element.textContent);
    }
  }
  return found;
}

test('a page that is offline says so, and stops saying it', async () => {
  const page = await listening(`/${service}/`);
  const told = () => page.locator('#now').innerText();
  await page.context().setOffline(true);
  await page.waitForFunction(() => document.querySelector('#now.told'), null, { timeout: PATIENCE });
  assert.ok((await told()).trim().length > 0);
  assert.doesNotMatch(await told(), /[{}]/);
  assert.equal(await page.locator('#now').getAttribute('role'), 'status');
  await page.context().setOffline(false);
  await page.waitForFunction(() => !document.querySelector('#now[data-told=offline]'), null, { timeout: PATIENCE });
  await page.context().close();
});

test('without script a link asks for what is new', async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  for (const path of [`/${service}/`, (await published('The ferry is full')) && `/${service}/latest/`]) {
    await go(page, path);
    const link = page.locator('#now a');
    assert.ok(await link.isVisible());
    await link.click();
    assert.equal(new URL(page.url()).pathname, path);
  }
  await page.context().close();
});
