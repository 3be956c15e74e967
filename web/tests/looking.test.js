// What a page looks like in each of the desk's languages: whole in its direction, within its window, its controls of one height.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, sizes } from '../lib/browser.js';
import { administrator, arrives } from '../lib/desk.js';
import { none } from '../lib/none.js';
import { api, base } from '../lib/site.js';

const languages = { en: 'ltr', fr: 'ltr', es: 'ltr', ru: 'ltr', ar: 'rtl', fa: 'rtl', zh: 'ltr', my: 'ltr', sw: 'ltr' };

let browser;
const people = {};
before(async () => {
  browser = await launch();
  arrives({ guid: `urn:looking:${Date.now()}`, headline: `Looking ${Date.now()}` });
  for (const locale of Object.keys(languages)) {
    people[locale] = await administrator(browser, `Looker ${locale}`.replace(' ', '-'), { locale });
  }
});
after(async () => await browser?.close());

/** What is wrong with the page that is open: too wide, or controls side by side that aren't of one height. */
const wrong = () => {
  const found = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`${scrollWidth - innerWidth} px too wide`);
  const controls = [...document.querySelectorAll('main form.filter :is(input:not([type=checkbox], [type=radio], [type=hidden]), select, button)')];
  const boxes = controls.filter((one) => one.checkVisibility()).map((one) => [one, one.getBoundingClientRect()]);
  boxes.slice(1).forEach(([one, box], n) => {
    const [before, beside] = boxes[n];
    const together = box.bottom > beside.top + 2 && beside.bottom > box.top + 2;
    if (together && Math.abs(box.height - beside.height) > 1) found.push(`${before.id || before.localName} is ${beside.height} px high, ${one.id || one.localName} ${box.height}`);
  });
  return found;
};

for (const [locale, dir] of Object.entries(languages)) {
  test(`pages are whole in ${locale}, on a phone and a desk`, async () => {
    const page = people[locale];
    const item = (await api('/wire?limit=1'))[0].id;
    const found = [];
    for (const width of [sizes.XS, sizes.LG]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['wire', `wire/${item}`, 'stories', 'watch', 'record', 'account', 'administration/services/english', 'administration/services/persian']) {
        await page.goto(`${base}/desk/${path}`);
        const told = await page.evaluate(() => [document.documentElement.lang.split('-')[0], document.documentElement.dir]);
        assert.deepEqual(told, [locale, dir], `${path} is in the journalist's language`);
        found.push(...(await page.evaluate(wrong)).map((fault) => `${path} at ${width}: ${fault}`));
      }
    }
    none([...found, ...page.faults]);
  });

  test(`the bar is two lines of a phone, and the wire as high as the window, in ${locale}`, async () => {
    const page = people[locale];
    await page.setViewportSize({ width: sizes.XS, height: 844 });
    await page.goto(`${base}/desk/stories`);
    const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(bar <= 92, `${bar} px`);
    await page.goto(`${base}/desk/account`);
    assert.ok(await page.locator('main form[action="/desk/sign-out"] button').isVisible(), 'the way out is at the account');
    await page.setViewportSize({ width: sizes.LG, height: 900 });
    await page.goto(`${base}/desk/wire`);
    const [page_, column] = await page.evaluate(() => [document.documentElement.scrollHeight, document.querySelector('.column .rows').getBoundingClientRect().bottom]);
    assert.ok(page_ <= 900, `the page is ${page_} px high`);
    assert.ok(column <= 900, `rows end at ${column}`);
  });
}

test('what came just now is told in the words of the desk, in Burmese too', async () => {
  const times = (page) => page.locator('.column time').allInnerTexts();
  for (const [locale, words] of [['my', /^(ယခု|.*[၀-၉]+ မိနစ်.*)$/], ['fa', /^(همین حالا|[۰-۹]+ دقیقه پیش)$/], ['en', /^(now|\d+ min ago)$/]]) {
    const page = people[locale];
    await page.goto(`${base}/desk/wire`);
    const told = await times(page);
    assert.ok(words.test(told[0]), `${locale}: ${told[0]}`);
    assert.ok(!told.some((time) => /^0 |in 0/.test(time)), `${locale}: ${told}`);
  }
  // What becomes an hour old while it is shown is told by the clock again.
  const page = await administrator(browser, 'Clock-watcher', { locale: 'en' });
  await page.clock.install();
  await page.goto(`${base}/desk/wire`);
  assert.match((await times(page))[0], /^now$|min ago$/);
  await page.clock.runFor('01:05:00');
  assert.match((await times(page))[0], /\d\d:\d\d$/);
  await page.context().close();
});

