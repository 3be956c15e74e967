// IBM's accessibility checker on every page of the desk: axe and it don't know the same rules.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base } from '../lib/site.js';
import { launch } from '../lib/browser.js';
import { administrator, deskPages, openDesk, signedIn, unlisted } from '../lib/desk.js';
import { invites } from '../lib/hands.js';
import { ibm } from '../lib/ibm.js';
import { none } from '../lib/none.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const people = {
  'an administrator, 1280 px': () => signedIn(browser, 'mira@example.org', { viewport: { width: 1280, height: 900 } }),
  'an administrator in Persian, 390 px': () => administrator(browser, 'Shirin', { locale: 'fa-IR', viewport: { width: 390, height: 900 } }),
  'a service chief in Persian, 390 px': () => signedIn(browser, 'omid@example.org', { viewport: { width: 390, height: 900 } }),
};
for (const [who, enter] of Object.entries(people)) {
  test(`IBM's checker finds no violation on any page of the desk: ${who}`, async () => {
    const page = await enter();
    assert.equal(await page.evaluate(() => document.dir), who.includes('Persian') ? 'rtl' : 'ltr');
    const found = [];
    for (const one of await deskPages()) {
      await openDesk(page, one, !who.includes('chief'));
      found.push(...(await ibm(page)).map((fault) => `${one.path ?? one}: ${fault}`));
    }
    none(found);
    await page.context().close();
  });
}

test('every page of the desk is in the list of those that are looked at', async () => none(await unlisted()));

/** Forms before one is in, filled in so that they are refused. */
async function refusedForms() {
  const email = `weak.${Date.now()}@example.org`;
  const invitation = await invites({ email, name: `Weak ${Date.now()}`, role: 'reporter', service: 'english' });
  return [['/desk/sign-in', { email, password: 'wrong' }], [invitation, { password: email }]];
}

test('nor on the pages before one is in', async () => {
  const page = await browser.newPage();
  const found = [];
  for (const path of ['sign-in', 'invitation/nothing']) {
    await page.goto(`${base}/desk/${path}`);
    found.push(...(await ibm(page)).map((fault) => `${path}: ${fault}`));
  }
  for (const [path, fields] of await refusedForms()) {
    await page.goto(`${base}${path}`);
    for (const [id, value] of Object.entries(fields)) await page.locator(`#${id}`).fill(value);
    await Promise.all([page.waitForNavigation(), page.locator('main form .main').click()]);
    assert.equal(await page.locator('.wrong[role=alert]:visible').count(), 1, path);
    found.push(...(await ibm(page)).map((fault) => `${path}, refused: ${fault}`));
  }
  none(found);
  await page.close();
});
