// What one does to a block while another writes in it: nothing that was written is lost, and nothing is there twice.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { opened } from '../lib/house.js';
import { comes, enters, opens, placed, said, saved, state, text } from '../lib/writers.js';

/** How many sessions are written: LONGWAVE_WRITTEN=10000 takes an hour. */
const SESSIONS = Number(process.env.LONGWAVE_WRITTEN ?? 200);
const AT_ONCE = 15;
const HERE = dirname(fileURLToPath(import.meta.url));

const { browser, newsroom } = await opened();

const paragraph = (text, at) => ({ id: `b${at}`, type: 'paragraph', text: text ? [{ text }] : [] });
async function story(texts, lead = null) {
  const content = { headline: 'Ferry', section: 'world', places: ['Bern'], lead, body: { format: 1, blocks: texts.map(paragraph) } };
  return newsroom.api('/stories', { service: 'english', content });
}

test(`in ${SESSIONS} sessions of everything that the editor does to blocks and fields, nothing is lost`, async (t) => {
  const bundle = await build({ entryPoints: [join(HERE, '../lib/sessions.js')], bundle: true, write: false, format: 'iife', logLevel: 'warning' });
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack));
  page.on('console', (message) => process.env.LONGWAVE_TALKS && console.log(message.text()));
  await newsroom.enters(page, 'Vera');
  await page.goto(`${newsroom.base}/desk/stories`);
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  const begun = () => story(['One paragraph of it.', 'Another paragraph follows.', '', 'The end of it.']);
  const results = [];
  const first = Number(process.env.LONGWAVE_SEED ?? 1);
  for (let seed = first; seed < first + SESSIONS; seed += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, first + SESSIONS - seed) }, (_, at) => seed + at);
    // The server is killed in the middle of every fourth lot.
    const killed = (seed - first) % (AT_ONCE * 4) === AT_ONCE * 3;
    const stories = await Promise.all(seeds.map(begun));
    const run = (seed, at) => page.evaluate((asked) => globalThis.session(...asked), [stories[at].id, seed, killed]);
    const written = Promise.all(seeds.map(run));
    if (killed) {
      await new Promise((done) => setTimeout(done, 700));
      await newsroom.kill();
      await newsroom.start();
    }
    results.push(...(await written));
  }
  const wrong = results.filter(({ faults }) => faults.length > 0);
  const sum = (what) => results.reduce((all, one) => all + one[what], 0);
  t.diagnostic(`${sum('typed')} characters typed, ${sum('twice')} twice, ${wrong.length} sessions wrong`);
  assert.deepEqual(wrong.slice(0, 5), []);
  await context.close();
});

/** Puts the caret into the block that has these words. */
async function into(page, words, key) {
  await text(page).locator('> *', { hasText: words }).first().click();
  await page.keyboard.press(key);
  await placed(page);
}

/** Two people in one story, the first without a connection. */
async function apart(texts, lead) {
  const it = await story(texts, lead);
  const [mira, tom] = [await enters(browser, newsroom, `Mira ${it.id}`), await enters(browser, newsroom, `Tom ${it.id}`)];
  await Promise.all([mira, tom].map((page) => opens(newsroom, page, it)));
  await mira.context().setOffline(true);
  await state(mira, 'offline');
  return [mira, tom];
}

async function together(mira, tom) {
  await saved(tom);
  await mira.context().setOffline(false);
  await saved(mira);
}

const SCENE = {
  alpha: ['End', async ({ keyboard }) => keyboard.press('Control+Alt+2')],
  beta: ['End', async ({ keyboard }) => keyboard.press('Control+Shift+8')],
  gamma: ['End', async ({ keyboard }) => keyboard.press('Control+Shift+9')],
  delta: ['End', async ({ keyboard }) => keyboard.press('Alt+Shift+ArrowUp')],
  epsilon: ['Home', async (page) => {
    for (let at = 0; at < 9; at += 1) await page.keyboard.press('ArrowRight');
    await placed(page);
    await page.keyboard.press('Enter');
  }],
  zeta: ['Home', async ({ keyboard }) => keyboard.press('Backspace')],
  eta: ['End', async ({ keyboard }) => keyboard.press('Control+Shift+Backspace')],
};

