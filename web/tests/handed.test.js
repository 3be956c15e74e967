// Handing a story on: what was typed last goes with it, and what is too long, waits for somebody or would not go out is said in time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../lib/browser.js';
import { opened } from '../lib/house.js';
import { none } from '../lib/none.js';
import { focuses, placed } from '../lib/writers.js';

const PATIENCE = 20_000;

const { browser, newsroom } = await opened();

const text = (page) => page.locator('.se-text');
const saved = (page) => page.locator('.se-state[data-state=saved]').waitFor({ timeout: PATIENCE });
const now = ({ id }) => newsroom.api(`/stories/${id}`);
const said = ({ body }) => body.blocks.map(({ text }) => text.map((span) => span.text).join('')).join('\n');
const plain = (words) => words.replace(/[\u2066-\u2069]/g, '');

async function story(more = {}) {
  const blocks = [{ id: 'b1', type: 'paragraph', text: [{ text: 'The ferry came in' }] }];
  const content = { headline: 'Ferry', section: 'world', bylines: [{ name: 'Mira Osei' }], ...more, body: { format: 1, blocks } };
  return newsroom.api('/stories', { service: 'english', content });
}

async function writes(name, { id }, locale = 'en') {
  const page = await open(browser, { locale });
  await newsroom.enters(page, name);
  await page.goto(`${newsroom.base}/desk/stories/${id}`);
  await saved(page);
  return page;
}

async function types(page, words) {
  await focuses(page);
  await page.keyboard.press('Control+End');
  await placed(page);
  await page.keyboard.type(words);
}

const faults = (page) => page.faults.filter((fault) => !fault.includes(newsroom.base));
const shows = (page, selector, words) =>
  page.waitForFunction(([selector, words]) => [...document.querySelectorAll(selector)].some((one) => one.textContent.replace(/[\u2066-\u2069]/g, '').includes(words)), [selector, words], { timeout: PATIENCE });
const stage = (page, name) => page.locator(`#act button[name=stage][value=${name}]`);

test('what was typed last goes with a story that is handed on', async () => {
  const it = await story();
  const page = await writes('Ada', it);
  await types(page, ' at dawn');
  await Promise.all([page.waitForNavigation(), stage(page, 'ready').click()]);
  const after = await now(it);
  assert.equal(after.stage, 'ready');
  assert.match(said(after.head.content), /at dawn/);
  none(faults(page));
  await page.context().close();
});

test('what is pressed twice while the last words are on their way goes once, to where was pressed last', async () => {
  const it = await story();
  const page = await writes('Ann', it);
  const sent = await page.evaluate(() => {
    const editor = document.querySelector('story-editor');
    Object.defineProperty(editor, 'sending', { value: true });
    const sent = [[]];
    document.addEventListener('submit', (event) => (event.preventDefault(), sent.at(-1).push(event.submitter.value)));
    for (const name of ['review', 'ready', 'ready']) document.querySelector(`#act button[name=stage][value=${name}]`).click();
    for (let n = 0; n < 2; n += 1) {
      sent.push([]);
      editor.dispatchEvent(new CustomEvent('editor-saved'));
    }
    return sent;
  });
  assert.deepEqual(sent, [[], ['ready'], []]);
  await page.context().close();
});

test('what is too long is counted as one types, led to, and handed on to nobody', async () => {
  const it = await story();
  const page = await writes('Bea', it);
  const count = page.locator('#headline-count');
  await page.locator('#headline').fill('x'.repeat(239));
  assert.equal(await count.count(), 0);
  await page.locator('#headline').fill('x'.repeat(240));
  assert.equal(plain(await count.innerText()), 'Characters: 240 of 300');
  await page.locator('#headline').fill('x'.repeat(301));
  assert.equal(plain(await count.innerText()), 'Characters: 301 of 300');
  assert.equal(await page.locator('#headline').getAttribute('aria-invalid'), 'true');
  await shows(page, '#checks .unfit a[href="#headline"]', 'Headline: at most 300 characters, and there are 301.');
  assert.doesNotMatch(await page.locator('#checks').innerText(), /Nothing is missing/);
  await Promise.all([page.waitForNavigation(), stage(page, 'ready').click()]);
  assert.match(plain(await page.locator('main').innerText()), /Headline: at most 300 characters/);
  assert.deepEqual([(await now(it)).stage, (await now(it)).head.number], ['draft', 1]);
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await shows(page, '.se-loud', 'Kept, but not saved as a revision: Headline: at most 300 characters');
  // That it is being saved goes; that it is saved is never said beside that.
  await page.locator('.se-quiet:empty').waitFor({ state: 'attached', timeout: PATIENCE });
  await page.locator('#headline').fill('Ferry returns');
  await page.locator('#checks .unfit').waitFor({ state: 'detached', timeout: PATIENCE });
  await Promise.all([page.waitForNavigation(), stage(page, 'review').click()]);
  const after = await now(it);
  assert.deepEqual([after.stage, after.head.content.headline], ['review', 'Ferry returns']);
  await page.context().close();
});

