// Fronts arranged by keyboard and by drag, previews of real pages, breaking news in two keys, the palette.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launch, sizes } from '../lib/browser.js';
import { signedIn } from '../lib/desk.js';
import { none } from '../lib/none.js';
import { api, base, content, get } from '../lib/site.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

async function published(service, headline) {
  const { sections } = (await api('/services')).find(({ id }) => id === service);
  const story = await api('/stories', { service, content: content(headline, sections[0].id) });
  await api(`/stories/${story.id}/actions`, { action: 'publish', revision: 1 });
  return story.id;
}

/** Waits until something holds of what readers get: while a page is built anew, they may be shown the one before. */
async function becomes(what, holds) {
  for (const began = Date.now(); !(await holds()); await new Promise((done) => setTimeout(done, 100))) {
    assert.ok(Date.now() - began < 20_000, what);
  }
}

const stamp = () => `${Date.now()}`.slice(-7);
const slots = (page) => page.locator('#slots li').evaluateAll((all) => all.map((one) => one.dataset.story));

/** Waits until the slots stand like this. */
async function stand(page, expected) {
  const like = (wanted) => {
    const now = [...document.querySelectorAll('#slots li')].map((one) => one.dataset.story);
    return JSON.stringify(now.slice(0, wanted.length)) === JSON.stringify(wanted);
  };
  await page.waitForFunction(like, expected).catch(() => {});
  assert.deepEqual((await slots(page)).slice(0, expected.length), expected);
}

/** Presses Tab until something has the focus. */
async function tabTo(page, selector) {
  for (let n = 0; n < 200; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard never comes to ${selector}`);
}

test('a front is arranged by keyboard alone, seen, set, and there for readers', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const [one, two] = [await published('english', `First ${stamp()}`), await published('english', `Second ${stamp()}`)];
  await page.goto(`${base}/desk/fronts/english`);
  // By itself.
  for (const id of [one, two]) {
    await tabTo(page, `#in-${id}`);
    await page.keyboard.press('Enter');
    await page.locator(`#slot-${id}`).waitFor();
  }
  const last = (await slots(page)).length;
  assert.deepEqual((await slots(page)).slice(-2), [one, two]);
  await page.locator(`#up-${two}`).focus();
  for (let n = 1; n < last; n += 1) {
    const before = (await slots(page)).indexOf(two);
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(([id, at]) => [...document.querySelectorAll('#slots li')].findIndex((s) => s.dataset.story === id) < at, [two, before]);
    assert.equal(await page.evaluate(() => document.activeElement.id), `up-${two}`, 'the keyboard stays on it');
  }
  await stand(page, [two]);
  // Two steps in a row: the second begins with what the first made, however long its answer takes.
  const at = (place) => page.waitForFunction(([id, at]) => [...document.querySelectorAll('#slots li')].findIndex((s) => s.dataset.story === id) === at, [two, place]);
  for (const [key, place] of [['Alt+ArrowDown', 2], ['Alt+ArrowUp', 0]]) {
    await page.keyboard.press(key);
    await page.keyboard.press(key);
    await at(place);
  }
  assert.match(await page.locator('#say').textContent(), /place .*1.* of/);
  // The preview is the real page with what is proposed; readers have nothing of it.
  const frame = page.frameLocator('.preview iframe');
  await frame.locator('.top li').first().getByText('Second').waitFor();
  const lead = async () => /class="cards top">.*?<\/li>/s.exec((await get('/english/')).text)[0];
  assert.ok(!(await api('/fronts/english')).slots.some(({ story }) => story === two), 'nothing is set by looking');
  await page.locator('h1').first().evaluate(() => document.activeElement.blur());
  for (const [n, [size, width]] of Object.entries(Object.entries(sizes))) {
    await page.keyboard.press(`${Number(n) + 1}`);
    const inside = () => page.locator('.preview iframe').evaluate((frame) => frame.contentWindow.innerWidth);
    assert.equal(await inside(), width, size);
    const box = await page.locator('.preview iframe').boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 1281, `${size} fits: ${JSON.stringify(box)}`);
  }
  await page.locator(`#up-${two}`).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Control+s')]);
  await stand(page, [two]);
  await becomes('readers have it', async () => /Second/.test(await lead()));
  // One step back.
  await Promise.all([page.waitForNavigation(), page.locator('button[value=undo]').click()]);
  assert.ok(!(await slots(page)).includes(two));
  none(page.faults);
  await page.context().close();
});

