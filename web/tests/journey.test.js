// What somebody new does first: in by an invitation, an item found, taken, 300 words typed, a picture added, handed on; an editor
// sees it waiting and publishes it; and it is seen as readers see it. At a desk, and on a phone in the street, with a thumb.
// Nothing is opened but what is pressed on the page before.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { arrives } from '../lib/desk.js';
import { Hands, invites } from '../lib/hands.js';
import { none } from '../lib/none.js';
import { placed } from '../lib/writers.js';

const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 900 } };
/** Of so many words is the story. */
const WORDS = 300;
/** In so long somebody new does all of it. */
const MOST = 300_000;
const PASSWORD = 'four odd words here';
const PICTURE = new URL('../../demo/pictures/harbour.jpg', import.meta.url).pathname;

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

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

/** A word that nothing else has, in letters alone. */
const token = () => Array.from(String(Date.now()), (digit) => 'abcdefghij'[digit]).join('');

/** So many words and a few more, in paragraphs of some fifty. */
function paragraphs(sentences) {
  const made = [];
  for (let words = 0, n = 0; words < WORDS; ) {
    const some = [];
    while (some.join(' ').split(' ').length < 50) some.push(sentences[n++ % sentences.length]);
    made.push(some.join(' '));
    words += made.at(-1).split(' ').length;
  }
  return made;
}

/** Comes in by the link of an invitation. */
async function comesIn(who, invitation, { dir }, look) {
  await who.opens(invitation);
  await look?.('invitation');
  await who.press(who.page.locator('#password'));
  await who.types(PASSWORD);
  await who.goes(who.page.locator('form button.main'));
  assert.equal(await who.page.evaluate(() => document.dir), dir);
}

/** Goes out, and in again as on any other day. */
async function signsIn(who, email) {
  // On a phone the way out is in one's account.
  if (!(await who.page.locator('.me form button').isVisible())) await who.goes(who.page.locator('.me > a'));
  await who.goes(who.page.locator('form[action="/desk/sign-out"] button').locator('visible=true').first());
  await who.press(who.page.locator('#email'));
  await who.types(email);
  await who.press(who.page.locator('#password'));
  await who.types(PASSWORD);
  await who.goes(who.page.locator('#sign-in button.main'));
}

const saved = (who) => who.page.locator('.se-state[data-state=saved]').waitFor();

/** Finds an item among what came by itself, by its words, and takes it. */
async function takes(who, word, look) {
  const { page } = who;
  await page.locator('.column .row', { hasText: word }).first().waitFor();
  await who.press(page.locator('#q'));
  await who.types(word);
  await who.goes(page.locator('.seek button'));
  await look('found');
  await who.press(page.locator('.found .row a').first());
  await page.locator('article.item form.take').waitFor();
  await look('item');
  await who.goes(page.locator('article.item form.take button.main'));
  await saved(who);
}

async function writes(who, { headline, summary, sentences, last }, look) {
  const { page } = who;
  await look('story');
  await who.fills(page.locator('#headline'), headline);
  await who.fills(page.locator('#summary'), summary);
  await who.press(page.locator('.se-text'));
  await page.locator('.se-text.ProseMirror-focused').waitFor();
  // A tap sets the caret a little after it gives the focus.
  await page.waitForTimeout(300);
  await who.key('Control+End');
  await placed(page);
  await who.key('Enter');
  // Kinds of blocks by a tap, as by the key.
  await who.types('/');
  await who.press(page.locator('.se-menu .se-choose-heading-2'));
  await who.types(summary);
  for (const paragraph of [...paragraphs(sentences), last]) {
    await who.key('Enter');
    await who.types(paragraph);
  }
  await placed(page);
  await who.key('Shift+Home');
  await placed(page);
  const bar = page.locator('.se-bar');
  await bar.waitFor();
  await look('selected words');
  const box = await bar.boundingBox();
  if (who.thumb) assert.ok(box.y + box.height <= 780 + 1 && box.y > 600, 'it is docked below, where the thumb is');
  await who.press(bar.locator('.se-do-strong'));
  await page.locator('.se-text strong').first().waitFor();
}

