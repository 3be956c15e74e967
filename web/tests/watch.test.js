// What a desk watches, as somebody sees it who leaves the page open.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { arrives, signedIn } from '../lib/desk.js';
import { none } from '../lib/none.js';
import { api, base, content } from '../lib/site.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

const act = (story, action) => api(`/stories/${story.id}/actions`, action);
const section = (page, name) => page.locator(`#w-${name}`);

/** A story of the English service, to be published so many seconds from now. */
async function scheduled(headline, seconds) {
  const story = await api('/stories', { service: 'english', content: content(headline, 'world') });
  const at = new Date(Date.now() + seconds * 1000).toISOString();
  await act(story, { action: 'schedule', revision: 1, at });
  return story;
}

test('a story that is scheduled comes, and goes late as it is held, without the page being loaded again', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/watch/english`);
  await page.evaluate(() => {
    window.kept = true;
    window.said = [];
    const say = document.getElementById('say');
    new MutationObserver(() => window.said.push(say.textContent)).observe(say, { childList: true, characterData: true, subtree: true });
  });
  const headline = `Tide gates close ${Date.now()}`;
  const story = await scheduled(headline, 15);
  await section(page, 'scheduled').getByText(headline).waitFor();
  await act(story, { action: 'hold', cause: 'desk', reason: 'Who says so?' });
  await section(page, 'held').getByText(headline).waitFor();
  await section(page, 'late').getByText(headline).waitFor();
  assert.match(await section(page, 'late').innerText(), /It is held\. Release it first\./);
  assert.equal(await section(page, 'scheduled').getByText(headline).count(), 0);
  const needs = Number(await page.locator('#nav-watch b').innerText());
  assert.ok(needs >= 1, 'the way to it says how much needs somebody');
  assert.ok((await page.evaluate(() => window.said)).some((said) => /Late/.test(said)), 'and a screen reader is told');
  await act(story, { action: 'kill', reason: 'It was a drill.' });
  await section(page, 'killed').getByText(headline).waitFor();
  assert.equal(await section(page, 'late').getByText(headline).count(), 0);
  assert.ok(await page.evaluate(() => window.kept), 'it is the same page');
  none(page.faults);
  await page.context().close();
});

test('what the page asks by itself is no work of whoever is away', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/watch/english`);
  const asked = page.waitForRequest((request) => request.url() === page.url() && request.headers()['hx-request'] !== undefined);
  const story = await scheduled(`Seen by nobody ${Date.now()}`, 3600);
  assert.equal((await asked).headers()['x-by-itself'], 'true');
  await act(story, { action: 'kill', reason: 'the test is over' });
  await page.context().close();
});

test('nothing moves under the keyboard of somebody who is in a section', async () => {
  const first = await scheduled(`First ${Date.now()}`, 3600);
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/watch/english`);
  const link = section(page, 'scheduled').locator('a.headline').first();
  await link.focus();
  const at = async () => (await link.boundingBox()).y;
  const before = await at();
  const headline = `Second ${Date.now()}`;
  const second = await scheduled(headline, 7200);
  const held = await scheduled(`Third ${Date.now()}`, 7200);
  await act(held, { action: 'hold', cause: 'desk', reason: 'a doubt' });
  const show = section(page, 'scheduled').locator('.fresh');
  await show.waitFor();
  assert.equal(await section(page, 'scheduled').getByText(headline).count(), 0);
  assert.ok(await link.evaluate((one) => one === document.activeElement), 'the keyboard is where it was');
  assert.ok(Math.abs((await at()) - before) < 2, 'and so is what is read');
  await show.focus();
  await page.keyboard.press('Enter');
  await section(page, 'scheduled').getByText(headline).waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.id === 'h-scheduled'));
  for (const story of [first, second, held]) await act(story, { action: 'kill', reason: 'the test is over' });
  none(page.faults);
  await page.context().close();
});

test('somebody chooses of what they are told', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/account/notices`);
  const review = page.locator('input[name=review-mail]');
  await review.check();
  await Promise.all([page.waitForNavigation(), page.locator('button.main').click()]);
  assert.ok(await review.isChecked());
  assert.ok(await page.locator('#push button').isVisible(), 'this browser can take notices');
  none(page.faults);
  await page.context().close();
});

test('who watches one service does not see another’s', async () => {
  const headline = `Lock keepers ${Date.now()}`;
  const story = await scheduled(headline, 3600);
  const page = await signedIn(browser, 'omid@example.org');
  await page.goto(`${base}/desk/watch`);
  assert.equal(await page.evaluate(() => document.dir), 'rtl');
  assert.equal(await page.getByText(headline).count(), 0);
  const answer = await page.goto(`${base}/desk/watch/english`);
  assert.equal(answer.status(), 403);
  await act(story, { action: 'kill', reason: 'the test is over' });
  await page.context().close();
});

test('an agency’s correction is said on the open page of the story that draws on it, compared, and dealt with', async () => {
  const guid = `urn:corrected:${Date.now()}`;
  arrives({ guid, headline: 'A ferry is missing' });
  const found = async () => (await api('/wire?limit=50')).find(({ item }) => item.guid === guid);
  let item;
  for (let tries = 0; tries < 300 && !(item = await found()); tries += 1) await new Promise((done) => setTimeout(done, 100));
  const story = await api(`/wire/${item.id}/take`, { service: 'english', section: 'world' });
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/stories/${story.id}`);
  await page.evaluate(() => (window.kept = true));
  assert.equal(await page.locator('#newer .banner').count(), 0);
  arrives({ guid, headline: 'No ferry is missing', version: 2, ednote: 'CORRECTION: all are in port' });
  const banner = page.locator('#newer .banner');
  await banner.getByText('corrected what this story draws on').waitFor();
  assert.ok(await page.evaluate(() => window.kept), 'it is the same page');
  await Promise.all([page.waitForNavigation(), banner.locator('a').click()]);
  const compared = page.locator('main');
  await compared.getByText('CORRECTION: all are in port').waitFor();
  assert.ok((await compared.locator('ins, del').count()) > 0, 'what changed is marked');
  await Promise.all([page.waitForNavigation(), page.locator('main form .main').click()]);
  assert.equal(await page.locator('#newer .banner').count(), 0);
  await page.goto(`${base}/desk/watch/english`);
  assert.equal(await section(page, 'newer').locator(`a[href*="${story.id}"]`).count(), 0);
  none(page.faults);
  await page.context().close();
});
