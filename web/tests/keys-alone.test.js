// A story found, written and published with the keyboard alone: from the sign-in on nothing is pressed but keys, and wherever Tab
// stops it can be seen, and seen to be there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from '../lib/browser.js';
import { arrives } from '../lib/desk.js';
import { PATIENCE, invites } from '../lib/hands.js';
import { none } from '../lib/none.js';
import { api, base } from '../lib/site.js';
import { placed } from '../lib/writers.js';

const PASSWORD = 'four odd words here';
/** No page has more stops than so many. */
const STOPS = 400;

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

/** What is wrong with where the keyboard is: it lies under something else, out of sight, or nothing shows that it is there. */
function stopped() {
  const at = document.activeElement;
  if (!at || at === document.body) return 'nowhere';
  const { left, right, top, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const seen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top;
  const over = seen ? document.elementFromPoint(x, y) : null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
  const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !/, 0\)$|\/ 0\)$|transparent/.test(outlineColor);
  const name = `${at.localName}#${at.id}.${at.className} ${(at.textContent ?? '').trim().slice(0, 30)}`;
  if (!seen) return `${name}: out of sight`;
  if (over !== at && !at.contains(over) && !over?.contains(at)) return `${name}: under ${over?.localName}.${over?.className}`;
  return shown ? null : `${name}: no outline`;
}

/** Somebody who has no mouse. */
class Keys {
  faults = [];
  presses = 0;
  stops = 0;

  constructor(page) {
    this.page = page;
  }