/** Adds a picture: one that is there, or a file of one's own. */
async function pictures(who, { summary }, file) {
  const { page } = who;
  await who.press(page.locator('[data-choose]').first());
  if (file) {
    who.presses += 1;
    await page.locator('.choosing [type=file]').setInputFiles(file);
  } else await who.press(page.locator('.choosing .choice:not(:disabled)').first());
  await page.locator('.lead-shot img').waitFor();
  // In the readers' language, as the words that came with it are English.
  for (const field of ['alt', 'caption']) await who.fills(page.locator(`#lead-${field}`), summary);
  await saved(who);
}

/** Says what it is about, where, and whose it is, until nothing is missing. */
async function completes(who, name) {
  const { page } = who;
  await who.press(page.locator('#topics [data-proposed] button').first());
  await page.locator('.chips:not([data-proposed])').first().waitFor();
  await who.press(page.locator('[data-place]').first());
  await page.waitForFunction(() => document.querySelector('#places').value === 'Sarand');
  await who.fills(page.locator('#bylines'), name);
  await saved(who);
  await page.locator('#checks .missing').waitFor({ state: 'detached' });
}

/** Publishes the story that is open, having seen what that does. */
async function publishes(who, look) {
  const { page } = who;
  await who.press(page.locator('form:has([name=do][value=publish]) button').first());
  const sure = page.locator('#consequences button.main');
  await sure.waitFor();
  await look('what it will do');
  assert.ok(await page.locator('#consequences .touched li').count(), 'which pages it changes');
  await who.goes(sure);
}

/** Goes to the story as readers see it, by the desk's own link. */
async function reads(who, { headline, summary, sentences, last, dir }) {
  const { page } = who;
  await who.goes(page.locator('#stands a[dir=ltr]').first());
  const story = await page.locator('main').innerText();
  for (const words of [headline, summary, ...sentences, last]) assert.ok(story.includes(words), words);
  assert.ok(story.split(/\s+/).length > WORDS);
  assert.equal(await page.locator('figure img').first().getAttribute('alt'), summary);
  assert.equal(await page.locator('main strong', { hasText: last }).count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.dir || 'ltr'), dir);
}

