// Words: looking for them in the wire, writing them with the keyboard alone, and saying what a story is about.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { prepare, violations } from '../lib/axe.js';
import { launch, open, sizes } from '../lib/browser.js';
import { signedIn } from '../lib/desk.js';
import { house } from '../lib/house.js';
import { none } from '../lib/none.js';
import { api, base } from '../lib/site.js';
import { focuses, placed } from '../lib/writers.js';

let browser;
let newsroom;
before(async () => {
  browser = await launch();
  newsroom = await house();
  for (const service of ['thai', 'mandarin']) {
    await newsroom.api(`/services/${service}`, { site_name: 'Longwave', sections: [{ id: 'world' }] }, 'PUT');
  }
});
after(async () => {
  await browser?.close();
  await newsroom?.close();
});

const text = (page) => page.locator('.se-text');
const saved = (page) => page.locator('.se-state[data-state=saved]').waitFor({ timeout: 20_000 });

async function story(service = 'english', words = '') {
  const block = { id: 'b1', type: 'paragraph', text: words ? [{ text: words }] : [] };
  const content = { headline: 'Ferry', section: 'world', body: { format: 1, blocks: [block] } };
  return newsroom.api('/stories', { service, content });
}

/** Somebody with a story open, in a language of the interface. */
async function writes(name, { id }, locale = 'en', options = {}) {
  const page = await open(browser, { locale, ...options });
  await newsroom.enters(page, name);
  await page.goto(`${newsroom.base}/desk/stories/${id}`);
  await saved(page);
  return page;
}

/** What went wrong in pages of this newsroom, whose address isn't that of the demo. */
const faults = (...pages) => pages.flatMap((page) => page.faults.filter((fault) => !fault.includes(newsroom.base)));

const kinds = (page) => text(page).evaluate((element) => [...element.children].map(({ localName }) => localName).join(' '));

test('a length is said in the grammar of its number, in the language of the desk', async () => {
  const length = (page) => page.locator('.se-length');
  const one = await writes('Lena', await story('english', 'Ferry'));
  await length(one).filter({ hasText: /^1 word, 1 min$/ }).waitFor();
  await focuses(one);
  await one.keyboard.press('Control+End');
  await one.keyboard.type(' returns');
  await length(one).filter({ hasText: /^2 words, 1 min$/ }).waitFor();
  none(faults(one));
  await one.context().close();
  const russian = await writes('Lev', await story('english', 'Ferry comes back'), 'ru');
  await length(russian).filter({ hasText: /^3 слова, 1 мин$/ }).waitFor();
  await russian.context().close();
});

test('an empty paragraph offers every kind of block, by keyboard alone', async () => {
  const page = await writes('Ada', await story());
  const { keyboard } = page;
  await focuses(page);
  await keyboard.type('/');
  const menu = page.locator('.se-menu');
  await menu.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'combobox');
  assert.ok((await menu.locator('[role=option]').count()) > 8);
  await keyboard.type('smaller');
  assert.equal(await menu.locator('[role=option]').count(), 1);
  await keyboard.press('Enter');
  await keyboard.type('Aboard');
  assert.equal(await kinds(page), 'h3');
  await keyboard.press('Enter');
  await keyboard.type('/');
  await menu.waitFor();
  await keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  // Twice typed it is what it says; within words it opens nothing.
  await keyboard.type('//');
  await keyboard.type(' 7/11');
  assert.equal(await text(page).locator('p').innerText(), '/ 7/11');
  none(faults(page));
  await page.context().close();
});

test('what is done to selected words stands beside them, and is one stop for the keyboard', async () => {
  const page = await writes('Bea', await story('english', 'The ferry came in.'));
  const { keyboard } = page;
  const bar = page.locator('.se-bar');
  assert.ok(await bar.isHidden(), 'nothing stands between the journalist and the words');
  await focuses(page);
  await keyboard.press('Control+Home');
  await placed(page);
  for (let at = 0; at < 3; at += 1) await keyboard.press('Shift+ArrowRight');
  // It is there from the first letter on.
  await placed(page);
  await bar.waitFor();
  assert.equal(await bar.getAttribute('role'), 'toolbar');
  await keyboard.press('Alt+F10');
  const on = () => page.evaluate(() => document.activeElement.className);
  assert.match(await on(), /se-do-strong/);
  await keyboard.press('ArrowRight');
  assert.match(await on(), /se-do-emphasis/);
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  assert.equal(await text(page).locator('strong').innerText(), 'The');
  assert.equal(await bar.locator('[tabindex="0"]').count(), 1);
  assert.equal(await bar.locator('.se-do-strong').getAttribute('aria-pressed'), 'true');
  none(faults(page));
  await page.context().close();
});

test('length is counted as each language counts it, in the digits of the desk', async () => {
  const check = async (service, words, locale, expected) => {
    const page = await writes(`Cy${service}${locale}`, await story(service, words), locale);
    // The editor may have counted before the text came.
    await page.locator('.se-length').filter({ hasText: expected }).waitFor({ timeout: 20_000 });
    await page.context().close();
  };
  await check('thai', 'ฉันกินข้าว', 'en', /^3 words/);
  await check('mandarin', '我爱北京天安门。BBC', 'en', /^8 characters/);
  await check('mandarin', '我爱北京天安门。', 'zh', /^7字/);
  await check('english', 'one two three four', 'fa', /^۴ واژه، ۱ دقیقه/);
  await check('english', 'one two three four', 'my', /၄/);
});

