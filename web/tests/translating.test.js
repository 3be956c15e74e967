// A story is translated side by side with the keyboard; its source is corrected elsewhere; a revision is compared and
// restored.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, violations } from '../lib/axe.js';
import { opened } from '../lib/house.js';
import { none } from '../lib/none.js';

const PATIENCE = 20_000;

const { browser, newsroom } = await opened();

const PARAGRAPHS = ['The ferry came in at dawn.', 'Nobody was hurt.', 'It will sail again on Monday.'];

async function story(paragraphs = PARAGRAPHS) {
  const blocks = paragraphs.map((text, at) => ({ id: `b${at + 1}`, type: 'paragraph', text: [{ text }] }));
  const bylines = [{ name: 'Mira' }];
  const content = { headline: 'Ferry returns', summary: 'It is back.', section: 'world', bylines, body: { format: 1, blocks } };
  const begun = await newsroom.api('/stories', { service: 'english', content });
  return acts(begun, { action: 'publish', revision: 1 });
}

const acts = async ({ id }, action) => (await newsroom.api(`/stories/${id}/actions`, action)).story;
const now = ({ id }) => newsroom.api(`/stories/${id}`);

/** Updates the source, as a colleague elsewhere does. */
async function rewrites(source, at, text) {
  const { id, head } = await now(source);
  head.content.body.blocks[at].text = [{ text }];
  const written = await acts({ id }, { action: 'write', base: head.number, content: head.content });
  return acts({ id }, { action: 'update', revision: written.head.number });
}

async function person(name, role, services, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  await newsroom.enters(page, name, role, services);
  return page;
}

async function opens(page, { id }) {
  await page.goto(`${newsroom.base}/desk/stories/${id}`);
  await page.locator('.se-state[data-state=saved]').waitFor({ timeout: PATIENCE });
}