test('a front is arranged by drag, and a reload loses nothing', async () => {
  // High enough for all of it: what a page scrolls between pressing and moving is not what was pressed.
  const page = await signedIn(browser, 'omid@example.org', { viewport: { width: 1280, height: 2000 } });
  const [one, two] = [await published('persian', `نخست ${stamp()}`), await published('persian', `دوم ${stamp()}`)];
  await page.goto(`${base}/desk/fronts/persian`);
  await page.locator(`#in-${one}`).click();
  await page.locator(`#slot-${one}`).waitFor();
  await page.locator(`.candidates [data-story="${two}"] .what`).dragTo(page.locator('#slots li').first(), { targetPosition: { x: 30, y: 4 } });
  await stand(page, [two]);
  await page.locator(`#slot-${one} .what`).dragTo(page.locator(`#slot-${two}`), { targetPosition: { x: 30, y: 4 } });
  await stand(page, [one, two]);
  await page.reload();
  await stand(page, [one, two]);
  await Promise.all([page.waitForNavigation(), page.locator('button[value=save]').click()]);
  assert.deepEqual((await api('/fronts/persian')).slots.slice(0, 2).map(({ story }) => story), [one, two]);
  none(page.faults);
  await page.context().close();
});

test('what another editor did meanwhile is told, and nothing is lost', async () => {
  const page = await signedIn(browser, 'lucia@example.org');
  const [one, two] = [await published('spanish', `Primera ${stamp()}`), await published('spanish', `Segunda ${stamp()}`)];
  await page.goto(`${base}/desk/fronts/spanish`);
  await page.locator(`#in-${one}`).click();
  await page.locator(`#slot-${one}`).waitFor();
  const other = await signedIn(browser, 'mira@example.org');
  await other.goto(`${base}/desk/fronts/spanish?seen=${(await api('/fronts/spanish')).version}&slot=${two}`);
  await Promise.all([other.waitForNavigation(), other.locator('button[value=save]').click()]);
  await Promise.all([page.waitForNavigation(), page.locator('button[value=save]').click()]);
  const told = await page.locator('.wrong[role=alert]').innerText();
  assert.ok(told.includes('Mira Talvane') && told.includes('Segunda'), told);
  assert.ok((await slots(page)).includes(one));
  await Promise.all([page.waitForNavigation(), page.locator('button[value=save]').click()]);
  assert.ok((await api('/fronts/spanish')).slots.some(({ story }) => story === one));
  await other.context().close();
  await page.context().close();
});

test('an unpublished Persian story is seen as its page will be, in every size', async () => {
  const page = await signedIn(browser, 'omid@example.org', { viewport: { width: 390, height: 800 } });
  const headline = `هنوز منتشر نشده ${stamp()}`;
  const story = await api('/stories', { service: 'persian', content: content(headline) });
  await page.goto(`${base}/desk/stories/${story.id}`);
  await Promise.all([page.waitForURL('**/preview'), page.keyboard.press('p')]);
  const inside = page.frameLocator('.preview iframe');
  await inside.locator('h1', { hasText: headline }).waitFor();
  assert.equal(await inside.locator('html').getAttribute('dir'), 'rtl');
  assert.equal((await fetch(`${base}/persian/a/${story.id}`)).status, 404);
  await page.locator('[value=dark]').check();
  await page.waitForFunction(() => document.querySelector('.preview iframe').contentDocument.documentElement.classList.contains('dark'));
  await page.locator('[value=device]').check();
  await page.locator('[value=LG]').check();
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.ok(fits, 'the widest page is scaled to a phone');
  await page.locator('[value=XS]').check();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('x')]);
  await inside.locator('h1', { hasText: headline }).waitFor();
  assert.equal(await inside.locator('img').count(), 0, 'the text version');
  none(page.faults);
  await page.context().close();
});

test('breaking news goes out in two keys, seen in its script before, and ends by key', async () => {
  const page = await signedIn(browser, 'omid@example.org');
  const headline = `خبر مهم ${stamp()}`;
  const id = await published('persian', headline);
  await page.goto(`${base}/desk/stories/${id}`);
  await Promise.all([page.waitForURL('**/desk/breaking?*'), page.keyboard.press('b')]);
  const seen = page.frameLocator('[data-alert=persian] iframe');
  await seen.locator('.alert', { hasText: headline }).waitFor();
  assert.equal(await seen.locator('.alert').evaluate((strip) => getComputedStyle(strip).direction), 'rtl');
  await page.locator('#text-persian').fill(`${headline} و بیشتر`);
  await seen.locator('.alert', { hasText: 'و بیشتر' }).waitFor();
  await page.locator('#text-persian').fill(headline);
  await page.reload();
  await page.locator('#alerts button.main:focus').waitFor();
  assert.ok(!(await get('/persian/breaking.json')).text.includes(headline), 'nothing is sent by looking');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await becomes('it is out', async () => (await get('/persian/breaking.json')).text.includes(headline));
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('e');
  await page.locator('.running button:focus').waitFor();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await becomes('it is over', async () => !(await get('/persian/breaking.json')).text.includes(headline));
  none(page.faults);
  await page.context().close();
});

