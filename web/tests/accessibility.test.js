// WCAG 2.2 A and AA, as far as a machine can see, on every page kind of every service.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { go, launch, open } from '../lib/browser.js';
import { none } from '../lib/none.js';
import { allPages } from '../lib/site.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What else a reader with a screen reader needs, though axe counts it as good practice only.
const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'skip-link', 'region'];

const whole = {
  runOnly: { type: 'tag', values: tags },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
};
// Between light and dark only colours differ.
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const variants = [
  { width: 1280, colorScheme: 'light', options: whole },
  { width: 1280, colorScheme: 'dark', options: colours },
  { width: 390, colorScheme: 'dark', options: colours },
  { width: 390, colorScheme: 'light', options: whole },
];

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

/** What axe says against the page as it is now. */
async function violations(page, options) {
  const { violations } = await page.evaluate((options) => axe.run(document, { ...options, resultTypes: ['violations'] }), options);
  const place = (node) => `${node.target}: ${node.failureSummary.split('\n').at(1)?.trim()}`;
  const places = (nodes) => nodes.slice(0, 3).map(place).join('\n      ');
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length})\n      ${places(nodes)}`);
}

/** Looks at one page at both widths and in both colour schemes. */
async function check(page, { path, status }) {
  const got = await go(page, path);
  const found = got === status ? [] : [`${path}: status ${got}, expected ${status}`];
  await page.evaluate(axe.source);
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