test('a Latin name in Persian words, and the marks that set it right', async () => {
  const page = await writes('Dara', await story('persian', 'کشتی '));
  const { keyboard } = page;
  await focuses(page);
  await keyboard.press('Control+End');
  await placed(page);
  await keyboard.type('Alma (2)');
  await keyboard.press('Control+Alt+l');
  assert.ok((await text(page).innerText()).includes('(2)\u200E'));
  const direction = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);
  assert.equal(await direction(text(page).locator('p').first()), 'rtl', 'a name turns no paragraph');
  await page.locator('#headline').fill('کشتی Alma');
  await page.locator('#headline').press('Control+Alt+r');
  assert.equal(await page.locator('#headline').inputValue(), 'کشتی Alma\u200F');
  for (const field of ['headline', 'summary', 'dateline', 'places', 'note']) {
    const told = await page.locator(`#${field}`).evaluate((element) => [element.closest('[lang]').lang, element.spellcheck]);
    assert.deepEqual(told, ['fa', true], field);
  }
  await page.locator('#slugline').fill('ferry-alma');
  assert.equal(await direction(page.locator('#slugline')), 'ltr');
  none(faults(page));
  await page.context().close();
});

test('topics and places stand in the draft that both write', async () => {
  const it = await story();
  const [ed, fay] = [await writes('Ed', it), await writes('Fay', it)];
  await ed.locator('#topic-q').fill('earthq');
  await ed.locator('[data-found] button').first().waitFor();
  await ed.locator('#topic-q').press('Enter');
  await fay.locator('#topics .chips', { hasText: 'earthquake' }).waitFor({ timeout: 20_000 });
  await fay.locator('#places').fill('Sarand\nTalv');
  await ed.waitForFunction(() => document.querySelector('#places').value === 'Sarand\nTalv');
  await saved(fay);
  await fay.locator('#note').fill('Ask the port.');
  await Promise.all([saved(ed), saved(fay)]);
  await Promise.all([ed.context().close(), fay.context().close()]);
  for (let tries = 0; ; tries += 1) {
    const { content } = (await newsroom.api(`/stories/${it.id}`)).head;
    if (content.topics.length === 1 && content.places.join() === 'Sarand,Talv' && content.note === 'Ask the port.') break;
    assert.ok(tries < 200, JSON.stringify(content));
    await new Promise((done) => setTimeout(done, 100));
  }
  none(faults(ed, fay));
});

test('the panels fold, and stay so', async () => {
  const page = await writes('Gus', await story());
  const panels = page.locator('#panels');
  assert.ok(await panels.isVisible());
  await page.keyboard.press('Alt+s');
  assert.ok(await panels.isHidden());
  await page.reload();
  await saved(page);
  assert.ok(await panels.isHidden());
  await page.locator('.fold').click();
  assert.ok(await panels.isVisible());
  await page.context().close();
});

test('a search of the wire is a key away, and can be kept', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const { item } = (await api('/wire?limit=1'))[0];
  const word = item.headline.split(' ').sort((one, other) => other.length - one.length)[0];
  await page.keyboard.press('/');
  await page.keyboard.type(word);
  await Promise.all([page.waitForURL(/[?]q=/), page.keyboard.press('Enter')]);
  await page.locator('.found .row').first().waitFor();
  assert.ok((await page.locator('.found .row .headline').allInnerTexts()).includes(item.headline));
  const before = await page.locator('.column').count();
  await Promise.all([page.waitForURL(`${base}/desk/wire`), page.locator('.found header button').click()]);
  assert.equal(await page.locator('.column').count(), before);
  const column = page.locator('.column', { has: page.locator('h2', { hasText: word }) }).last();
  await column.locator('summary').click();
  await Promise.all([page.waitForNavigation(), column.locator('[value=remove]').click()]);
  none(page.faults);
  await page.context().close();
});

for (const [email, dir] of [['mira@example.org', 'ltr'], ['omid@example.org', 'rtl']]) {
  for (const width of [sizes.LG, sizes.XS]) {
    test(`searching and writing have no violation: ${dir}, ${width} px`, async () => {
      const page = await signedIn(browser, email, { viewport: { width, height: 900 } });
      const found = [];
      const look = async (where) => {
        await prepare(page);
        found.push(...(await violations(page)).map((fault) => `${where}: ${fault}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${where}: ${wide} px too wide`);
      };
      for (const words of ['the', 'nosuchwordatall']) {
        await page.goto(`${base}/desk/wire?q=${words}`);
        await look(words);
      }
      const service = dir === 'rtl' ? 'persian' : 'english';
      const section = (await api('/services')).find(({ id }) => id === service).sections[0].id;
      const block = { id: 'b1', type: 'paragraph', text: [] };
      const { id } = await api('/stories', { service, content: { headline: 'Ferry', section, body: { format: 1, blocks: [block] } } });
      await page.goto(`${base}/desk/stories/${id}?topic_q=water`);
      await saved(page);
      await look('topics');
      await focuses(page);
      await page.keyboard.type('/');
      await page.locator('.se-menu').waitFor();
      await look('blocks');
      await page.keyboard.press('Escape');
      await page.keyboard.type('Alma');
      await page.keyboard.press('Control+a');
      await page.locator('.se-bar').waitFor();
      await look('selected words');
      none(found);
      await page.context().close();
    });
  }
}
