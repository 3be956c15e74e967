// A colleague's caret in the text: it stands in nobody's way, and says whose it is while they move.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../lib/house.js';
import { comes, enters, opens, placed, state, text, types } from '../lib/writers.js';

const { browser, newsroom } = await opened();

const person = (name) => enters(browser, newsroom, name);

function story(service, paragraphs) {
  const blocks = paragraphs.map((words, at) => ({ id: `b${at}`, type: 'paragraph', text: [{ text: words }] }));
  return newsroom.api('/stories', { service, content: { headline: 'Ferry', section: 'world', body: { format: 1, blocks } } });
}

/** What is selected: the blocks that it begins and ends in, and its words. */
const selected = (page) => page.evaluate(() => {
  const { doc, selection: { $from, $to, from, to } } = document.querySelector('story-editor').view.state;
  return { blocks: [$from.index(0), $to.index(0)], words: doc.textBetween(from, to, '|'), ends: [$from.parentOffset === 0, $to.parentOffset === $to.parent.content.size] };
});

/** The words of a block, those that are suggested and those that are suggested to go among them. */
const words = (page, block) => page.evaluate((block) => document.querySelector('story-editor').view.state.doc.child(block).textContent, block);

/** Clicks into a block and presses keys, each once the one before has done what it does. */
async function presses(page, block, ...keys) {
  const { width, height } = await text(page).locator('p').nth(block).boundingBox();
  await text(page).locator('p').nth(block).click({ position: { x: width / 3, y: height / 2 } });
  for (const [key, done] of keys) {
    await page.keyboard.press(key);
    await comes(`${key} in block ${block} does so`, async () => done(await selected(page)));
  }
}

const atStart = (block) => ({ blocks, words, ends }) => words === '' && blocks[0] === block && ends[0];
const atEnd = (block) => ({ blocks, words, ends }) => words === '' && blocks[0] === block && ends[1];

/** A colleague does something in each block, and stays there. */
const DOES = [
  ['goes to its beginning', ['Home']],
  ['goes to its end', ['End']],
  ['suggests that its first letters go', ['Control+Alt+s', 'Home', 'Delete', 'Delete', 'Delete', 'Home', 'Control+Alt+s']],
  ['suggests that its last letters go', ['Control+Alt+s', 'End', 'Backspace', 'Backspace', 'Backspace', 'End', 'Control+Alt+s']],
  ['suggests letters before it', ['Control+Alt+s', 'Home', 'x', 'y', 'Home', 'Control+Alt+s']],
  ['suggests letters behind it', ['Control+Alt+s', 'End', 'x', 'y', 'End', 'Control+Alt+s']],
];

for (const [service, line] of [['english', 'The ferry came in at dawn.'], ['persian', 'کشتی سپیده‌دم رسید.']]) {
  test(`a line begins and ends where it does, wherever a colleague is in it: ${service}`, async () => {
    const it = await story(service, [...DOES.map(() => line), line]);
    const [rex, tom] = [await person(`Rex ${service}`), await person(`Tom ${service}`)];
    await Promise.all([rex, tom].map((page) => opens(newsroom, page, it)));
    for (const [block, [does, keys]] of DOES.entries()) {
      await presses(rex, block);
      for (const key of keys) {
        await placed(rex);
        await rex.keyboard.press(key);
      }
      await comes(`Tom sees that Rex ${does}`, async () => {
        const [caret, lines] = await Promise.all([tom.locator('.se-caret').boundingBox(), text(tom).locator('p').nth(block).boundingBox()]);
        return caret && caret.y + caret.height / 2 > lines.y && caret.y + caret.height / 2 < lines.y + lines.height && (await words(tom, block)) === (await words(rex, block));
      });
      const all = await words(tom, block);
      const whole = (found) => found.words === all && found.blocks.every((at) => at === block);
      await presses(tom, block, ['Home', atStart(block)], ['Shift+End', whole]);
      await presses(tom, block, ['End', atEnd(block)], ['Shift+Home', whole]);
      await presses(tom, block, ['Home', atStart(block)], ['Shift+ArrowDown', ({ words, blocks }) => words === `${all}|` && blocks[1] === block + 1]);
      await presses(tom, block, ['Home', atStart(block)], ['End', atEnd(block)]);
      await presses(tom, block, ['Home', atStart(block)], ['Shift+End', whole]);
      await tom.keyboard.press('Q');
      await comes('the line is written anew', async () => (await words(tom, block)) === 'Q');
      assert.equal(await text(tom).locator('p').count(), DOES.length + 1, does);
      assert.equal(await words(tom, block + 1), line, does);
    }
    assert.deepEqual([...rex.faults, ...tom.faults], []);
    await Promise.all([rex, tom].map((page) => page.context().close()));
  });
}

