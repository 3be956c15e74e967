// What somebody new does first: in, an item found, taken, 300 words written, a picture added, published, and seen as
// readers see it. At a desk, and on a phone in the street, with a thumb.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.js';
import { arrives, password } from '../lib/desk.js';
import { none } from '../lib/none.js';
import { base } from '../lib/site.js';

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 900 } };
const PATIENCE = 20_000;
/** Of so many words is the story. */
const WORDS = 300;
const PARAGRAPH = 50;

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

/** With a thumb, where there is a touch screen. */
async function press(page, locator) {
  await (page.thumb ? locator.tap() : locator.click());
}

/** Presses what leads to another page. */
async function goes(page, locator) {
  await Promise.all([page.waitForNavigation({ timeout: PATIENCE }), press(page, locator)]);
}

/** What a thumb can't hit, or what makes the page wider than the phone. */
async function faults(page, where) {
  return page.evaluate((where) => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${where}: wider than the phone`);
    for (const one of document.querySelectorAll('button, summary, select, input:not([type=hidden])')) {
      const { width, height } = one.getBoundingClientRect();
      if (width && (width < 24 || height < 24)) found.push(`${where}: ${one.className || one.id || one.textContent}: ${width} × ${height}`);
    }
    return found;
  }, where);
}

/** A headline that no other item has, in letters alone. */
const token = () => Array.from(String(Date.now()), (digit) => 'abcdefghij'[digit]).join('');

async function journey(where, { email, locale, service, headline, summary, paragraph, dir }) {
  const page = await open(browser, { ...where, locale });
  page.thumb = where.hasTouch;
  const found = [];
  const look = async (shown) => found.push(...(await faults(page, shown)));
  const word = token();
  arrives({
    guid: `urn:phone:${word}`,
    headline: `Pilots return to harbour ${word}`,
    urgency: 3,
    subjects: [{ name: 'earthquake', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000153' }],
    places: [{ name: 'Sarand' }],
  });

  await page.goto(`${base}/desk/`);
  await look('sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await Promise.all([page.waitForNavigation(), page.locator('#password').press('Enter')]);
  assert.equal(await page.evaluate(() => document.dir), dir);

  // Found by its words, as soon as it is here.
  for (let tries = 0; ; tries += 1) {
    await page.locator('#q').fill(word);
    await goes(page, page.locator('.seek button'));
    if (await page.locator('.found .row').count()) break;
    assert.ok(tries < 40, 'the item is never found');
    await page.waitForTimeout(250);
  }
  await look('found');
  await goes(page, page.locator('.found .row a').first());
  await look('item');
  const place = await page.locator(`#to option[value^="${service}/"]`).first().getAttribute('value');
  await page.locator('#to').selectOption(place);
  await goes(page, page.locator('form.take button.main'));

  const saved = page.locator('.se-state[data-state=saved]');
  await saved.waitFor({ timeout: PATIENCE });
  await look('story');
  await press(page, page.locator('#headline'));
  await page.locator('#headline').fill(headline);
  await page.locator('#summary').fill(summary);
  await press(page, page.locator('.se-text'));
  await page.locator('.se-text.ProseMirror-focused').waitFor();
  // A tap sets the caret a little after it gives the focus.
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  // Kinds of blocks by a tap, as by the key.
  await page.keyboard.type('/');
  await press(page, page.locator('.se-menu .se-choose-heading-2'));
  await page.keyboard.insertText(summary);
  for (let words = 0; words < WORDS; words += PARAGRAPH) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(`${Array(PARAGRAPH).fill(summary.split(' ')[0]).join(' ')}.`);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(paragraph);
  await page.waitForTimeout(200);
  await page.keyboard.press('Shift+Home');
  const bar = page.locator('.se-bar');
  await bar.waitFor();
  await look('selected words');
  const box = await bar.boundingBox();
  if (page.thumb) assert.ok(box.y + box.height <= 780 + 1 && box.y > 600, 'it is docked below, where the thumb is');
  await press(page, bar.locator('.se-do-strong'));
  assert.ok(await page.locator('.se-text strong').count());
  await press(page, page.locator('[data-choose]').first());
  await press(page, page.locator('.choosing .choice:not(:disabled)').first());
  await page.locator('.lead-shot img').waitFor({ timeout: PATIENCE });
  // In the readers' language, as the words that came with it are English.
  for (const field of ['alt', 'caption']) await page.locator(`#lead-${field}`).fill(summary);
  await saved.waitFor({ timeout: PATIENCE });
  await press(page, page.locator('#topics [data-proposed] button').first());
  await page.locator('.chips:not([data-proposed])').first().waitFor();
  await press(page, page.locator('[data-place]').first());
  assert.equal(await page.locator('#places').inputValue(), 'Sarand');
  await page.locator('#bylines').fill('Mira Talvane');
  await saved.waitFor({ timeout: PATIENCE });
  await goes(page, page.locator('#about button.main'));
  await saved.waitFor({ timeout: PATIENCE });

  await press(page, page.locator('form:has([name=do][value=publish]) button').first());
  const sure = page.locator('#consequences button.main');
  await sure.waitFor({ timeout: PATIENCE });
  await look('what it will do');
  await goes(page, sure);
  const address = await page.locator('.pane .meta a').first().getAttribute('href');
  await page.goto(base + address);
  const story = await page.locator('main').innerText();
  for (const words of [headline, summary, paragraph]) assert.ok(story.includes(words), words);
  assert.ok(story.split(/\s+/).length > WORDS);
  assert.equal(await page.locator('figure img').first().getAttribute('alt'), summary);
  assert.equal(await page.locator('main strong', { hasText: paragraph }).count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.dir || 'ltr'), dir);
  none([...found, ...page.faults]);
  await page.context().close();
}

const english = {
  email: 'mira@example.org', locale: 'en-GB', service: 'english', dir: 'ltr',
  headline: 'Pilots are back', summary: 'The harbour works again.', paragraph: 'Ships came in from noon on.',
};
const persian = {
  email: 'omid@example.org', locale: 'fa-IR', service: 'persian', dir: 'rtl',
  headline: 'راهنمایان بندر بازگشتند', summary: 'بندر دوباره کار می‌کند.', paragraph: 'کشتی‌ها از نیمروز وارد شدند.',
};

test('a story is found, written and published at a desk', () => journey(DESK, english));
test('the same in Persian, from right to left', () => journey(DESK, persian));
test('a story is found, written and published on a phone', () => journey(PHONE, english));
test('the same on a phone in Persian', () => journey(PHONE, persian));
