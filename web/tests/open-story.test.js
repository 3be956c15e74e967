// A story's page while it is open: what colleagues and the wire do to the story shows there, and what is pressed answers.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { content } from '../lib/site.js';
import { opened } from '../lib/house.js';
import { PATIENCE, comes, enters, opens, placed, types } from '../lib/writers.js';

const { browser, newsroom } = await opened();

const written = (headline) => newsroom.api('/stories', { service: 'english', content: content(headline, 'world') });
const act = (story, action) => newsroom.api(`/stories/${story.id}/actions`, action);

test('what a colleague does to a story shows on its page: its standing, what may be done, its history', async () => {
  const mira = await enters(browser, newsroom, 'Mira Osei');
  const story = await written('A bridge is closed');
  await opens(newsroom, mira, story);
  const chip = mira.locator('#stands .standing');
  const offers = (words) => mira.locator('#act').getByRole('button', { name: new RegExp(`^${words}( U)?$`) });
  const shows = (standing) => mira.locator(`#stands .standing.${standing}`).waitFor({ timeout: PATIENCE });
  assert.equal(await chip.textContent(), 'Draft');
  await mira.locator('#act summary', { hasText: 'Hold' }).click();
  await mira.locator('#hold-reason').fill('A caller doubts it.');
  await act(story, { action: 'publish', revision: 1 });
  await shows('live');
  await offers('Publish as an update').waitFor();
  assert.equal(await offers('Publish').count(), 0);
  assert.equal(await mira.locator('#hold-reason').inputValue(), 'A caller doubts it.', 'what was typed stays');
  assert.equal(await mira.evaluate(() => document.activeElement.id), 'hold-reason', 'so does the keyboard');
  assert.match(await mira.locator('#history').textContent(), /published/);
  // What is pressed on the new part is about what is written now.
  assert.equal(await mira.locator('#act [name=revision]:enabled').count(), 0);
  await mira.locator('#act').getByRole('button', { name: 'Hold' }).click();
  await mira.locator('#consequences .reach').waitFor();
  await act(story, { action: 'kill', reason: 'It is open.', notice: null });
  await shows('killed');
  assert.equal(await mira.locator('#act button').count(), 0);
  assert.equal(await mira.locator('#family select').count(), 0, 'it is translated no more');
  await mira.locator('#headline:disabled').waitFor({ timeout: PATIENCE });
  assert.equal(await mira.locator('#about button.main').isEnabled(), false);
  await mira.keyboard.press('Control+s');
  assert.equal(new URL(mira.url()).pathname, `/desk/stories/${story.id}`);
  assert.match(await mira.locator('#history').textContent(), /It is open\./);
  await mira.reload();
  assert.equal(await mira.locator('#family select').count(), 0);
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('a story’s page that hears nothing says so, and hears again', async () => {
  const page = await enters(browser, newsroom, 'Nour');
  await page.route('**/desk/live', (route) => route.fulfill({ status: 502 }));
  await opens(newsroom, page, await written('A quiet page'));
  const banner = page.locator('#live-banner p');
  await banner.waitFor();
  await page.unroute('**/desk/live');
  await banner.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a tab that nobody sees takes no connection, and has one again when it is seen', async () => {
  const page = await enters(browser, newsroom, 'Sami');
  await page.addInitScript(() => {
    window.streams = [];
    window.EventSource = class extends EventSource {
      constructor(address) {
        super(address);
        window.streams.push(this);
      }
    };
    Object.defineProperty(document, 'hidden', { get: () => window.away === true });
  });
  await opens(newsroom, page, await written('A page behind another'));
  const stands = () => page.evaluate(() => window.streams.map(({ readyState }) => readyState).join());
  const turns = (away) => page.evaluate((away) => ((window.away = away), document.dispatchEvent(new Event('visibilitychange'))), away);
  await comes('it listens', async () => (await stands()) === '1');
  await turns(true);
  assert.equal(await stands(), '2');
  await turns(false);
  await comes('it listens again', async () => (await stands()) === '2,1');
  await page.context().close();
});

test('paragraphs that came from the wire have an edge that names the agency; those of one’s own have none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'longwave-wire-'));
  const item = { uri: 'urn:edge:1', version: '1', type: 'text', language: 'en', headlines: [{ role: 'main', value: 'Ferry missing' }], bodies: [{ role: 'main', contenttype: 'text/html', value: '<p>A ferry is missing.</p>' }] };
  writeFileSync(join(folder, 'ferry.json'), JSON.stringify({ $schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json', ...item }));
  await newsroom.ask(['wire', 'ingest', folder, '--provider', 'meridian']);
  const [{ id }] = await newsroom.api('/wire?limit=1');
  const story = await newsroom.api(`/wire/${id}/take`, { service: 'english', section: 'world' });
  const mira = await enters(browser, newsroom, 'Mira of the wire');
  await opens(newsroom, mira, story);
  const edges = () => mira.locator('.se-text > *').evaluateAll((blocks) => blocks.map((block) => block.title.replace(/[\u2068\u2069]/g, '')));
  assert.deepEqual(await edges(), ['From the wire: meridian']);
  await types(mira, '\nOne of our own.');
  assert.deepEqual(await edges(), ['From the wire: meridian', '']);
  await mira.locator('#p-wire ~ ul a').click();
  await mira.waitForURL((url) => url.pathname === `/desk/wire/${id}`);
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('a comment is found from its words and from the line below the text, and told by the desk’s clock', async () => {
  const mira = await enters(browser, newsroom, 'Mira who comments');
  const story = await written('A ferry is late');
  await opens(newsroom, mira, story);
  const entry = (words) => mira.locator('.se-comments li', { hasText: words });
  const comments = async (about, words) => {
    await types(mira, about);
    // A key that comes while the last letter is still on its way selects nothing.
    await comes('the word is selected', async () => {
      const selected = await mira.evaluate(() => String(getSelection()));
      if (selected.length < about.trim().length) await mira.keyboard.press('Shift+ArrowLeft');
      return selected === about.trim();
    });
    await placed(mira);
    await mira.keyboard.press('Control+Alt+m');
    await mira.locator('.se-ask textarea').fill(words);
    await mira.keyboard.press('Control+Enter');
    await entry(words).waitFor();
    await mira.keyboard.press('ArrowRight');
    await comes('nothing is selected', () => mira.evaluate(() => getSelection().isCollapsed));
  };
  await comments(' harbour', 'Which harbour?');
  await comments(' weather', 'How is it?');
  const [time, now] = await entry('Which harbour?').locator('time').evaluate((time) => {
    const shown = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: document.getElementById('live-banner').dataset.zone };
    return [time.textContent, new Intl.DateTimeFormat('en', shown).format(Date.parse(time.dateTime))];
  });
  assert.equal(time, now);
  const marked = () => mira.locator('.se-comments [aria-current=true]').allTextContents();
  await mira.locator('.se-comment', { hasText: 'harbour' }).click();
  await mira.locator('.se-comments [aria-current=true]', { hasText: 'Which harbour?' }).waitFor();
  assert.equal((await marked()).length, 1);
  const count = mira.locator('.se-comment-count');
  assert.equal(await count.textContent(), '2 comments');
  await count.click();
  assert.equal(await mira.evaluate(() => document.activeElement.closest('li')?.getAttribute('aria-current')), 'true', 'it leads to the one whose words the caret is in');
  await entry('Which harbour?').getByRole('button', { name: 'Resolved' }).click();
  assert.equal(await count.textContent(), '1 comment');
  await mira.locator('.se-text').press('Control+Home');
  assert.deepEqual(await marked(), []);
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('cancelling what an action would do leaves the reason and the keyboard where they were', async () => {
  const mira = await enters(browser, newsroom, 'Mira who cancels');
  const story = await written('A road is closed');
  await opens(newsroom, mira, story);
  const focus = () => mira.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
  await mira.locator('#main').focus();
  await mira.keyboard.press('h');
  assert.equal(await focus(), 'hold-reason', 'the key opens it where it is filled in');
  await mira.keyboard.type('A caller doubts it.');
  const hold = mira.locator('#act details[open] button');
  for (const cancels of [() => mira.locator('#consequences [data-cancel]').click(), () => mira.keyboard.press('Escape')]) {
    await hold.click();
    await mira.locator('#consequences .reach button:focus').waitFor();
    await cancels();
    assert.equal(await mira.locator('#consequences > *').count(), 0);
    assert.equal(await hold.evaluate((button) => button === document.activeElement), true);
    assert.equal(await mira.locator('#hold-reason').inputValue(), 'A caller doubts it.');
  }
  // The key of what publishes asks for its consequences.
  await mira.locator('#main').focus();
  await mira.keyboard.press('u');
  await mira.locator('#consequences .reach').waitFor();
  await mira.keyboard.press('Escape');
  await mira.keyboard.press('?');
  const keys = await mira.locator('#keys dl').textContent();
  for (const [key, said] of [['U', 'Publish'], ['H', 'Hold'], ['K', 'Kill'], ['Ctrl+Alt+2', 'Heading'], ['Ctrl+Alt+M', 'Comment'], ['Ctrl+B', 'Strong']]) {
    assert.ok(keys.includes(`${key}${said}`), `${key} ${said}: ${keys}`);
  }
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('what a kill does in many languages is read in one screen, with the button that has the keyboard', async () => {
  const services = ['burmese', 'french-africa', 'hausa', 'indonesian', 'mandarin', 'pashto', 'russian', 'spanish', 'swahili', 'thai', 'turkish', 'urdu', 'vietnamese'];
  for (const service of services) await newsroom.api(`/services/${service}`, { site_name: 'Longwave', sections: [{ id: 'world' }] }, 'PUT');
  const story = await written('A dam is open');
  await act(story, { action: 'publish', revision: 1 });
  for (const service of ['persian', ...services]) {
    const made = await newsroom.api(`/stories/${story.id}/translations`, { service });
    await act(made, { action: 'publish', revision: made.head.number });
  }
  const mira = await enters(browser, newsroom, 'Mira who kills');
  await opens(newsroom, mira, story);
  await mira.locator('#main').focus();
  await mira.keyboard.press('k');
  await mira.keyboard.type('It did not open.');
  await mira.locator('#act details[open] button').click();
  await mira.locator('#consequences .reach button:focus').waitFor();
  const seen = () => mira.evaluate(() => {
    const inside = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
    return ['.reach > p', '.several li:last-child', '.pages summary', '.reach button'].filter((of) => !inside(document.querySelector(of).getBoundingClientRect()));
  });
  assert.deepEqual(await seen(), []);
  assert.equal(await mira.locator('.several > li').count(), 15);
  assert.match(await mira.locator('.reach > p').first().innerText(), /^This changes 15 stories: Live → Killed$/);
  assert.equal(await mira.locator('.pages li:visible').count(), 0);
  await mira.locator('.pages summary').click();
  assert.ok(await mira.locator('.pages li:visible').count() > 30);
  await mira.setViewportSize({ width: 390, height: 500 });
  await mira.locator('.several li').first().scrollIntoViewIfNeeded();
  const button = await mira.locator('.reach button').boundingBox();
  assert.ok(button.y > 0 && button.y + button.height <= 500, `the button is at ${button.y}`);
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('what takes long says what is waited for', async () => {
  const mira = await enters(browser, newsroom, 'Mira who waits');
  const story = await written('A tunnel is closed');
  await opens(newsroom, mira, story);
  let answer;
  const held = new Promise((done) => (answer = done));
  await mira.route('**/reach', async (route) => {
    await held;
    await route.continue();
  });
  await mira.locator('#act').getByRole('button', { name: /^Publish/ }).click();
  await mira.locator('#consequences[aria-busy=true]').waitFor();
  answer();
  await mira.locator('#consequences:not([aria-busy]) .reach').waitFor();
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('who begins a story has the keyboard in its headline', async () => {
  const mira = await enters(browser, newsroom, 'Mira who begins');
  await mira.goto(`${newsroom.base}/desk/stories`);
  await mira.locator('#main').focus();
  await mira.keyboard.press('n');
  await mira.keyboard.type('A port is open');
  await mira.keyboard.press('Enter');
  await mira.locator('#headline:focus').waitFor();
  await comes('the headline is what was typed', async () => (await mira.locator('#headline').inputValue()) === 'A port is open');
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});

test('the text begins high on the page: one row of buttons, a line for a lead that isn’t there, fields as high as their words', async () => {
  const mira = await enters(browser, newsroom, 'Mira at a laptop');
  const story = await written('A harbour is closed');
  await opens(newsroom, mira, story);
  await mira.locator('.se-text').focus();
  const buttons = await mira.locator('.se-toolbar button:visible').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  assert.ok(buttons.length >= 3 && new Set(buttons).size === 1, String(buttons));
  const height = (of) => mira.locator(of).evaluate((element) => element.getBoundingClientRect().height);
  assert.ok((await height('#lead')) < 64, String(await height('#lead')));
  await mira.locator('#summary').fill('');
  const line = await height('#summary');
  await mira.locator('#summary').fill('Word after word after word. '.repeat(12));
  assert.ok((await height('#summary')) > line * 1.5, 'it grows');
  const top = await mira.locator('.se-text').evaluate((text) => text.getBoundingClientRect().top + scrollY);
  assert.ok(top < 720, `the text begins at ${top}`);
  await mira.keyboard.press('Escape');
  await mira.locator('.se-text').focus();
  await mira.keyboard.press('Control+Alt+Enter');
  for (const name of ['move-up', 'move-down', 'remove']) await mira.locator(`.se-menu .se-choose-${name}`).waitFor();
  assert.deepEqual(mira.faults, []);
  await mira.context().close();
});
