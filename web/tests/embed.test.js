// A post of another site is a link until the reader asks for it; nothing of that site is loaded before.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { api, base, content } from '../lib/site.js';

let browser;
let address;
before(async () => {
  browser = await launch();
  const section = (await api('/services')).find(({ id }) => id === 'english').sections[0].id;
  const story = content('The film of the ferry', section);
  story.body.blocks.push({ id: 'b2', type: 'embed', url: 'https://youtu.be/a1', title: 'The ferry at dawn' });
  const { id } = await api('/stories', { service: 'english', content: story });
  await api(`/stories/${id}/actions`, { action: 'publish', revision: 1 });
  address = `${base}/english/a/${id}`;
});
after(async () => await browser?.close());

async function reader(options = {}) {
  const context = await browser.newContext(options);
  const asked = [];
  await context.route((url) => url.origin !== base, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>A film</p>' });
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, asked, context };
}

test('it is loaded when the reader asks, and not before', async () => {
  const { page, asked, context } = await reader();
  const load = page.locator('.embed button');
  await load.waitFor();
  assert.match(await page.locator('.embed').innerText(), /may track you/);
  assert.deepEqual([asked, await page.locator('iframe').count()], [[], 0]);
  await load.focus();
  await page.keyboard.press('Enter');
  const frame = page.locator('.embed iframe');
  await frame.waitFor();
  assert.equal(await page.frameLocator('.embed iframe').locator('p').innerText(), 'A film');
  assert.deepEqual(asked, ['https://www.youtube-nocookie.com/embed/a1']);
  assert.equal(await frame.getAttribute('title'), 'The ferry at dawn');
  assert.equal(await page.locator('.embed a').getAttribute('href'), 'https://youtu.be/a1');
  await context.close();
});

test('without script it is a link', async () => {
  const { page, asked, context } = await reader({ javaScriptEnabled: false });
  assert.equal(await page.locator('.embed button, iframe').count(), 0);
  assert.equal(await page.locator('.embed a').innerText(), 'The ferry at dawn');
  assert.deepEqual(asked, []);
  await context.close();
});