test('a colleague’s name stands while they move, and for a pointer at their caret', async () => {
  const it = await story('english', ['The ferry came in at dawn.', 'Ships wait.']);
  const [rex, tom] = [await person('Rex who moves'), await person('Tom who reads')];
  await tom.clock.install();
  await Promise.all([rex, tom].map((page) => opens(newsroom, page, it)));
  // From here on only this test moves it.
  await tom.clock.pauseAt(Date.now() + 60_000);
  const name = tom.locator('.se-name');
  const stands = (shown) => comes(`the name is ${shown ? 'there' : 'gone'}`, async () => {
    await tom.clock.runFor(50);
    return (await name.count()) === 1 && (await name.evaluate((name) => getComputedStyle(name).opacity)) === (shown ? '1' : '0');
  });
  await presses(rex, 1, ['Home', atStart(1)]);
  await stands(true);
  await tom.clock.runFor(3_000);
  await stands(false);
  await rex.keyboard.press('ArrowRight');
  await stands(true);
  await tom.clock.runFor(3_000);
  await stands(false);
  // At the end of a block one stays there while one writes.
  await presses(rex, 1, ['End', atEnd(1)]);
  await stands(true);
  await tom.clock.runFor(3_000);
  await stands(false);
  await types(rex, 'x');
  await stands(true);
  await tom.clock.runFor(3_000);
  await stands(false);
  const { x, y, height } = await tom.locator('.se-caret').boundingBox();
  await tom.mouse.move(x + 3, y + height / 2);
  await stands(true);
  await tom.mouse.move(x + 60, y + height / 2);
  await stands(false);
  await tom.emulateMedia({ reducedMotion: 'reduce' });
  assert.equal(await name.evaluate((name) => getComputedStyle(name).transitionProperty === 'none' || getComputedStyle(name).transitionDuration === '0s'), true);
  assert.deepEqual([...rex.faults, ...tom.faults], []);
  await Promise.all([rex, tom].map((page) => page.context().close()));
});

test('a colleague’s caret goes where the text goes, and goes with them', async () => {
  const it = await story('english', ['The ferry came in at dawn.', 'Ships wait.']);
  const [rex, tom] = [await person('Rex who stays'), await person('Tom who writes')];
  await Promise.all([rex, tom].map((page) => opens(newsroom, page, it)));
  await presses(rex, 1, ['Home', atStart(1)]);
  const caret = tom.locator('.se-caret');
  const beside = async () => {
    const [at, line] = await Promise.all([caret.boundingBox(), text(tom).locator('p').nth(1).boundingBox()]);
    return at !== null && Math.abs(at.x + 1 - line.x) < 3 && at.y >= line.y && at.y + at.height <= line.y + line.height + 1;
  };
  await comes('it stands at the beginning of the line', beside);
  await presses(tom, 0, ['End', atEnd(0)]);
  await tom.keyboard.type(' All are safe, the captain said.'.repeat(3));
  await comes('it went down with its line', beside);
  await tom.setViewportSize({ width: 600, height: 900 });
  await comes('it stands there on a narrow screen', beside);
  assert.equal(await text(tom).locator('.se-caret').count(), 0, 'nothing of it is among the words');
  await rex.context().close();
  await caret.waitFor({ state: 'detached' });
  await state(tom, 'saved');
  assert.deepEqual(tom.faults, []);
  await tom.context().close();
});
