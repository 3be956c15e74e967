// A story page by keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, launch, open } from '../lib/browser.js';
import { services, visible } from '../lib/site.js';

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await open(browser);
});
after(async () => await browser?.close());

const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return {
      tag: element.localName,
      href: element.getAttribute('href'),
      inMain: Boolean(element.closest('main')),
      inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      outline: getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none',
    };
  });

// From left to right, from right to left, and in a script whose letters stack.
const among = ['english', 'persian', 'khmer'];

async function story(service) {
  assert.ok((await services()).some(({ id }) => id === service), `the demo has no ${service}`);
  return (await visible(service))[0].path;
}

for (const service of among) {
  test(`${service}: the first stop is a link past the masthead, and it leads into the story`, async () => {
    await go(page, await story(service));
    await page.keyboard.press('Tab');
    const first = await focused();
    assert.equal(first.tag, 'a');
    assert.match(first.href, /^#/);
    assert.ok(first.inView, 'a skip link must be seen when it has the focus');
    await page.keyboard.press('Enter');
    const target = await page.evaluate(() => document.querySelector(':target')?.closest('main') !== null);
    assert.ok(target, 'the link must lead to main');
    await page.keyboard.press('Tab');
    assert.ok((await focused()).inMain, 'the next stop after it must be in main');
  });

  test(`${service}: every stop can be seen and shows that it has the focus`, async () => {
    await go(page, await story(service));
    const hidden = [];
    let stops = 0;
    for (; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (now.tag === 'body') break;
      if (!now.inView || !now.outline) hidden.push(now);
    }
    assert.ok(stops > 5, `only ${stops} stops`);
    assert.deepEqual(hidden, []);
  });

  test(`${service}: the menu opens and closes by keyboard`, async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await go(page, await story(service));
    const links = page.locator('header nav a >> visible=true');
    assert.equal(await links.count(), 0, 'the menu must be closed at first where there is little room');
    await page.locator('header nav summary').focus();
    await page.keyboard.press('Enter');
    assert.ok((await links.count()) > 0, 'the menu must show its links');
    await page.keyboard.press('Tab');
    assert.equal((await focused()).tag, 'a', 'the next stop must be the first link');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await links.count(), 0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}