/** Waits until something holds. */
async function comes(what, holds) {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > PATIENCE) assert.fail(`it never came that ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const top = (locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));
const part = (page, block) => page.locator(`#pane .part[data-block=${block}]`);
const block = (page, at) => page.locator('.se-text > *').nth(at);
const inText = (page) => page.evaluate(() => document.activeElement.matches('.se-text'));

/** Where each of two paragraphs begins, in pixels: words, and not what is around them. */
async function beside(page, name, at) {
  const said = await top(part(page, name).locator('.p-said').first());
  return Math.abs(said - (await top(block(page, at))));
}

test('a story is translated side by side, and follows its source', async () => {
  const source = await story();
  const omid = await person('Omid', 'editor', ['persian']);
  await omid.goto(`${newsroom.base}/desk/stories/${source.id}`);
  await omid.locator('#to').focus();
  await omid.keyboard.press('Tab');
  await Promise.all([omid.waitForNavigation(), omid.keyboard.press('Enter')]);
  await omid.locator('.se-state[data-state=saved]').waitFor({ timeout: PATIENCE });
  assert.deepEqual(await part(omid, 'b1').locator('.p-said').evaluate(({ lang, dir }) => [lang, dir]), ['en', 'ltr']);
  assert.equal(await omid.locator('.se-text').getAttribute('dir'), 'rtl');

  // A long paragraph, a split and one of the translator's own: the others stay beside what they were made from.
  await omid.locator('.se-text').focus();
  await omid.keyboard.press('Control+Home');
  await omid.keyboard.type('کشتی سپیده‌دم به بندر رسید و همه سالم بودند. '.repeat(9));
  await omid.keyboard.press('Enter');
  await comes('the second paragraph stands beside its source', async () => (await beside(omid, 'b2', 2)) <= 2);
  await comes('the new one has no source', async () => part(omid, 'b1').evaluate((one) => !one.classList.contains('at')));
  await omid.keyboard.press('Control+Home');
  await comes('the source of the one with the caret is marked', async () => part(omid, 'b1').evaluate((one) => one.classList.contains('at')));

  // The source is corrected in another browser.
  const mira = await person('Mira', 'editor', ['english']);
  await opens(mira, source);
  await mira.locator('.se-text').focus();
  await mira.keyboard.press('Control+End');
  await mira.keyboard.type(' Two were late.');
  await mira.locator('summary', { hasText: 'correction' }).focus();
  await mira.keyboard.press('Enter');
  await mira.keyboard.press('Tab');
  await mira.keyboard.type('Two were late.');
  await mira.keyboard.press('Tab');
  await mira.keyboard.press('Enter');
  await mira.waitForFunction(() => document.activeElement?.closest('#consequences form'));
  const place = await top(part(omid, 'b2'));
  await Promise.all([mira.waitForNavigation(), mira.keyboard.press('Enter')]);

  // The translator is told; nothing moves, and the keyboard stays where it is.
  await omid.locator('.source-new').waitFor({ timeout: PATIENCE });
  assert.match(await omid.locator('#say').innerText(), /1.*paragraph/);
  assert.deepEqual([await top(part(omid, 'b2')), await inText(omid)], [place, true]);
  await omid.locator('#source-title').focus();
  await omid.keyboard.press('n');
  await omid.locator('#pane .part.flagged').waitFor();
  assert.deepEqual(await omid.locator('#pane .part.flagged').evaluateAll((all) => all.map((one) => one.dataset.block)), ['b3']);
  assert.match(await part(omid, 'b3').locator('ins').innerText(), /Two were late/);
  assert.equal(await part(omid, 'b3').locator('del').count(), 0);

  // Still valid, from within the text and from outside.
  await omid.locator('.se-text').focus();
  await omid.keyboard.press('Control+Alt+v');
  await comes('nothing is flagged', async () => (await omid.locator('#pane .flagged, #pane .stale').count()) === 0);
  assert.equal(await inText(omid), true);
  const translation = { id: new URL(omid.url()).pathname.split('/').at(-1) };
  const last = async () => (await newsroom.api(`/stories/${translation.id}/history`)).findLast(({ event }) => event.event === 'confirmed');
  assert.deepEqual((({ by, event }) => [by.person, event.revision])(await last()), ['Omid', 2]);
  await rewrites(source, 0, 'The ferry came in at noon.');
  await omid.locator('.source-new').waitFor({ timeout: PATIENCE });
  await omid.locator('#source-title').focus();
  await omid.keyboard.press('n');
  await part(omid, 'b1').locator('del').waitFor();
  await omid.keyboard.press('v');
  await comes('that is recorded too', async () => (await last()).event.revision === 3);
  assert.match(await omid.evaluate(() => document.querySelector('.se-text').innerText), /کشتی/, 'and the translation is as it was');
  none([...omid.faults, ...mira.faults]);
  await Promise.all([omid.context().close(), mira.context().close()]);
});

test('who publishes by the API what was not seen is told so', async () => {
  const it = await story();
  const [dara, lena] = [await person('Dara', 'editor', ['english']), await person('Lena', 'editor', ['english'])];
  await Promise.all([opens(dara, it), opens(lena, it)]);
  await dara.locator('.se-text').focus();
  await dara.keyboard.press('Control+End');
  await dara.keyboard.type(' Nobody knew.');
  await lena.locator('.se-text', { hasText: 'Nobody knew.' }).waitFor({ timeout: PATIENCE });
  assert.equal((await now(it)).head.number, 1, 'no revision says it yet');
  await assert.rejects(acts(it, { action: 'update', revision: 1 }), /overtaken/);
  const { head } = await now(it);
  assert.match(JSON.stringify(head.content.body), /Nobody knew/);
  assert.equal((await acts(it, { action: 'update', revision: head.number })).live.revision, 2);
  await Promise.all([dara.context().close(), lena.context().close()]);
});

test('revisions are compared and restored with the keyboard', async () => {
  const it = await story();
  await rewrites(it, 1, 'Nobody was badly hurt.');
  await rewrites(it, 2, 'It will sail again.');
  const tom = await person('Tom', 'reporter', ['english']);
  await tom.goto(`${newsroom.base}/desk/stories/${it.id}/revisions`);
  await tom.keyboard.press('j');
  await tom.keyboard.press('j');
  await Promise.all([tom.waitForNavigation(), tom.keyboard.press('Enter')]);
  assert.match(await tom.locator('.parts ins').innerText(), /badly/);
  assert.match(await tom.locator('.parts ins').evaluate((ins) => getComputedStyle(ins, '::before').content), /\+/, 'by a sign, too');
  assert.equal(await tom.locator('.part.flagged').count(), 1);
  await Promise.all([tom.waitForNavigation(), tom.keyboard.press('k')]);
  assert.match(await tom.locator('.parts del').innerText(), /on Monday/);
  await Promise.all([tom.waitForNavigation(), tom.keyboard.press('j')]);
  await Promise.all([tom.waitForURL(`**/desk/stories/${it.id}`), tom.keyboard.press('r')]);
  await comes('the text says what it said', async () => (await tom.locator('.se-text').innerText()).includes(PARAGRAPHS[1]));
  assert.equal((await now(it)).head.number, 4);
  none(tom.faults);
  await tom.context().close();
});

test('without script a translation is begun from the board and found still valid', async () => {
  const source = await story();
  const page = await person('Nadia', 'reporter', ['persian'], { javaScriptEnabled: false });
  await page.goto(`${newsroom.base}/desk/families/${source.family}`);
  await Promise.all([page.waitForNavigation(), page.locator('button[name=to]').click()]);
  await rewrites(source, 0, 'The ferry came in at noon.');
  await page.reload();
  assert.match(await part(page, 'b1').innerText(), /dawn.*noon/s);
  await Promise.all([page.waitForNavigation(), page.locator('.stale button').click()]);
  assert.equal(await page.locator('#pane .flagged').count(), 0);
  await page.context().close();
});

for (const [locale, dir] of [['en', 'ltr'], ['fa-IR', 'rtl']]) {
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
    test(`no page of this room has a violation: ${locale}, ${width} px`, async () => {
      const source = await story();
      const page = await person(`Lina${dir}${width}`, 'administrator', [], { locale, colorScheme, viewport: { width, height: 900 } });
      const translation = await newsroom.api(`/stories/${source.id}/translations`, { service: 'persian' });
      await rewrites(source, 0, 'The ferry came in at noon.');
      const at = `/desk/stories/${translation.id}`;
      const found = [];
      for (const path of [at, `${at}/source`, `/desk/families/${source.family}`, '/desk/stale?service=persian', `/desk/stories/${source.id}/revisions`, `/desk/stories/${source.id}/revisions/compare?from=1&to=2`]) {
        await page.goto(newsroom.base + path);
        assert.equal(await page.evaluate(() => document.dir), dir);
        await prepare(page);
        found.push(...(await violations(page)).map((said) => `${path}: ${said}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${path}: ${wide} px too wide`);
        if (process.env.LONGWAVE_SHOTS) await page.screenshot({ path: `${process.env.LONGWAVE_SHOTS}/${dir}-${width}-${path.replace(/\W+/g, '-')}.png`, fullPage: true });
      }
      none([...found, ...page.faults]);
      await page.context().close();
    });
  }
}
