// The wire on an open page: what is shown is up to date, or says that it isn't.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { arrives, signedIn } from '../lib/desk.js';
import { api, base } from '../lib/site.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

const banner = (page) => page.locator('#live-banner p');

test('a page that can’t be told anything says since when, until it can', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.locator('.row').first().waitFor();
  assert.equal(await banner(page).count(), 0);
  await page.context().setOffline(true);
  await banner(page).waitFor();
  assert.match(await banner(page).innerText(), /since \P{L}?\d\d:\d\d/u);
  assert.equal(await page.locator('#live-banner').getAttribute('role'), 'status');
  await page.context().setOffline(false);
  await banner(page).waitFor({ state: 'detached' });
  await page.context().close();
});

test('a page that hears of what it can’t fetch says since when, and that once', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.addInitScript(() => {
    window.EventSource = class extends EventSource {
      constructor(address) {
        super(address);
        window.stream = this;
      }
    };
  });
  await page.route('**/desk/wire/meanwhile?**', (route) => route.fulfill({ status: 503 }));
  const failed = () => page.waitForResponse((answer) => answer.url().includes('/meanwhile') && answer.status() === 503);
  await Promise.all([failed(), page.goto(`${base}/desk/wire`)]);
  await banner(page).waitFor();
  const since = await banner(page).innerText();
  // Ten minutes later the server is still there, and what it tells of can't be fetched.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 600_000;
    new MutationObserver(() => (window.saidAgain = true)).observe(document.getElementById('live-banner'), { childList: true, subtree: true, characterData: true });
  });
  const hears = () => page.evaluate(() => ['alive', 'wire'].forEach((name) => window.stream.dispatchEvent(new MessageEvent(name, { data: '' }))));
  // The first answer may be to what was asked before that. One is asked after the other: with the third, the second has been shown.
  for (let n = 0; n < 3; n += 1) await Promise.all([failed(), hears()]);
  assert.equal(await banner(page).innerText(), since);
  assert.equal(await page.evaluate(() => window.saidAgain), undefined);
  await page.unroute('**/desk/wire/meanwhile?**');
  await hears();
  await banner(page).waitFor({ state: 'detached' });
  await page.context().close();
});

test('a stream that the browser gives up is begun anew', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  // A browser tries no more after an answer such as this.
  await page.route('**/desk/live', (route) => route.fulfill({ status: 503 }));
  await page.goto(`${base}/desk/wire`);
  await banner(page).waitFor();
  await page.unroute('**/desk/live');
  await banner(page).waitFor({ state: 'detached' });
  await page.context().close();
});

test('whoever is signed out is led to the sign-in, and back', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.goto(`${base}/desk/wire?q=ferry`);
  await page.locator('.row').first().waitFor();
  await page.context().clearCookies();
  await page.context().setOffline(true);
  await banner(page).waitFor();
  await page.context().setOffline(false);
  const link = page.locator('#live-banner a');
  await link.waitFor();
  await Promise.all([page.waitForURL('**/desk/sign-in?**'), link.click()]);
  assert.equal(new URL(page.url()).searchParams.get('next'), '/desk/wire?q=ferry');
  await page.context().close();
});

const all = (page) => page.locator('.column', { has: page.locator('#column-0') });
const row = (page, headline) => all(page).locator('.row', { hasText: headline });

test('a kill is marked at once where somebody reads, and above the item that is open', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const [guid, headline] = [`urn:killed:${Date.now()}`, `Pier collapses ${Date.now()}`];
  arrives({ guid, headline });
  await row(page, headline).locator('a').click();
  await page.locator('#beside h1', { hasText: headline }).waitFor();
  // With the keyboard in the column nothing moves there.
  await row(page, headline).locator('a').focus();
  const place = await row(page, headline).evaluate((row) => [...row.parentElement.children].indexOf(row));
  arrives({ guid, headline, version: 2, pubstatus: 'canceled' });
  await row(page, headline).locator('.mark.stop').waitFor();
  assert.equal(await row(page, headline).evaluate((row) => [...row.parentElement.children].indexOf(row)), place);
  assert.ok(await page.evaluate((said) => document.activeElement.textContent.includes(said), headline));
  const said = page.locator('#beside .meanwhile');
  await said.getByText('killed this meanwhile').waitFor();
  await said.locator('a').click();
  await page.locator('#beside .banner.stop', { hasText: 'must not be used' }).waitFor();
  await page.context().close();
});

