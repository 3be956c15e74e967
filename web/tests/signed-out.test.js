// Who was signed out while writing something learns that it wasn't done, and finds it again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content } from '../lib/site.js';
import { opened } from '../lib/house.js';
import { enters, opens } from '../lib/writers.js';

const { browser, newsroom } = await opened();

async function published(headline) {
  const story = await newsroom.api('/stories', { service: 'english', content: content(headline, 'world') });
  return (await newsroom.api(`/stories/${story.id}/actions`, { action: 'publish', revision: 1 })).story;
}

test('a kill that was pressed when one was signed out is said not to be done, and its reason stands there again', async () => {
  const mira = await enters(browser, newsroom, 'Mira Osei');
  const story = await published('A bridge is closed');
  await opens(newsroom, mira, story);
  await mira.locator('summary', { hasText: 'Kill' }).click();
  await mira.locator('#kill-reason').fill('The bridge is open.');
  await mira.context().clearCookies();
  await mira.locator('details[open] button.danger', { hasText: 'Kill' }).click();
  await mira.locator('#undone').waitFor();
  assert.match(await mira.locator('#undone').textContent(), /nothing was done/);
  // A wrong password on the way loses nothing.
  for (const password of ['not this one at all', 'a long enough secret']) {
    await mira.locator('#email').fill('miraosei@example.org');
    await mira.locator('#password').fill(password);
    await Promise.all([mira.waitForEvent('load'), mira.locator('form .main').click()]);
  }
  await mira.waitForURL((url) => url.pathname === `/desk/stories/${story.id}`);
  await mira.locator('#kill-reason:focus').waitFor();
  assert.equal(await mira.locator('#kill-reason').inputValue(), 'The bridge is open.');
  assert.match(await mira.locator('#say').textContent(), /It wasn’t sent/);
  assert.equal((await newsroom.api(`/stories/${story.id}`)).end, null);
  await mira.reload();
  assert.equal(await mira.locator('#kill-reason').inputValue(), '', 'once');
  const kept = await mira.evaluate(() => JSON.stringify(sessionStorage));
  assert.doesNotMatch(kept, /secret|bridge/);
  assert.deepEqual(mira.faults.filter((fault) => !fault.includes('401')), []);
  await mira.context().close();
});

test('what is refused is there again for whoever goes back', async () => {
  const mira = await enters(browser, newsroom, 'Mira of People', 'administrator');
  await mira.goto(`${newsroom.base}/desk/people`);
  await mira.locator('#main form [name=email]').fill('mira.twice@example.org');
  await mira.locator('#main form [name=name]').fill('Mira of People');
  await mira.locator('[name="grant-english"]').selectOption('editor');
  await mira.locator('#main form').filter({ has: mira.locator('[name=email]') }).locator('button').last().click();
  await mira.locator('#undone').waitFor();
  await mira.locator('main a.button').click();
  await mira.waitForURL((url) => url.pathname === '/desk/people');
  assert.equal(await mira.locator('#main form [name=email]').inputValue(), 'mira.twice@example.org');
  assert.equal(await mira.locator('#main form [name=name]').inputValue(), 'Mira of People');
  assert.equal(await mira.locator('[name="grant-english"]').inputValue(), 'editor');
  await mira.goto(`${newsroom.base}/desk/administration/services/english`);
  const about = mira.locator('#about');
  await about.fill('ftp://nowhere.example');
  await mira.locator('[name=on]').setChecked(false);
  await about.locator('xpath=ancestor::form').locator('button.main').click();
  await mira.locator('#undone').waitFor();
  await mira.locator('main a.button').click();
  await mira.waitForURL((url) => url.pathname === '/desk/administration/services/english');
  assert.equal(await mira.locator('#about').inputValue(), 'ftp://nowhere.example');
  assert.equal(await mira.locator('[name=on]').isChecked(), false, 'nor is what was ticked');
  await mira.context().close();
});

test('whoever signs out isn’t told so by the page that they leave, and it asks for nothing more', async () => {
  const mira = await enters(browser, newsroom, 'Mira Leaves');
  await mira.goto(`${newsroom.base}/desk/stories`);
  const listens = mira.waitForRequest('**/desk/live*');
  await mira.reload();
  await listens;
  await mira.route('**/desk/sign-out', async (route) => {
    await route.fetch({ maxRedirects: 0 });
    // The next page is long on its way, and something new comes meanwhile.
    await published('A bridge is open again');
    await new Promise((done) => setTimeout(done, 5_000));
    await route.continue();
  });
  await mira.evaluate(() => {
    const banner = document.getElementById('live-banner');
    new MutationObserver(() => console.error(banner.textContent)).observe(banner, { childList: true });
  });
  await mira.locator('.me form button').click({ noWaitAfter: true });
  await mira.waitForURL('**/desk/sign-in*');
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});