test('what one writes without a connection is there, whatever another did to its block meanwhile', async () => {
  const names = Object.keys(SCENE);
  const [mira, tom] = await apart(names.map((name) => `The paragraph of ${name} stands here.`));
  for (const name of names) {
    await into(mira, `of ${name} stands`, 'End');
    await mira.keyboard.type(` Written${name}.`);
  }
  for (const [name, [place, change]] of Object.entries(SCENE)) {
    await into(tom, `of ${name} stands`, place);
    await change(tom);
  }
  await together(mira, tom);
  for (const page of [mira, tom]) {
    for (const name of names) {
      await comes(`Written${name} is there, once`, async () => (await said(page)).split(`Written${name}`).length === 2);
      const stands = (await said(page)).split(`of ${name} stands`).length;
      assert.equal(stands, name === 'eta' ? 1 : 2, `the paragraph of ${name}, in ${await said(page)}`);
    }
    const block = async (kind, words) => assert.match((await text(page).locator(kind).allTextContents()).join('|'), words);
    await block('h2', /of alpha stands here\. Writtenalpha\./);
    await block('li', /of beta stands here\. Writtenbeta\./);
    await block('blockquote p', /of gamma stands here\. Writtengamma\./);
    await block('p', /of zeta stands here\. Writtenzeta\./);
    // What was removed stays so; the words have a paragraph where it was.
    assert.match(await said(page), /Writtenzeta\.\n(.*\n)*Writteneta\.$/);
  }
  await comes('both say the same', async () => (await said(mira)) === (await said(tom)));
  // Who takes back that it is a heading has the words once, in a paragraph.
  await tom.keyboard.press('Control+z');
  assert.equal((await said(tom)).split('Writteneta').length, 2);
  assert.deepEqual([...mira.faults, ...tom.faults], []);
  await Promise.all([mira.context().close(), tom.context().close()]);
});

test('a heading made and taken back while a colleague types in it has all that was typed', async () => {
  const it = await story(['The ferry came in at dawn.']);
  const [mira, tom] = [await enters(browser, newsroom, 'Noor'), await enters(browser, newsroom, 'Pia')];
  await Promise.all([mira, tom].map((page) => opens(newsroom, page, it)));
  await into(mira, 'The ferry', 'End');
  const types = mira.keyboard.type(' 0123456789abcdefghijklmnopqrstuvwxyz', { delay: 25 });
  await into(tom, 'The ferry', 'Home');
  for (let at = 0; at < 3; at += 1) {
    await tom.keyboard.press('Control+Alt+2');
    await tom.waitForTimeout(120);
    await tom.keyboard.press(at === 1 ? 'Control+Alt+2' : 'Control+z');
    await tom.waitForTimeout(120);
  }
  await types;
  await Promise.all([saved(mira), saved(tom)]);
  for (const page of [mira, tom]) {
    await comes('all is the same', async () => (await said(page)) === (await said(mira)));
    const letters = [...(await said(page)).replace('The ferry came in at dawn.', '')].filter((letter) => /[0-9a-z]/.test(letter));
    assert.equal(letters.sort().join(''), '0123456789abcdefghijklmnopqrstuvwxyz', await said(page));
  }
  assert.deepEqual([...mira.faults, ...tom.faults], []);
  await Promise.all([mira.context().close(), tom.context().close()]);
});

test('two who make a heading of one paragraph at the same moment have one', async () => {
  const [mira, tom] = await apart(['The ferry came in at dawn.', 'All are safe.']);
  for (const page of [mira, tom]) {
    await into(page, 'The ferry', 'End');
    await page.keyboard.press('Control+Alt+2');
  }
  await together(mira, tom);
  for (const page of [mira, tom]) {
    await comes('there is one', async () => (await said(page)) === 'The ferry came in at dawn.\nAll are safe.');
    assert.equal(await text(page).locator('h2').count(), 1);
  }
  await Promise.all([mira.context().close(), tom.context().close()]);
});

/** A picture of one colour, as the newsroom has it. */
async function picture(page) {
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 800];
    canvas.getContext('2d').fillRect(0, 0, 1200, 800);
    return canvas.toDataURL('image/jpeg').split(',')[1];
  });
  const headers = { authorization: `Bearer ${newsroom.token}`, 'content-type': 'image/jpeg' };
  const answer = await fetch(`${newsroom.base}/api/v1/pictures`, { method: 'POST', headers, body: Buffer.from(jpeg, 'base64') });
  const { id } = await answer.json();
  return id;
}

test('what two say of a story without each other stands side by side', async () => {
  const looks = await browser.newPage();
  const lead = { picture: await picture(looks), alt: 'A ferry.', caption: [{ text: 'The ferry at dawn.' }] };
  await looks.close();
  const [mira, tom] = await apart(['The ferry came in at dawn.'], lead);
  const adds = async (page, field, words) => {
    await page.locator(field).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  };
  await adds(mira, '#places', '\nAlpha');
  await adds(tom, '#places', '\nBeta');
  await adds(mira, '#lead-caption', ' It was late.');
  await adds(tom, '#lead-caption', ' Nobody was hurt.');
  await adds(tom, '#lead-alt', ' It is white.');
  await together(mira, tom);
  for (const page of [mira, tom]) {
    const value = (field) => page.locator(field).inputValue();
    await comes('both places are there', async () => (await value('#places')).split('\n').sort().join() === 'Alpha,Bern,Beta');
    await comes('what it shows is there', async () => (await value('#lead-alt')) === 'A ferry. It is white.');
    await comes('both have their words', async () => {
      const caption = await value('#lead-caption');
      return ['The ferry at dawn.', 'It was late.', 'Nobody was hurt.'].every((words) => caption.split(words).length === 2);
    });
  }
  assert.equal(await mira.locator('#lead-caption').inputValue(), await tom.locator('#lead-caption').inputValue());
  assert.deepEqual([...mira.faults, ...tom.faults], []);
  await Promise.all([mira.context().close(), tom.context().close()]);
});
