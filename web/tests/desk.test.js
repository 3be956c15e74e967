// The desk, as journalists use it: with the keyboard, on a phone, in Persian, with a screen reader.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launch } from '../lib/browser.js';
import { administrator, arrives, deskPages, openDesk, signedIn } from '../lib/desk.js';
import { none } from '../lib/none.js';
import { api, base, content } from '../lib/site.js';
import { saved } from '../lib/writers.js';

let browser;
before(async () => {
  browser = await launch();
  // Each redirect can be unfolded, and the demo has none.
  await api('/redirects', [{ from: '/an-older-page', to: '/english/' }]);
});
after(async () => await browser?.close());

const row = (page, headline) => page.locator('.column', { has: page.locator('#column-0') }).locator('.row', { hasText: headline });

test('an item is found, taken, written and published by keyboard alone', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `Harbour pilots return to work ${Date.now()}`;
  arrives({ guid: `urn:desk:${Date.now()}`, headline });
  // It comes by itself.
  await row(page, headline).waitFor();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('j');
    const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (at.includes(headline)) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('#beside h1', { hasText: headline }).waitFor();
  await Promise.all([page.waitForURL('**/desk/stories/*'), page.keyboard.press('t')]);
  // Until the editor has the story, the draft's own fields take the place of what is typed.
  await page.locator('.se-state[data-state=saved]').waitFor();
  await page.locator('#section').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('#bylines').focus();
  await page.keyboard.type('Mira Talvane');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Control+s')]);
  await page.locator('button', { hasText: /^Publish U$/ }).focus();
  await page.keyboard.press('Enter');
  // What it will do is told first, and the focus is where it can be done.
  const sure = page.locator('#consequences button.main');
  await sure.waitFor();
  assert.match(await page.locator('#consequences').innerText(), /\/english\/a\//);
  await page.waitForFunction(() => document.activeElement?.closest('#consequences'));
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const address = await page.locator('.pane .meta a').first().getAttribute('href');
  const public_ = await fetch(base + address);
  assert.equal(public_.status, 200);
  assert.ok((await public_.text()).includes(headline));
  none(page.faults);
  await page.context().close();
});

test('what arrives moves nothing under the eyes of somebody who reads', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  await page.keyboard.press('j');
  const before = await page.evaluate(() => document.activeElement.textContent);
  arrives({ guid: `urn:still:${Date.now()}`, headline: 'Tide tables corrected' });
  await page.locator('.column .fresh:visible').first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), before);
  await page.locator('.column .fresh:visible').first().click();
  await row(page, 'Tide tables corrected').first().waitFor();
  await page.context().close();
});

test('a reporter is told what they may not do', async () => {
  const page = await signedIn(browser, 'tom@example.org');
  const persian = (await api('/stories?service=persian&limit=50')).find((story) => story.live && !story.end);
  await page.goto(`${base}/desk/stories/${persian.id}`);
  assert.equal(await page.locator('fieldset[disabled]').count(), 4, 'another service’s story can be read, not written');
  const answer = await page.goto(`${base}/desk/people`);
  assert.equal(answer.status(), 403);
  assert.match(await page.locator('main').innerText(), /Service chief/);
  await page.context().close();
});

const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'region'];
const whole = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
  resultTypes: ['violations'],
};

/** What axe says against the page as it is now. */
async function violations(page) {
  const { violations } = await page.evaluate((options) => axe.run(document, options), whole);
  const place = (node) => `${node.target}: ${node.failureSummary.split('\n').at(1)?.trim()}`;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(place).join('; ')}`);
}

/** Unfolds all that is folded, also that of which only one is open at a time; gives how much it was. */
const unfold = () => {
  const folded = document.querySelectorAll('details:not([open])');
  for (const details of folded) {
    details.removeAttribute('name');
    details.open = true;
  }
  return folded.length;
};

/** What axe says against the page that is open, folded and unfolded, and whether it can be read without scrolling sideways. */
async function faults(page, path) {
  await page.evaluate(axe.source);
  const found = (await violations(page)).map((fault) => `${path}: ${fault}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${path}: ${wide} px too wide`);
  if (await page.evaluate(unfold)) found.push(...(await violations(page)).map((fault) => `${path}, unfolded: ${fault}`));
  return found;
}

/** Stories that the demo has no page of at the desk: with a comment and a suggestion, held, and killed. */
async function stopped(page) {
  const word = Date.now();
  const begun = (headline) => api('/stories', { service: 'english', content: content(`${headline} ${word}`, 'world') });
  const [written, held, killed] = [await begun('Asked'), await begun('Held'), await begun('Killed')];
  const acts = ({ id }, action) => api(`/stories/${id}/actions`, action);
  await acts(held, { action: 'hold', cause: 'desk', reason: 'A caller doubts it.' });
  await acts(killed, { action: 'publish', revision: 1 });
  await acts(killed, { action: 'kill', reason: 'It did not happen.', notice: 'It was wrong.' });
  await page.goto(`${base}/desk/stories/${written.id}`);
  await saved(page);
  await page.evaluate(() => {
    const { view, doc } = document.querySelector('story-editor');
    const { schema, tr } = view.state;
    const by = { id: 's1', by: 'Mira Osei', at: '2026-11-26T10:00Z' };
    const change = tr.addMark(1, 4, schema.marks.comment.create({ id: 'c1' })).addMark(5, 10, schema.marks.deletion.create(by));
    view.dispatch(change.insert(10, schema.text(' boat', [schema.marks.insertion.create(by)])).setMeta('suggestion-passes', true));
    doc.getMap('comments').set('c1', { by: 'Mira Osei', at: '2026-11-26T10:00:00Z', words: 'Which one?' });
  });
  await saved(page);
  return { '.se-comments li': written, '.story[data-standing=held]': held, '.story[data-standing=killed]': killed };
}

for (const dir of ['ltr', 'rtl']) {
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
    test(`no page of the desk has a violation: ${dir}, ${width} px, ${colorScheme}`, async () => {
      const options = { viewport: { width, height: 900 }, colorScheme };
      const page = dir === 'ltr'
        ? await signedIn(browser, 'mira@example.org', options)
        : await administrator(browser, `Nasrin${width}`, { locale: 'fa-IR', ...options });
      assert.equal(await page.evaluate(() => document.dir), dir);
      const found = [];
      for (const one of await deskPages()) {
        await openDesk(page, one);
        found.push(...(await faults(page, one.path ?? one)));
      }
      const stories = Object.entries(await stopped(page));
      // So high that the line at the window's foot lies over nothing that could be scrolled out from below it.
      await page.setViewportSize({ width, height: 6000 });
      for (const [shows, { id }] of stories) {
        await page.goto(`${base}/desk/stories/${id}`);
        await page.locator(shows).waitFor();
        await page.locator('.se-state:not([data-state=connecting])').waitFor();
        found.push(...(await faults(page, `a story with ${shows}`)));
      }
      none(found);
      await page.context().close();
    });
  }
}

test('without script everything is there', async () => {
  const page = await signedIn(browser, 'mira@example.org', { javaScriptEnabled: false });
  const item = page.locator('.row a').first();
  await Promise.all([page.waitForNavigation(), item.click()]);
  await page.locator('article.item h1').waitFor();
  await page.goto(`${base}/desk/stories`);
  await page.locator('#n-headline').fill('Written without script');
  await Promise.all([page.waitForNavigation(), page.locator('.begin button').click()]);
  await page.locator('#summary').fill('It works.');
  await Promise.all([page.waitForNavigation(), page.locator('#about button.main').click()]);
  assert.equal(await page.locator('#summary').inputValue(), 'It works.');
  await page.context().close();
});