/** Two who are new, with the item that one of them is to find. */
async function opens(where, words, roles) {
  const word = token();
  const found = [];
  arrives({
    guid: `urn:journey:${word}`,
    headline: `Pilots return to harbour ${word}`,
    urgency: 3,
    subjects: [{ name: 'earthquake', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000153' }],
    places: [{ name: 'Sarand' }],
  });
  const people = [];
  for (const role of roles) {
    const [email, name] = [`${role}.${word}@example.org`, `${words.name} ${role} ${word}`];
    const who = await Hands.at(browser, { ...where, locale: words.locale });
    who.invitation = await invites({ email, name, role, service: words.service });
    people.push(Object.assign(who, { email, name }));
  }
  return { word, people, found, look: (of) => async (shown) => found.push(...(await faults(of.page, shown))) };
}

async function reporter(t, where, words) {
  const { word, people: [tom, ann], found, look } = await opens(where, words, ['reporter', 'editor']);
  const seen = look(tom);
  tom.began = performance.now();
  await comesIn(tom, tom.invitation, words, seen);
  await signsIn(tom, tom.email);
  await takes(tom, word, seen);
  await writes(tom, words, seen);
  await pictures(tom, words);
  await completes(tom, tom.name);
  // They may not publish, and are told who does.
  assert.equal(await tom.page.locator('form:has([name=do][value=publish])').count(), 0);
  await tom.page.locator('#act .hint').waitFor();
  await tom.goes(tom.page.locator('#act button[name=stage][value=review]'));
  await saved(tom);
  assert.match(await tom.page.locator('#stands .standing').getAttribute('class'), /review/);

  // An editor, elsewhere, sees that it waits.
  const sees = look(ann);
  await comesIn(ann, ann.invitation, words);
  await ann.goes(ann.page.locator('#nav-watch'));
  const waits = ann.page.locator('#w-review a.headline', { hasText: words.headline }).first();
  await waits.waitFor();
  await sees('what needs somebody');
  await ann.goes(waits);
  await saved(ann);
  await publishes(ann, sees);
  assert.match(await ann.page.locator('#stands .standing').getAttribute('class'), /live/);

  // The page that the reporter has open says so.
  await tom.page.locator('#stands .standing.live').waitFor();
  await reads(tom, words);
  t.diagnostic(`the reporter: ${tom.took}; the editor: ${ann.took}`);
  none([...found, ...tom.page.faults, ...ann.page.faults]);
  await Promise.all([tom, ann].map(({ page }) => page.context().close()));
}

async function editor(t, where, words) {
  const { word, people: [ann], found, look } = await opens(where, words, ['editor']);
  const sees = look(ann);
  ann.began = performance.now();
  await comesIn(ann, ann.invitation, words, sees);
  await signsIn(ann, ann.email);
  await takes(ann, word, sees);
  await writes(ann, words, sees);
  await pictures(ann, words, PICTURE);
  await completes(ann, ann.name);
  await publishes(ann, sees);
  await reads(ann, words);
  t.diagnostic(`the editor: ${ann.took}`);
  none([...found, ...ann.page.faults]);
  await ann.page.context().close();
}

const english = {
  locale: 'en-GB', service: 'english', dir: 'ltr', name: 'Tom',
  headline: 'Pilots are back', summary: 'The harbour works again.', last: 'Ships came in from noon on.',
  sentences: [
    'The pilots of the harbour went back to work on Tuesday, nine days after they had left their boats at the quay.',
    'Forty ships had waited outside the breakwater, some of them with fruit that could not be sold any more.',
    'Their union and the port agreed at night on longer pauses between two watches, which both had refused before.',
    'Nobody would say what the pauses cost, or who pays for the days on which nothing was unloaded.',
    'A captain said that her crew had eaten rice and onions since Friday, and that the rice was running out.',
    'The first ship to come in carried wheat, the second one nothing but empty boxes, and the third a circus.',
  ],
};
const persian = {
  locale: 'fa-IR', service: 'persian', dir: 'rtl', name: 'امید',
  headline: 'راهنمایان بندر بازگشتند', summary: 'بندر دوباره کار می‌کند.', last: 'کشتی‌ها از نیمروز وارد شدند.',
  sentences: [
    'راهنمایان بندر روز سه‌شنبه به کار بازگشتند، نه روز پس از آن که قایق‌های خود را کنار اسکله رها کرده بودند.',
    'چهل کشتی بیرون موج‌شکن منتظر مانده بود و بار بعضی از آنها میوه‌ای بود که دیگر نمی‌شد فروخت.',
    'اتحادیه آنان و اداره بندر شبانه بر سر استراحت طولانی‌تر میان دو نوبت کار به توافق رسیدند که پیشتر هر دو رد کرده بودند.',
    'هیچ‌کس نگفت که این استراحت چه هزینه‌ای دارد و زیان روزهایی را که باری تخلیه نشد چه کسی می‌پردازد.',
    'ناخدای یکی از کشتی‌ها گفت که خدمه او از روز جمعه برنج و پیاز خورده‌اند و برنج هم دارد تمام می‌شود.',
    'نخستین کشتی که وارد شد گندم داشت، دومی چیزی جز جعبه‌های خالی نداشت و سومی یک سیرک را آورده بود.',
  ],
};

const within = { timeout: MOST };
test('a new reporter’s story is written, handed on, published and seen, at a desk', within, (t) => reporter(t, DESK, english));
test('the same in Persian, from right to left', within, (t) => reporter(t, DESK, persian));
test('the same on a phone', within, (t) => reporter(t, PHONE, english));
test('the same on a phone in Persian', within, (t) => reporter(t, PHONE, persian));
test('a new editor does all of it alone, at a desk', within, (t) => editor(t, DESK, english));
test('the same on a phone in Persian, from right to left', within, (t) => editor(t, PHONE, persian));