/** Sees to it that nothing is sent, and tells whether anything would have been: a key's work is done before the next is pressed. */
async function sends(page, keys) {
  await page.evaluate(() => {
    window.sent = 0;
    document.addEventListener('submit', (event) => (event.preventDefault(), event.stopImmediatePropagation(), (window.sent += 1)), { capture: true });
  });
  for (const key of keys) await page.keyboard.press(key);
  return page.evaluate(() => window.sent);
}

test('no letter ends breaking news by itself, and Enter in a field sends none', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const sent = await api('/breaking', { alerts: { english: { text: `Not yet over ${stamp()}`, story: null } } });
  const opens = async () => {
    await page.goto(`${base}/desk/breaking`);
    await page.locator('.running [data-key=KeyE]').waitFor();
    await page.evaluate(() => document.activeElement.blur());
  };
  await opens();
  assert.equal(await sends(page, ['Shift+E']), 0);
  await opens();
  assert.equal(await sends(page, ['?', 'e']), 0, 'the list of keys is only read');
  assert.ok(await page.locator('#keys').isVisible());
  await opens();
  await page.locator('#text-english').fill('Half a sentence');
  await page.locator('#hours').focus();
  assert.equal(await sends(page, ['Enter']), 0);
  assert.equal(await sends(page, ['Tab', 'Enter']), 1, 'the button does');
  await api(`/breaking/${sent.id}/end`, {});
  none(page.faults);
  await page.context().close();
});

test('a letter is what the keyboard types, where that is Latin', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const id = await published('english', `For another keyboard ${stamp()}`);
  await page.goto(`${base}/desk/stories/${id}`);
  const types = (init) => page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })), init);
  assert.equal(await types({ key: 'r', code: 'KeyP' }), true, 'P stands elsewhere on this keyboard');
  await Promise.all([page.waitForURL('**/preview'), types({ key: 'p', code: 'KeyR' })]);
  await Promise.all([page.waitForURL(`**/desk/stories/${id}`), types({ key: 'з', code: 'KeyP' })]);
  await page.context().close();
});

/** Holds back what a page asks of an address; gives what lets it go. */
async function holds(page, address) {
  let go;
  const let_go = new Promise((done) => (go = done));
  await page.route(address, async (route) => (await let_go, await route.continue()));
  return go;
}

test('a time that is being typed stays while the one before is looked at', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const [one, two] = [await published('english', `Until ten ${stamp()}`), await published('english', `Until eleven ${stamp()}`)];
  await page.goto(`${base}/desk/fronts/english?seen=0&slot=${one}&slot=${two}&until=&until=`);
  const [first, second] = [page.locator(`#until-${one}`), page.locator(`#until-${two}`)];
  const goes = await holds(page, '**/desk/fronts/english?*');
  const asked = page.waitForRequest('**/desk/fronts/english?*');
  await first.fill('2099-01-01T10:00');
  await second.focus();
  const came = (await asked).response();
  await second.fill('2099-01-01T11:00');
  goes();
  await (await came).finished();
  await page.locator('.preview iframe').waitFor();
  assert.equal(await second.inputValue(), '2099-01-01T11:00');
  await page.locator('#q').focus();
  await page.locator(`#slot-${two} .until .meta`).waitFor();
  assert.equal(await page.locator(`#slot-${one} .until .meta`).count(), 1);
  none(page.faults);
  await page.context().close();
});

test('without an answer a front stays, and says that nothing was done', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const id = await published('english', `Not arranged ${stamp()}`);
  await page.goto(`${base}/desk/fronts/english`);
  await page.route('**/desk/fronts/english?*', (route) => route.abort());
  await page.locator(`#in-${id}`).click();
  await page.locator('#failed', { hasText: 'nothing was done' }).waitFor();
  assert.equal(page.url(), `${base}/desk/fronts/english`);
  await page.unroute('**/desk/fronts/english?*');
  await page.locator(`#in-${id}`).click();
  await page.locator(`#slot-${id}`).waitFor();
  assert.ok(await page.locator('#failed').isHidden());
  await page.context().close();
});

test('on a slow line the palette does what is marked', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const id = await published('english', `On a slow line ${stamp()}`);
  await page.goto(`${base}/desk/stories/${id}`);
  const goes = await holds(page, '**/desk/places');
  const asked = page.waitForRequest('**/desk/places');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pre');
  const marked = page.locator('#palette-list [aria-selected=true]');
  assert.match(await marked.innerText(), /Preview/);
  goes();
  await (await asked).response();
  await Promise.all([page.waitForURL('**/preview'), page.keyboard.press('Enter')]);
  await page.context().close();
});

