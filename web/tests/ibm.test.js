// IBM's accessibility checker on every page of the desk: axe and it don't know the same rules.

import { after, before, test } from 'node:test';
import { base } from '../lib/site.js';
import { launch } from '../lib/browser.js';
import { deskPages, signedIn } from '../lib/desk.js';
import { ibm } from '../lib/ibm.js';
import { none } from '../lib/none.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const [email, width] of [['mira@example.org', 1280], ['omid@example.org', 390]]) {
  test(`IBM's checker finds no violation on any page of the desk: ${email}, ${width} px`, async () => {
    const page = await signedIn(browser, email, { viewport: { width, height: 900 } });
    const found = [];
    for (const path of await deskPages()) {
      await page.goto(`${base}/desk/${path}`);
      found.push(...(await ibm(page)).map((fault) => `${path}: ${fault}`));
    }
    none(found);
    await page.context().close();
  });
}

test('nor on the pages before one is in', async () => {
  const page = await browser.newPage();
  const found = [];
  for (const path of ['sign-in', 'invitation/nothing']) {
    await page.goto(`${base}/desk/${path}`);
    found.push(...(await ibm(page)).map((fault) => `${path}: ${fault}`));
  }
  none(found);
  await page.close();
});
