// The wire on an open page: what is shown is up to date, or says that it isn't.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { signedIn } from '../lib/desk.js';
import { base } from '../lib/site.js';

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
  assert.match(await banner(page).innerText(), /since \d\d:\d\d/);
  assert.equal(await page.locator('#live-banner').getAttribute('role'), 'status');
  await page.context().setOffline(false);
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