test('on a phone a flash and its kill are said wherever one reads', async () => {
  const page = await signedIn(browser, 'mira@example.org', { viewport: { width: 390, height: 844 } });
  await row(page, '').nth(8).evaluate((row) => row.scrollIntoView());
  const [guid, headline] = [`urn:flash:${Date.now()}`, `Ferry sinks ${Date.now()}`];
  const said = page.locator('.column .fresh.grave', { hasText: headline });
  const seen = () => said.first().evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  arrives({ guid, headline, urgency: 1 });
  await said.first().waitFor();
  assert.match(await said.first().innerText(), /Urgency 1/);
  assert.ok(await seen());
  arrives({ guid, headline, version: 2, urgency: 1, pubstatus: 'canceled' });
  await page.locator('.column .fresh.grave', { hasText: /Killed/ }).filter({ hasText: headline }).first().waitFor();
  assert.ok(await seen());
  const dots = page.locator('.column .fresh.grave:visible', { hasText: headline });
  while (await dots.count()) await dots.last().click();
  await row(page, headline).first().waitFor();
  assert.ok(await row(page, headline).first().evaluate((row) => row.getBoundingClientRect().top >= 0 && row.contains(document.activeElement)));
  await page.context().close();
});

test('an older version of what was killed says so by itself, and leads to what is here now', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const [guid, headline] = [`urn:older:${Date.now()}`, `Quay is shut ${Date.now()}`];
  arrives({ guid, headline });
  await row(page, headline).waitFor();
  const first = await row(page, headline).getAttribute('data-id');
  arrives({ guid, headline, version: 2, pubstatus: 'canceled' });
  await row(page, headline).locator('.mark.stop').waitFor();
  const html = await (await page.request.get(`${base}/desk/wire/${first}`)).text();
  assert.match(html, /<strong>Killed<\/strong>/);
  assert.doesNotMatch(html, /class="take"/);
  const there = /href="\/desk\/wire\/([^"]+)">Show what is here now/.exec(html)[1];
  assert.equal(there, await row(page, headline).getAttribute('data-id'));
  await page.context().close();
});

test('items that their agency gives no id stand beside each other', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const said = [`Nameless ebb ${Date.now()}`, `Nameless flood ${Date.now()}`];
  for (const [n, headline] of said.entries()) {
    arrives({ guid: `urn:nameless:${n}:${Date.now()}`, uri: undefined, headline });
    await row(page, headline).waitFor();
  }
  assert.equal(await row(page, said[0]).count(), 1, 'what came takes no other’s place');
  await page.context().close();
});

test('what a colleague takes is shown on an open page, with their name', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const [guid, headline] = [`urn:taken:${Date.now()}`, `Ferry fares rise ${Date.now()}`];
  arrives({ guid, headline });
  await row(page, headline).locator('a').click();
  await page.locator('#beside h1', { hasText: headline }).waitFor();
  const omid = await signedIn(browser, 'omid@example.org');
  await omid.goto(page.url().replace(/wire.*/, `wire/${await row(page, headline).getAttribute('data-id')}`));
  await Promise.all([omid.waitForURL('**/desk/stories/*'), omid.locator('form.take button').click()]);
  await row(page, headline).locator('.taken', { hasText: 'Omid' }).waitFor();
  await page.locator('#beside .meanwhile', { hasText: 'Omid' }).waitFor();
  await page.context().close();
  await omid.context().close();
});

test('T takes the item that the keyboard is at, not the one that is open', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const said = [`Tide low ${Date.now()}`, `Tide high ${Date.now()}`];
  for (const [n, headline] of said.entries()) {
    arrives({ guid: `urn:t:${n}:${Date.now()}`, headline });
    await row(page, headline).waitFor();
  }
  await row(page, said[0]).locator('a').click();
  await page.locator('#beside h1', { hasText: said[0] }).waitFor();
  await row(page, said[1]).locator('a').focus();
  await Promise.all([page.waitForURL('**/desk/stories/*'), page.keyboard.press('t')]);
  // The editor has the story once it has joined its room.
  const headline = page.locator('#headline');
  await page.waitForFunction((field) => field.value !== '', await headline.elementHandle());
  assert.equal(await headline.inputValue(), said[1]);
  await page.context().close();
});

