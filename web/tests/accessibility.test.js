// WCAG 2.2 A and AA, as far as a machine can see, on every page kind that the demo has, in light and dark, wide and narrow.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { colours, prepare, violations, whole } from '../lib/axe.js';
import { go, launch, open } from '../lib/browser.js';
import { none } from '../lib/none.js';
import { allPages } from '../lib/site.js';

const variants = [
  { width: 1280, colorScheme: 'light', options: whole },
  { width: 1280, colorScheme: 'dark', options: colours },
  { width: 390, colorScheme: 'dark', options: colours },
  { width: 390, colorScheme: 'light', options: whole },
];

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

/** Looks at one page at both widths and in both colour schemes. */
async function check(page, { path, status }) {
  const got = await go(page, path);
  const found = got === status ? [] : [`${path}: status ${got}, expected ${status}`];
  await prepare(page);
  for (const { width, colorScheme, options } of variants) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const told = await violations(page, options);
    found.push(...told.map((line) => `${path} at ${width} px, ${colorScheme}: ${line}`));
  }
  return found.concat(page.faults.splice(0).map((fault) => `${path}: ${fault}`));
}

test('no page has a violation, a console error or a request to another host', async (t) => {
  const pages = await allPages();
  for (const kind of new Set(pages.map((page) => page.kind))) {
    const ofKind = pages.filter((page) => page.kind === kind);
    await t.test(`${kind}, in ${new Set(ofKind.map((page) => page.service)).size} services`, async () => {
      const page = await open(browser);
      const found = [];
      for (const one of ofKind) found.push(...(await check(page, one)));
      await page.context().close();
      none(found);
    });
  }
});

test('every page kind is there to be looked at', async () => {
  const found = new Set((await allPages()).map((page) => page.kind));
  const kinds = ['services', 'front', 'section', 'story', 'byline', 'topic', 'latest', 'not found', 'withdrawn'];
  assert.deepEqual(kinds.filter((kind) => !found.has(kind)), []);
});

test('dark by the switch is as dark by the device', async () => {
  const page = await open(browser, { colorScheme: 'light' });
  const found = [];
  for (const { path } of (await allPages()).filter((one) => ['persian', 'english'].includes(one.service))) {
    await go(page, path);
    if (path.includes('?text')) continue;
    await page.locator('.aids summary').click();
    await page.locator('[data-do=theme][value=dark]').click();
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    if (paper !== 'rgb(18, 21, 24)') found.push(`${path}: stays ${paper}`);
    await prepare(page);
    found.push(...(await violations(page)).map((line) => `${path}: ${line}`));
    await page.evaluate(() => localStorage.clear());
  }
  await page.context().close();
  none(found);
});