  async press(key) {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  types(words) {
    return this.page.keyboard.type(words);
  }

  /** Presses what leads to another page. */
  async goes(key) {
    await Promise.all([this.page.waitForEvent('load'), this.press(key)]);
  }

  is(selector) {
    return this.page.evaluate((selector) => document.activeElement?.matches(selector) === true, selector);
  }

  /** Waits until the page has put the keyboard there by itself. */
  comes(selector) {
    return this.page.waitForFunction((selector) => document.activeElement?.matches(selector), selector);
  }

  /** Presses Tab until the keyboard is there, and looks at each stop. */
  async tabs(selector, key = 'Tab') {
    for (let n = 0; n < STOPS; n += 1) {
      await this.press(key);
      this.stops += 1;
      const fault = await this.page.evaluate(stopped);
      if (fault && fault !== 'nowhere') this.faults.push(`${new URL(this.page.url()).pathname}: ${fault}`);
      if (await this.is(selector)) return;
    }
    assert.fail(`Tab never comes to ${selector}`);
  }

  /** Types in the field where the keyboard is, over what is there. */
  async says(words) {
    await this.press('Control+a');
    await this.types(words);
  }
}

async function comesIn(words, word) {
  const email = `keys.${word}@example.org`;
  const name = `${words.name} ${word}`;
  const invitation = await invites({ email, name, role: 'editor', service: words.service });
  const page = await open(browser, { locale: words.locale });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(base + invitation);
  const keys = new Keys(page);
  await keys.comes('#password');
  await keys.types(PASSWORD);
  await keys.goes('Enter');
  await keys.tabs('.me form button');
  await keys.goes('Enter');
  await keys.comes('#email');
  await keys.types(email);
  await keys.tabs('#password');
  await keys.types(PASSWORD);
  await keys.goes('Enter');
  assert.equal(await page.evaluate(() => document.dir), words.dir);
  return Object.assign(keys, { name });
}

const saved = ({ page }) => page.locator('.se-state[data-state=saved]').waitFor();

/** Finds the item by its word, with the slash, and takes it, with J, Enter and T. */
async function takes(keys, word) {
  const { page } = keys;
  await page.locator('.column .row', { hasText: word }).first().waitFor();
  await keys.press('/');
  assert.ok(await keys.is('#q'));
  await keys.types(word);
  await keys.goes('Enter');
  await page.locator('.found .row', { hasText: word }).first().waitFor();
  await keys.press('j');
  assert.ok(await keys.is('.found .row a'));
  await keys.press('Enter');
  await page.locator('#beside h1', { hasText: word }).waitFor();
  await keys.goes('t');
  await saved(keys);
  assert.ok(await keys.is('#headline'), 'one goes on where one writes');
}

async function pictures(keys, words) {
  const { page } = keys;
  await keys.tabs('[data-choose]');
  await keys.press('Enter');
  await keys.comes('.choosing [type=search]');
  await page.locator('.choosing .choice:not(:disabled)').first().waitFor();
  await keys.tabs('.choosing .choice:not(:disabled)');
  await keys.press('Enter');
  await keys.comes('#lead-alt');
  await keys.says(words.alt);
  await keys.tabs('#lead-caption');
  await keys.says(words.caption);
}

/** A heading, a list and a link, each with its own key. */
async function writes(keys, words) {
  const { page } = keys;
  await keys.tabs('.se-text');
  await keys.press('Control+a');
  await keys.press('Backspace');
  await keys.types(words.first);
  await keys.press('Enter');
  await keys.press('Control+Alt+2');
  await keys.types(words.heading);
  await keys.press('Enter');
  await keys.press('Control+Shift+8');
  await keys.types(words.items[0]);
  await keys.press('Enter');
  await keys.types(words.items[1]);
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.types(words.linked);
  await placed(page);
  await keys.press('Shift+Home');
  await placed(page);
  await keys.press('Control+Shift+k');
  await keys.comes('.se-ask input');
  await keys.types('https://example.org/port');
  await keys.press('Enter');
  await keys.comes('.se-text');
}

async function publishes(keys, words) {
  const { page } = keys;
  // Not yet in another section than it was taken to.
  await keys.tabs('#section');
  await keys.press('ArrowDown');
  const section = await page.locator('#section').inputValue();
  await keys.tabs('#bylines');
  await keys.says(keys.name);
  await saved(keys);
  await page.locator('#checks .missing').waitFor({ state: 'detached' });
  await keys.tabs('form:has([name=do][value=publish]) button');
  await keys.press('Enter');
  // What it will do is told first, and the keyboard is where it can be done.
  await keys.comes('#consequences button.main');
  await keys.goes('Enter');
  await keys.tabs('#stands a[dir=ltr]');
  const id = page.url().split('/').at(-1);
  await keys.goes('Enter');
  const story = await api(`/stories/${id}`);
  assert.deepEqual([story.head.content.headline, story.head.content.section], [words.headline, section]);
}

async function story(t, words) {
  const word = Array.from(String(Date.now()), (digit) => 'abcdefghij'[digit]).join('');
  const keys = await comesIn(words, word);
  const { page } = keys;
  arrives({ guid: `urn:keys:${word}`, headline: `Harbour pilots return to work ${word}` });
  await takes(keys, word);
  await keys.says(words.headline);
  await keys.tabs('#summary');
  await keys.says(words.summary);
  await pictures(keys, words);
  await writes(keys, words);
  await publishes(keys, words);
  const shown = page.locator('main');
  assert.equal(await shown.locator('h1').innerText(), words.headline);
  assert.equal(await shown.locator('h2', { hasText: words.heading }).count(), 1);
  assert.deepEqual(await shown.locator('li').filter({ hasText: /^(Bread|Tea|نان|چای)$/ }).allInnerTexts(), words.items);
  assert.equal(await shown.locator('a[href="https://example.org/port"]').innerText(), words.linked);
  assert.equal(await shown.locator('figure img').first().getAttribute('alt'), words.alt);
  t.diagnostic(`${keys.presses} presses, of which ${keys.stops} of Tab`);
  none([...new Set(keys.faults), ...page.faults]);
  await page.context().close();
}

const english = {
  locale: 'en-GB', service: 'english', dir: 'ltr', name: 'Ada',
  headline: 'Pilots are at work again', summary: 'The harbour is open.', alt: 'A harbour in the morning', caption: 'The harbour on Tuesday.',
  first: 'Ships came in from noon on.', heading: 'What was unloaded', items: ['Bread', 'Tea'], linked: 'The port says more.',
};
const persian = {
  locale: 'fa-IR', service: 'persian', dir: 'rtl', name: 'آوا',
  headline: 'راهنمایان دوباره سر کارند', summary: 'بندر باز است.', alt: 'بندر در بامداد', caption: 'بندر در روز سه‌شنبه.',
  first: 'کشتی‌ها از نیمروز وارد شدند.', heading: 'چه تخلیه شد', items: ['نان', 'چای'], linked: 'اداره بندر بیشتر می‌گوید.',
};

test('with the keyboard alone, from the sign-in to the published page', (t) => story(t, english));
test('the same in Persian, from right to left', (t) => story(t, persian));