test('in Persian it is told in Persian', async () => {
  const it = await story({ headline: 'Ferry' });
  const page = await writes('Cyrus', it, 'fa');
  await page.locator('#headline').fill('x'.repeat(301));
  assert.match(plain(await page.locator('#headline-count').innerText()), /۳۰۱ از ۳۰۰/);
  await shows(page, '#checks .unfit', 'تیتر: حداکثر ۳۰۰ نویسه');
  await Promise.all([page.waitForNavigation(), stage(page, 'ready').click()]);
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await shows(page, '.se-loud', 'تیتر: حداکثر ۳۰۰ نویسه');
  await page.locator('#headline').fill('کشتی');
  await page.locator('.se-loud').waitFor({ state: 'hidden', timeout: PATIENCE });
  await page.context().close();
});

test('in Persian a time that is chosen is told on the Solar Hijri calendar', async () => {
  const it = await story({ headline: 'Ferry' });
  const page = await writes('Cyrus', it, 'fa');
  const at = page.locator('#schedule-at');
  await page.locator('details').filter({ has: at }).locator('summary').click();
  await at.fill('2026-11-27T14:05');
  const told = page.getByRole('status').and(page.locator('#schedule-at-in-words'));
  assert.equal(await told.innerText(), 'جمعه · ۶ آذر ۱۴۰۵ · ۱۴:۰۵');
  assert.match(await at.getAttribute('aria-describedby'), /schedule-at-in-words/);
  await page.context().close();
});

test('what is written in a scheduled story is said not to go out, and goes out where one wants it', async () => {
  const it = await story();
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'schedule', revision: 1, at: '2099-01-01T09:30:00Z' });
  const page = await writes('Dina', it);
  assert.equal(await page.locator('#goes').innerText(), '');
  await types(page, ' at dawn');
  await shows(page, '#goes', 'Revision 1 is scheduled; 1 later one does not go out with it.');
  await page.locator('#goes button').click();
  await page.locator('#consequences .reach button.main').click();
  await page.waitForFunction(() => document.querySelector('#goes')?.textContent.trim() === '', null, { timeout: PATIENCE });
  const after = await now(it);
  assert.deepEqual([after.schedule.revision, after.schedule.at], [2, '2099-01-01T09:30:00Z']);
  assert.match(said(after.head.content), /at dawn/);
  none(faults(page));
  await page.context().close();
});

test('suggestions and comments that wait for somebody are told before it is published', async () => {
  const it = await story();
  const page = await writes('Eve', it);
  await focuses(page);
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    const editor = document.querySelector('story-editor');
    const { view } = editor;
    const { schema } = view.state;
    const end = view.state.doc.content.size - 1;
    const one = schema.marks.insertion.create({ id: 's1', by: 'Eve', at: '2026-11-26T10:00Z' });
    const change = view.state.tr.insert(end, schema.text(' late', [one])).addMark(1, 4, schema.marks.comment.create({ id: 'c1' }));
    view.dispatch(change.setMeta('suggestion-passes', true));
    for (const id of ['c1', 'c2']) editor.doc.getMap('comments').set(id, { by: 'Eve', at: '2026-11-26T10:00:00Z', words: 'Sure?' });
  });
  await shows(page, '#checks .later a[data-block=b1]', '1 suggested change is open');
  await shows(page, '#checks .later a', '2 comments are open');
  await saved(page);
  await page.locator('#act form button', { hasText: 'Publish' }).first().click();
  await shows(page, '#consequences .later', '1 suggested change is open');
  await shows(page, '#consequences .later', '2 comments are open');
  none(faults(page));
  await page.context().close();
});

test('on a phone, who has no role gets to their account and out', async () => {
  const page = await open(browser, { locale: 'en', viewport: { width: 390, height: 800 } });
  await newsroom.enters(page, 'Finn', 'reporter', ['english']);
  await newsroom.api('/members/finn@example.org', { name: 'Finn', grants: [] }, 'PUT');
  await page.goto(`${newsroom.base}/desk/`);
  assert.equal(await page.locator('.bar nav').count(), 0);
  await page.locator('main a[href="/desk/account"]').click();
  await page.waitForURL('**/desk/account');
  await page.goBack();
  await page.locator('main button', { hasText: 'Sign out' }).click();
  await page.waitForURL('**/desk/sign-in**');
  await page.context().close();
});

test('what is typed while a story opens is not lost to it: fields take words once the draft is here', async () => {
  const it = await story();
  const page = await open(browser);
  await newsroom.enters(page, 'Uma');
  let goesOn;
  const late = new Promise((done) => (goesOn = done));
  await page.routeWebSocket(/\/together/, async (socket) => {
    await late;
    socket.connectToServer();
  });
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await shows(page, '.se-quiet', 'Connecting');
  await page.locator('#headline').press('End');
  await page.keyboard.type(' at dawn');
  assert.equal(await page.locator('#headline').inputValue(), it.head.content.headline, 'nothing is taken that would be lost');
  goesOn();
  await saved(page);
  await page.locator('#headline').press('End');
  await page.keyboard.type(' at dawn');
  await saved(page);
  assert.equal(await page.locator('#headline').inputValue(), `${it.head.content.headline} at dawn`);
  await page.context().close();
});