test('T at an item that is stopped says why it can’t be taken', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `Withheld ${Date.now()}`;
  arrives({ guid: `urn:held:${Date.now()}`, headline, pubstatus: 'withheld' });
  await row(page, headline).locator('a').focus();
  await page.keyboard.press('t');
  await page.locator('#beside .untaken:focus', { hasText: 'can’t be taken' }).waitFor();
  assert.match(page.url(), /wire$/);
  await page.context().close();
});

test('of rows that are opened quickly the last is shown', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const links = all(page).locator('.row a');
  await links.nth(2).waitFor();
  let go;
  const held = new Promise((done) => (go = done));
  await page.route(/\/desk\/wire\/\d+$/, async (route) => (await held, await route.continue().catch(() => {})));
  for (let n = 0; n < 3; n += 1) await links.nth(n).click();
  const id = await all(page).locator('.row.shown').getAttribute('data-id');
  assert.equal(await all(page).locator('.row').nth(2).getAttribute('data-id'), id);
  go();
  await page.locator(`#beside article.item[data-id="${id}"]`).waitFor();
  assert.ok(await page.locator('#failed').isHidden(), 'what was left for another did not fail');
  await page.context().close();
});

test('no letter takes an item behind the list of keys, or with Shift', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `Not taken ${Date.now()}`;
  arrives({ guid: `urn:untaken:${Date.now()}`, headline });
  await row(page, headline).locator('a').click();
  await page.locator('#beside form.take').waitFor();
  await page.evaluate(() => document.addEventListener('submit', (event) => (event.preventDefault(), (window.sent = true)), { capture: true }));
  await page.keyboard.press('Shift+T');
  await page.keyboard.press('?');
  await page.locator('#keys').waitFor();
  await page.keyboard.press('t');
  assert.equal(await page.evaluate(() => window.sent), undefined);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.waitForFunction(() => window.sent);
  await page.context().close();
});

test('at the end of a column J brings what is older', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const word = `word${Date.now()}`;
  for (let n = 0; n < 65; n += 1) arrives({ guid: `urn:${word}:${n}`, headline: `${word} ${n}` });
  const found = page.locator('.column.found');
  for (let looked = 0; looked < 60; looked += 1) {
    await page.goto(`${base}/desk/wire?q=${word}`);
    const older = await found.locator('.older a').getAttribute('href', { timeout: 500 }).catch(() => null);
    if (older && (await (await page.request.get(base + older)).text()).split('class="row').length - 1 === 5 + 1) break;
  }
  await page.goto(`${base}/desk/wire?q=${word}`);
  assert.equal(await found.locator('.row').count(), 60);
  await found.locator('.row a').last().focus();
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.querySelectorAll('.column.found .row').length === 65);
  assert.equal(await found.locator('.row').nth(60).locator('a:focus').count(), 1);
  assert.equal(await found.locator('.older').count(), 0);
  await page.context().close();
});

test('an item on a phone has a way back to the wire, and to where one was there', async () => {
  const page = await signedIn(browser, 'mira@example.org', { viewport: { width: 390, height: 844 } });
  const last = page.locator('.column').first().locator('.row a').last();
  await last.scrollIntoViewIfNeeded();
  const at = await page.evaluate(() => scrollY);
  assert.ok(at > 0);
  await Promise.all([page.waitForURL(/\/desk\/wire\/\w+$/), last.click()]);
  await page.locator('.back a').click();
  await page.waitForURL((url) => url.pathname === '/desk/wire');
  await page.waitForFunction((at) => Math.abs(scrollY - at) < 2, at);
  const item = (await api('/wire?limit=1'))[0].id;
  await page.goto(`${base}/desk/wire/${item}`);
  await Promise.all([page.waitForURL((url) => url.pathname === '/desk/wire'), page.locator('.back a').click()]);
  assert.deepEqual(page.faults, []);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('.row a').first().click();
  await page.locator('#beside article.item').waitFor();
  assert.equal(await page.locator('.back').isVisible(), false);
  await page.context().close();
});