test('the palette has what can be seen: places first, actions by what they are about, rows by their headline', async () => {
  const page = people.fa;
  await page.goto(`${base}/desk/wire`);
  const listed = async () => {
    await page.keyboard.press('Control+k');
    await page.locator('#palette-list li', { hasText: 'مدیریت' }).first().waitFor();
    const all = await page.locator('#palette-list li').allInnerTexts();
    await page.keyboard.press('Escape');
    return all.map((text) => text.replace(/[\u2068\u2069]/g, ''));
  };
  const remove = 'حذف ستون فوری';
  // Before the palette is: others come meanwhile.
  const headlines = await page.locator('.row .headline').allInnerTexts();
  const all = await listed();
  assert.ok(!all.includes(remove), 'its menu is closed');
  assert.equal(all[0], 'خبرگزاری‌ها', 'where one goes stands before what there is');
  for (const headline of headlines) assert.ok(all.includes(headline.trim().replace(/\s+/g, ' ')), headline);
  assert.ok(!all.some((text) => text.includes('meridian')), 'a row is its headline');
  assert.ok(all.indexOf(headlines[0]) > all.indexOf('مدیریت'));
  await page.locator('.column', { has: page.locator('h2', { hasText: 'فوری' }) }).locator('summary').click();
  assert.ok((await listed()).includes(remove), 'a button says of which column it is');
});

test('a column that was removed is put back by a key', async () => {
  const page = people.sw;
  await page.goto(`${base}/desk/wire`);
  const columns = () => page.locator('.column h2').allInnerTexts();
  const before = await columns();
  await page.locator('.column summary').nth(1).click();
  await Promise.all([page.waitForNavigation(), page.locator('.column').nth(1).locator('[value=remove]').click()]);
  assert.deepEqual(await columns(), [before[0], before[2]]);
  await page.locator('.undo').waitFor();
  await Promise.all([page.waitForURL(`${base}/desk/wire`), page.keyboard.press('z')]);
  assert.deepEqual(await columns(), before);
});

test('a field is as high as Nastaliq reaches, and a history is counted in the journalist’s digits', async () => {
  const story = (await api('/stories?limit=100')).find(({ service, end }) => service === 'persian' && !end);
  for (const [locale, type] of [['fa', 'persian'], ['my', 'myanmar'], ['en', 'decimal'], ['ar', 'decimal']]) {
    const page = people[locale];
    await page.goto(`${base}/desk/stories/${story.id}`);
    assert.equal(await page.locator('.history').evaluate((element) => getComputedStyle(element).listStyleType), type, locale);
  }
  const urdu = (await api('/stories?limit=100')).find(({ service, end }) => service === 'urdu' && !end);
  if (!urdu) return;
  const page = people.en;
  await page.goto(`${base}/desk/stories/${urdu.id}`);
  const below = await page.locator('#headline').evaluate((field) => parseFloat(getComputedStyle(field).paddingBlockEnd));
  assert.ok(below >= 14, `${below} px`);
});

test('what stands beside a label in another direction keeps its place', async () => {
  const page = people.fa;
  await page.setViewportSize({ width: sizes.LG, height: 900 });
  const item = (await api('/wire?limit=100')).find(({ item }) => item.rights?.copyright_notice || item.credit_line);
  await page.goto(`${base}/desk/wire/${item.id}`);
  const sides = await page.evaluate(() => {
    const right = (element) => Math.round(innerWidth - element.getBoundingClientRect().right);
    const words = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    };
    const title = document.querySelector('article.item h1');
    return [title, ...document.querySelectorAll('.facts-of dd:has(> bdi)')].map((element) => right(words(element)) - right(element));
  });
  assert.ok(sides.every((side) => Math.abs(side) <= 2), `each begins where its label does: ${sides}`);
});

test('previews of a picture fit beside it', async () => {
  const page = people.my;
  const { id } = (await api('/pictures?limit=1'))[0];
  for (const width of [sizes.XS, sizes.LG]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${base}/desk/pictures/${id}`);
    const cut = await page.locator('.previews').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    assert.equal(cut, 0, `${width} px`);
  }
});
