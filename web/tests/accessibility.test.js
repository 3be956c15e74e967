// WCAG 2.2 A and AA, as far as a machine can see, on every page kind of every service.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { go, launch, open } from '../lib/browser.js';
import { allPages } from '../lib/site.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What else a reader with a screen reader needs, though axe counts it as good practice only.
const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'skip-link', 'region'];

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

async function violations(page, builder) {
  const { violations } = await builder.analyze();
  const places = (nodes) => nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join('\n      ');
  return violations.map((found) => `${found.id}: ${found.help}\n      ${places(found.nodes)}`);
}

const whole = (page) => new AxeBuilder({ page }).options({
  runOnly: { type: 'tag', values: tags },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
});
const colours = (page) => new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);

/** Looks at one page in both colour schemes and at both widths; in the dark only colours differ. */
async function check(page, { path, status }) {
  const found = [];
  for (const width of [1280, 390]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 900 });
    const got = await go(page, path);
    if (got !== status) found.push(`${path}: status ${got}, expected ${status}`);
    const say = (scheme) => (line) => `${path} at ${width} px, ${scheme}: ${line}`;
    found.push(...(await violations(page, whole(page))).map(say('light')));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violations(page, colours(page))).map(say('dark')));
  }
  return found.concat(page.faults.splice(0).map((fault) => `${path}: ${fault}`));
}

test('no page has a violation, a console error or a request to another host', async (t) => {
  const pages = await allPages();
  for (const kind of [...new Set(pages.map((page) => page.kind))]) {
    const ofKind = pages.filter((page) => page.kind === kind);
    await t.test(`${kind}, in ${new Set(ofKind.map((page) => page.service)).size} services`, async () => {
      const page = await open(browser);
      const found = [];
      for (const one of ofKind) found.push(...(await check(page, one)));
      await page.context().close();
      assert.equal(found.length, 0, `${found.length} faults\n  ${found.slice(0, 20).join('\n  ')}`);
    });
  }
});

test('every page kind is there to be looked at', async () => {
  const found = new Set((await allPages()).map((page) => page.kind));
  const kinds = ['services', 'front', 'section', 'story', 'byline', 'topic', 'latest', 'not found', 'withdrawn'];
  assert.deepEqual(kinds.filter((kind) => !found.has(kind)), []);
});