test('the palette goes anywhere, and ? tells the keys', async () => {
  const page = await signedIn(browser, 'mira@example.org');
  const headline = `For the palette ${stamp()}`;
  const id = await published('english', headline);
  await page.goto(`${base}/desk/wire`);
  await page.keyboard.press('Control+k');
  await page.locator('#palette-q:focus').waitFor();
  await page.keyboard.type(headline.slice(0, -1));
  const story = page.locator('#palette-list [aria-selected=true]', { hasText: headline });
  await story.waitFor();
  assert.match(await story.innerText(), /English · Live/);
  await Promise.all([page.waitForURL(`**/desk/stories/${id}`), page.keyboard.press('Enter')]);
  await page.keyboard.press('Control+k');
  await page.locator('#palette-q:focus').waitFor();
  await page.keyboard.type('fronts persian');
  await page.locator('#palette-list [aria-selected=true]', { hasText: 'Persian' }).waitFor();
  await Promise.all([page.waitForURL('**/desk/fronts/persian'), page.keyboard.press('Enter')]);
  await page.goto(`${base}/desk/stories/${id}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('preview');
  await Promise.all([page.waitForURL('**/preview'), page.keyboard.press('Enter')]);
  await page.keyboard.press('?');
  const keys = page.locator('#keys');
  assert.match(await keys.innerText(), /P\s+Back to the story/);
  await page.evaluate(axe.source);
  const open = await page.evaluate(() => axe.run(document.getElementById('keys'), { resultTypes: ['violations'] }));
  assert.deepEqual(open.violations.map(({ id }) => id), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const listed = await page.evaluate(() => axe.run(document.getElementById('palette'), { resultTypes: ['violations'] }));
  assert.deepEqual(listed.violations.map(({ id }) => id), []);
  none(page.faults);
  await page.context().close();
});

test('what was left unset of a front is offered to whoever comes back, until it is set', async () => {
  const page = await signedIn(browser, 'lucia@example.org');
  const id = await published('spanish', `Portada ${stamp()}`);
  const front = `${base}/desk/fronts/spanish`;
  await page.goto(front);
  await page.locator(`#in-${id}`).click();
  await page.locator(`#slot-${id}`).waitFor();
  await page.goto(`${base}/desk/wire`);
  await page.goto(front);
  assert.ok(!(await slots(page)).includes(id), 'the front is as it is set');
  await Promise.all([page.waitForURL(/\?/), page.locator('#left a').click()]);
  await page.locator(`#slot-${id}`).waitFor();
  await page.locator(`#up-${id}`).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Control+s')]);
  await page.goto(front);
  assert.ok((await slots(page)).includes(id));
  assert.ok(await page.locator('#left').isHidden());
  none(page.faults);
  await page.context().close();
});

test('without script a front is arranged and set by buttons', async () => {
  const page = await signedIn(browser, 'mira@example.org', { javaScriptEnabled: false });
  const id = await published('english', `Without script ${stamp()}`);
  await page.goto(`${base}/desk/fronts/english`);
  await Promise.all([page.waitForNavigation(), page.locator(`#in-${id}`).click()]);
  const there = await slots(page);
  assert.equal(there.at(-1), id);
  if (there.length > 1) await Promise.all([page.waitForNavigation(), page.locator(`#up-${id}`).click()]);
  await Promise.all([page.waitForNavigation(), page.locator('button[value=save]').click()]);
  assert.ok((await api('/fronts/english')).slots.some(({ story }) => story === id));
  await page.context().close();
});

const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'region'];
const whole = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
  resultTypes: ['violations'],
  // What is in the frames is readers' pages, which have tests of their own.
  iframes: false,
};

for (const [email, service] of [['mira@example.org', 'english'], ['omid@example.org', 'persian']]) {
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
    test(`no page of fronts has a violation: ${service}, ${width} px`, async () => {
      const page = await signedIn(browser, email, { viewport: { width, height: 900 }, colorScheme });
      const id = await published(service, `Looked at ${stamp()}`);
      const arranged = `fronts/${service}?seen=0&slot=${id}&until=2099-01-01T18:30`;
      const found = [];
      for (const path of ['fronts', `fronts/${service}`, arranged, `stories/${id}/preview`, `breaking?story=${id}`, 'places']) {
        await page.goto(`${base}/desk/${path}`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate((options) => axe.run(document, options), whole);
        const place = (node) => `${node.target}: ${node.failureSummary.split('\n').at(1)?.trim()}`;
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.slice(0, 3).map(place).join('; ')}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${path}: ${wide} px too wide`);
      }
      none(found);
      await page.context().close();
    });
  }
}
