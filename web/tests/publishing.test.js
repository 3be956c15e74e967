// A story's page where it is published and stopped: what stops it, what may be done to it, and the way there on a phone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content } from '../lib/site.js';
import { opened } from '../lib/house.js';
import { PATIENCE, comes, enters, opens } from '../lib/writers.js';

const { browser, newsroom } = await opened();

const written = (headline) => newsroom.api('/stories', { service: 'english', content: content(headline, 'world') });
const act = (story, action) => newsroom.api(`/stories/${story.id}/actions`, action);
const phone = { width: 390, height: 844 };

/** How often words are seen in a part of the page. */
const seen = async (page, part, words) => (await page.locator(part).innerText()).split(words).length - 1;

test('one form of an action is open at a time, and Escape closes it and leaves the keyboard at its name', async () => {
  const mira = await enters(browser, newsroom, 'Mira of the forms');
  await opens(newsroom, mira, await written('A pier is closed'));
  const open = mira.locator('#act details[open]');
  await mira.locator('#main').focus();
  await mira.keyboard.press('h');
  await mira.keyboard.type('A caller doubts it.');
  await mira.locator('#act summary', { hasText: 'Kill' }).click();
  assert.deepEqual((await open.locator('summary').allInnerTexts()).map((name) => name.split('\n')[0].trim().split(' ')[0]), ['Kill']);
  await mira.locator('#kill-reason').focus();
  const ring = await mira.locator('#kill-reason').evaluate((field) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(field);
    return parseFloat(outlineWidth) + parseFloat(outlineOffset);
  });
  assert.ok(ring <= 1, `the ring reaches ${ring} px into the label above`);
  await mira.keyboard.press('Escape');
  assert.equal(await open.count(), 0);
  assert.match(await mira.evaluate(() => document.activeElement.textContent), /^Kill/);
  assert.equal(await mira.locator('#hold-reason').inputValue(), 'A caller doubts it.', 'what was typed stays');
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('why a story is stopped stands once: under its status line, or beside the text as it happens', async () => {
  const mira = await enters(browser, newsroom, 'Mira who asks why');
  const story = await written('A lock is closed');
  await act(story, { action: 'hold', cause: 'desk', reason: 'Who says so?' });
  await opens(newsroom, mira, story);
  assert.equal(await seen(mira, '.pane', 'Who says so?'), 1);
  const why = await mira.locator('#stands .stop').boundingBox();
  assert.ok(why.y < 300, `it stands at ${why.y}`);
  await act(story, { action: 'kill', reason: 'Nobody does.', notice: null });
  await mira.locator('#stands .standing.killed').waitFor({ timeout: PATIENCE });
  await comes('it is told beside the text', async () => (await seen(mira, '.pane', 'Nobody does.')) === 1);
  assert.equal(await seen(mira, '.pane', 'Who says so?'), 0);
  const ended = async () => {
    assert.equal(await mira.getByText('Nothing is missing').isVisible(), false);
    const looks = (of) => mira.locator(of).evaluate((field) => [getComputedStyle(field).borderTopStyle, field.matches(':disabled')]);
    assert.deepEqual(await looks('#headline'), ['dashed', true]);
  };
  await mira.locator('#headline:disabled').waitFor({ timeout: PATIENCE });
  await ended();
  await mira.reload();
  await mira.locator('.se-stands').waitFor({ state: 'attached' });
  await comes('the editor knows', async () => (await mira.locator('.se-stands').textContent()).includes('Nobody does.'));
  assert.equal(await seen(mira, '.pane', 'Nobody does.'), 1);
  await ended();
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('on a phone a line at the top leads to what is said of a story and to publishing, though they are folded', async () => {
  const tom = await enters(browser, newsroom, 'Tom with a phone', 'reporter');
  await tom.setViewportSize(phone);
  const story = await written('A canal is closed');
  await opens(newsroom, tom, story);
  await tom.locator('.fold').click();
  assert.equal(await tom.locator('#panels').isVisible(), false);
  for (const [name, to] of [['Publishing', '#act'], ['About this story', '#panels']]) {
    await tom.locator('.to-panels').getByRole('link', { name }).click();
    await comes(`${to} is in sight`, () => tom.locator(to).evaluate((part) => Math.abs(part.getBoundingClientRect().top) < innerHeight / 2));
  }
  const hint = tom.locator('#act > .hint');
  assert.match(await hint.innerText(), /^An editor publishes\./);
  await Promise.all([tom.waitForNavigation(), tom.locator('#act').getByRole('button', { name: 'In review' }).click()]);
  assert.equal(await hint.innerText(), 'It waits for an editor.');
  await tom.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await tom.locator('.to-panels').isVisible(), false, 'where they stand beside the text it says nothing');
  assert.deepEqual(tom.faults, []);
  await tom.context().close();
});

test('words that don’t go out with a schedule are told of once, at a distance from the headline', async () => {
  const mira = await enters(browser, newsroom, 'Mira who schedules');
  const story = await written('A bridge opens');
  await act(story, { action: 'schedule', revision: 1, at: '2099-01-01T09:30:00Z' });
  await act(story, { action: 'write', base: 1, content: content('A bridge opens at noon', 'world') });
  await opens(newsroom, mira, story);
  assert.equal(await seen(mira, '.story', 'does not go out with it'), 1);
  assert.ok(await mira.locator('#goes a').isVisible(), 'and compared from there');
  const [told, label] = await Promise.all(['#goes .banner', 'label[for=headline]'].map((of) => mira.locator(of).boundingBox()));
  assert.ok(label.y - told.y - told.height >= 8, `${label.y - told.y - told.height} px`);
  await mira.setViewportSize(phone);
  await mira.goto(`${newsroom.base}/desk/stories/${story.id}/revisions`);
  const wide = await mira.locator('.scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  assert.equal(wide, 0, 'revisions stand under one another');
  await mira.locator('[name=from]').last().check();
  await Promise.all([mira.waitForURL((url) => url.pathname.endsWith('/compare')), mira.locator('button.main').click()]);
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});
