// The list of stories on an open page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { signedIn } from '../lib/desk.js';
import { api, base, content } from '../lib/site.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

test('what changed of a story is shown in its row, and what came is offered', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `List ${Date.now()}`;
  const story = await api('/stories', { service: 'english', content: content(headline) });
  // Others begin stories meanwhile.
  await page.goto(`${base}/desk/stories?service=english&q=${encodeURIComponent(headline)}`);
  const row = page.locator(`tr[data-id="${story.id}"]`);
  await row.locator('a').focus();
  const first = await page.locator('#stories tbody tr').first().getAttribute('data-id');
  await api(`/stories/${story.id}/actions`, { action: 'move', stage: 'review' });
  await row.locator('.standing.review').waitFor();
  assert.ok(await page.evaluate((said) => document.activeElement.textContent.includes(said), headline));
  const other = await api('/stories', { service: 'english', content: content(`${headline} b`) });
  const button = page.locator('#stories-fresh');
  await button.getByText('1 new story').waitFor();
  assert.equal(await page.locator('#stories tbody tr').first().getAttribute('data-id'), first, 'nothing moved');
  await button.click();
  await page.locator(`tr[data-id="${other.id}"]`).waitFor();
  assert.ok(await button.isHidden());
  await page.context().close();
});

test('a draft is spiked by one button, stands in one list alone, and is brought back by another', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `Spiked ${Date.now()}`;
  const { id } = await api('/stories', { service: 'english', content: content(headline) });
  const listed = async (standing) => {
    await page.goto(`${base}/desk/stories?service=english&standing=${standing}&q=${encodeURIComponent(headline)}`);
    return page.locator(`tr[data-id="${id}"]`).count();
  };
  const press = async (name) => {
    await page.goto(`${base}/desk/stories/${id}`);
    await Promise.all([page.waitForURL(`**/desk/stories/${id}**`), page.locator('#act').getByRole('button', { name }).click()]);
    await page.locator(`.story[data-standing=${name === 'Spike' ? 'spiked' : 'draft'}]`).waitFor();
  };
  await press('Spike');
  assert.ok(await page.getByText('It was spiked').isVisible());
  assert.equal(await page.locator('#act').getByRole('button', { name: 'Publish' }).count(), 0);
  assert.deepEqual([await listed(''), await listed('draft'), await listed('spiked')], [0, 0, 1]);
  await press('Draft');
  assert.deepEqual([await listed(''), await listed('draft'), await listed('spiked')], [1, 1, 0]);
  await page.context().close();
});

test('a story that no longer fits is shown as it is now, where it stands', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `Fits ${Date.now()}`;
  const { id } = await api('/stories', { service: 'english', content: content(headline) });
  await page.goto(`${base}/desk/stories?service=english&standing=draft&q=${encodeURIComponent(headline)}`);
  const row = page.locator(`tr[data-id="${id}"]`);
  await row.locator('.standing.draft').waitFor();
  await api(`/stories/${id}/actions`, { action: 'move', stage: 'review' });
  await row.locator('.standing.review').waitFor();
  await page.context().close();
});
