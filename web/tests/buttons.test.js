// The buttons of the editor: all in sight, those for a suggestion beside it, and none where nothing can be done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../lib/house.js';
import { PATIENCE, comes, enters, focuses, opens as opensIn, saved, text, types } from '../lib/writers.js';

const { browser, newsroom } = await opened();

const person = (name) => enters(browser, newsroom, name);
const opens = (page, it) => opensIn(newsroom, page, it);

function story(words) {
  const block = { id: 'b1', type: 'paragraph', text: words ? [{ text: words }] : [] };
  return newsroom.api('/stories', { service: 'english', content: { headline: 'Ferry', section: 'world', body: { format: 1, blocks: [block] } } });
}

/** The buttons above the text that are there but not wholly in sight. */
const cut = (page) => page.locator('.se-toolbar').evaluate((bar) => {
  const room = bar.getBoundingClientRect();
  const within = ({ left, right, top, bottom }) => left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom;
  return [...bar.querySelectorAll('button')].filter((one) => one.offsetParent && !within(one.getBoundingClientRect())).map((one) => one.className);
});

const suggests = async (page, words) => {
  await focuses(page);
  await page.keyboard.press('Control+Alt+s');
  await types(page, words);
  await page.keyboard.press('Control+Alt+s');
  await text(page).locator('ins').waitFor();
};

test('with a suggestion open every button is in sight, undoing first, and what decides it stands beside it', async () => {
  const page = await person('Ana who decides');
  await opens(page, await story('The ferry came in.'));
  await suggests(page, ' All are safe.');
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await cut(page), []);
  }
  const first = page.locator('.se-toolbar button:visible');
  assert.deepEqual(await first.evaluateAll((all) => all.slice(0, 2).map((one) => one.className)), ['se-do-undo', 'se-do-redo']);
  const bar = page.locator('.se-bar');
  assert.ok(await bar.isHidden(), 'nothing covers the line that one writes');
  await text(page).locator('ins').click();
  await bar.waitFor();
  const shown = () => bar.locator('button:visible').evaluateAll((all) => all.map((one) => one.className));
  assert.deepEqual(await shown(), ['se-do-accept', 'se-do-reject']);
  await page.keyboard.press('Alt+F10');
  await comes('the keyboard is at the first of them', () => page.evaluate(() => document.activeElement.matches('.se-bar .se-do-accept')));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await comes('it is rejected', async () => (await text(page).innerText()).trim() === 'The ferry came in.');
  assert.ok(await text(page).evaluate((element) => element === document.activeElement), 'the keyboard is in the text');
  await bar.waitFor({ state: 'hidden' });
  // One that is selected is decided beside it, too.
  await suggests(page, ' So is the dog.');
  await page.keyboard.press('Control+Alt+j');
  await bar.locator('.se-do-accept').click();
  await comes('it is accepted', async () => (await text(page).locator('ins').count()) === 0);
  assert.match(await text(page).innerText(), /So is the dog/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('on a phone the row of buttons shows that it goes on, and nothing of what has the keyboard is cut', async () => {
  for (const [service, direction] of [['en', 'left'], ['fa', 'right']]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: service });
    const page = await context.newPage();
    await newsroom.enters(page, `Phone ${service}`);
    await opens(page, await story('The ferry came in.'));
    await suggests(page, ' All are safe.');
    const bar = page.locator('.se-toolbar');
    const [room, row, fade] = await bar.evaluate((bar) => [bar.clientWidth, bar.scrollWidth, getComputedStyle(bar, '::after').backgroundImage]);
    assert.ok(row > room, 'there is more than fits');
    assert.match(fade, new RegExp(`to ${direction}`));
    const inner = await bar.evaluate((bar, rtl) => {
      const [outer, first] = [bar.getBoundingClientRect(), bar.querySelector('button:not([hidden])').getBoundingClientRect()];
      return rtl ? outer.right - first.right : first.left - outer.left;
    }, direction === 'right');
    assert.ok(inner >= 5, `${inner} pixels`);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('End');
    await comes('the last one is in sight', () => bar.evaluate((bar, rtl) => {
      const [outer, last] = [bar.getBoundingClientRect(), document.activeElement.getBoundingClientRect()];
      return rtl ? last.left >= outer.left : last.right <= outer.right;
    }, direction === 'right'));
    await context.close();
  }
});

test('a comment has lines, Ctrl Enter sends it, and Escape leaves it', async () => {
  const page = await person('Bo who comments');
  await opens(page, await story('The ferry came in.'));
  const { keyboard } = page;
  const field = page.locator('.se-ask textarea');
  await focuses(page);
  await keyboard.press('Control+a');
  await page.locator('.se-bar').waitFor();
  await keyboard.press('Control+Alt+m');
  await field.waitFor();
  assert.equal(await field.evaluate((one) => getComputedStyle(one).fontWeight), '400');
  assert.match(await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText(), /Ctrl\+Enter/);
  await keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.se-comments li').count(), 0);
  await keyboard.press('Control+Alt+m');
  await field.waitFor();
  await keyboard.type('Which ferry?');
  await keyboard.press('Enter');
  await keyboard.type('And when?');
  await keyboard.press('Control+Enter');
  await page.locator('.se-comments .se-words').waitFor();
  assert.equal(await page.locator('.se-comments .se-words').innerText(), 'Which ferry?\nAnd when?');
  await keyboard.press('Control+Shift+k');
  await page.locator('.se-ask input[name=href]').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('where nothing can be written any more, nothing looks or is told as if it could', async () => {
  const page = await person('Cem who comes late');
  const it = await story('');
  await opens(page, it);
  await page.locator('.se-length', { hasText: /^0 words, 0 min$/ }).waitFor({ timeout: PATIENCE });
  const ground = () => page.locator('#headline').evaluate((field) => getComputedStyle(field).backgroundColor);
  const [before, help] = [await ground(), page.locator('.se-help')];
  assert.match(await help.innerText(), /Alt F10/);
  await saved(page);
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'kill', reason: 'it did not happen', notice: null });
  await page.locator('.se-standing', { hasText: 'it did not happen' }).waitFor({ timeout: PATIENCE });
  await help.waitFor({ state: 'hidden' });
  assert.equal(await text(page).getAttribute('aria-describedby'), null);
  assert.equal(await text(page).evaluate((element) => getComputedStyle(element, '::before').content), 'none');
  assert.notEqual(await ground(), before);
  assert.deepEqual(await page.locator(':is(.se-toolbar, .written) :is(button, a.button):visible').allInnerTexts(), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
