// What a reader can do with a story: larger and smaller text, sharing, printing; by keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, launch, open } from '../lib/browser.js';
import { visible } from '../lib/site.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

const letters = (page, selector) =>
  page.evaluate((selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize), selector);

const canonical = (page) => page.evaluate(() => document.querySelector('link[rel=canonical]').href);

/** Goes on by Tab until a button has the focus, and presses it. */
async function press(page, button) {
  const reached = () => page.evaluate((button) => document.activeElement.matches(button), button);
  for (let stops = 0; !(await reached()); stops += 1) {
    assert.ok(stops < 200, `no way to ${button} by keyboard`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

for (const service of ['english', 'persian']) {
  const story = async () => (await visible(service))[0].path;

  test(`${service}: text gets larger and smaller, and stays so on the next page`, async () => {
    const page = await open(browser);
    await go(page, await story());
    const usual = await letters(page, 'main p');
    const grown = [usual];
    await press(page, '.aids summary');
    for (let times = 0; times < 3; times += 1) {
      await press(page, '[data-do=size][value="1"]');
      grown.push(await letters(page, 'main p'));
    }
    assert.ok(grown.every((size, at) => at === 0 || size > grown[at - 1]), `${grown}`);
    await press(page, '[data-do=size][value="1"]');
    assert.equal(await letters(page, 'main p'), grown[3], 'there is a largest');
    const root = await letters(page, 'html');
    await go(page, `/${service}/`);
    assert.equal(await letters(page, 'html'), root, 'the next page has it too');
    await press(page, '.aids summary');
    for (let times = 0; times < 4; times += 1) {
      await press(page, '[data-do=size][value="-1"]');
    }
    await go(page, await story());
    assert.equal(await letters(page, 'main p'), usual, 'and it goes back');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test(`${service}: sharing hands the story’s address to the device`, async () => {
    const page = await open(browser);
    await page.addInitScript(() => {
      Navigator.prototype.share = (data) => {
        globalThis.shared = data;
        return Promise.resolve();
      };
    });
    await go(page, `${await story()}?from=elsewhere`);
    await press(page, '[data-do=share]');
    const address = await canonical(page);
    assert.deepEqual(await page.evaluate(() => globalThis.shared), { title: await page.title(), url: address });
    await page.context().close();
  });

  test(`${service}: where a device can’t share, the address goes by mail or is copied`, async () => {
    const page = await open(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => delete Navigator.prototype.share);
    await go(page, await story());
    assert.equal(await page.locator('[data-do=share]').isVisible(), false);
    const address = await canonical(page);
    const mail = page.locator('a[href^="mailto:"]');
    assert.ok(await mail.isVisible());
    const { searchParams } = new URL(await mail.getAttribute('href'));
    assert.ok(decodeURI(searchParams.get('body')).includes(decodeURI(address)), `${searchParams}`);
    const copy = page.locator('[data-do=copy]');
    const before = await copy.innerText();
    await press(page, '[data-do=copy]');
    // Both stand for some seconds: they are read at one moment.
    const said = await page.waitForFunction((before) => {
      const [button, status] = ['[data-do=copy]', 'p[role=status]'].map((one) => document.querySelector(one));
      return button.innerText !== before && [button.textContent, status.textContent];
    }, before);
    const [shown, aloud] = await said.jsonValue();
    assert.equal(aloud, shown, 'it is read out');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    await page.context().close();
  });

  test(`${service}: printing prints`, async () => {
    const page = await open(browser);
    await page.addInitScript(() => {
      globalThis.printed = 0;
      globalThis.print = () => (globalThis.printed += 1);
    });
    await go(page, await story());
    await press(page, '[data-do=print]');
    assert.equal(await page.evaluate(() => globalThis.printed), 1);
    await page.context().close();
  });
}
