// Pictures at the desk: pasted and dropped into a story, described, cropped with the keyboard, published and seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, violations } from '../lib/axe.js';
import { opened } from '../lib/house.js';
import { none } from '../lib/none.js';

const PATIENCE = 20_000;

const { browser, newsroom } = await opened();

async function person(name, options = {}, role = 'editor') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    const lost = /WebSocket|ERR_(CONNECTION|INTERNET)/.test(message.text());
    if (message.type() === 'error' && !lost) page.faults.push(message.text());
  });
  await newsroom.enters(page, name, role);
  return page;
}

async function story(service = 'english') {
  const block = { id: 'b1', type: 'paragraph', text: [{ text: 'The ferry came in at dawn.' }] };
  const content = { headline: 'Ferry', section: 'world', bylines: [{ name: 'Mira Osei' }], body: { format: 1, blocks: [block] } };
  return newsroom.api('/stories', { service, content });
}

const saved = (page) => page.locator('.se-state[data-state=saved]').waitFor();

/** A photograph of `shade`, pasted or dropped on an element as a browser does. */
const brings = (element, kind, shade) =>
  element.evaluate(
    async (target, { kind, shade }) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1200, 800];
      const draw = canvas.getContext('2d');
      draw.fillStyle = shade;
      draw.fillRect(0, 0, 1200, 800);
      draw.fillStyle = '#fff';
      draw.fillRect(900, 100, 200, 200);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
      const data = new DataTransfer();
      data.items.add(new File([blob], 'ferry.jpg', { type: 'image/jpeg' }));
      const { left, top } = target.getBoundingClientRect();
      const common = { bubbles: true, cancelable: true };
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 20, clientY: top + 10 });
      target.dispatchEvent(event);
    },
    { kind, shade },
  );

/** Drops a file that is no picture; whether the page keeps the browser from showing it. */
const refuses = (element) =>
  element.evaluate((target) => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7'], 'report.pdf', { type: 'application/pdf' }));
    const { left, top } = target.getBoundingClientRect();
    return !target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, clientX: left + 20, clientY: top + 10 }));
  });

/** Waits until something holds. */
async function comes(what, holds) {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > PATIENCE) assert.fail(`it never came that ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const lead = (of) => of.head.content.lead;
const inText = (of) => of.head.content.body.blocks.find(({ type }) => type === 'picture');

test('a picture is pasted, another dropped, both described, cropped with the keyboard, published and seen', async () => {
  const it = await story();
  const page = await person('Mira');
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  await page.locator('.se-text').focus();
  await brings(page.locator('.se-text'), 'paste', '#204060');
  // It comes without words, and they are asked for at once.
  const asked = page.locator('.se-ask input[name=alt]');
  await asked.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.se-ask input'));
  await page.keyboard.type('A ferry, from the air');
  await page.keyboard.press('Enter');
  await page.locator('.se-text figure[data-alt="A ferry, from the air"] img').waitFor();
  await brings(page.locator('fieldset.lead'), 'drop', '#602040');
  await page.locator('.lead-shot img').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'lead-alt');
  await page.keyboard.type('A ferry at a quay');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The ferry at dawn.');
  await page.keyboard.press('Tab');
  await saved(page);
  const draft = page;

  await comes('a revision has both', async () => {
    await draft.waitForTimeout(300);
    const now = await newsroom.api(`/stories/${it.id}`);
    return lead(now)?.caption?.[0]?.text === 'The ferry at dawn.' && inText(now)?.alt === 'A ferry, from the air';
  });
  const now = await newsroom.api(`/stories/${it.id}`);
  assert.equal(lead(now).alt, 'A ferry at a quay');
  assert.notEqual(lead(now).picture, inText(now).picture);

  const { picture } = lead(now);
  await page.goto(`${newsroom.base}/desk/pictures/${picture}`);
  await page.locator('picture-crop.live .point').focus();
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  assert.deepEqual([await page.locator('#n-x').inputValue(), await page.locator('#n-y').inputValue()], ['55.00', '40.00']);
  await page.locator('picture-crop .frame').focus();
  for (let n = 0; n < 10; n += 1) await page.keyboard.press('Shift+Minus');
  await page.keyboard.press('Shift+ArrowLeft');
  assert.equal(await page.locator('[name="16x9"]').isChecked(), true);
  const width = Number(await page.locator('[name="width-16x9"]').inputValue());
  assert.ok(width < 100, `${width}`);
  const save = page.locator('form.look button.main');
  await save.focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const known = await newsroom.api(`/pictures/${picture}`);
  assert.deepEqual([known.focus.x, known.look, known.crops['16x9'].width], [5500, 1, Math.round(width * 100)]);
  assert.match(await page.locator('#p-uses + ul').innerText(), /Ferry/);

  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  await page.locator('button', { hasText: /^Publish U$/ }).click();
  const sure = page.locator('#consequences button.main');
  await Promise.all([page.waitForNavigation(), sure.click()]);
  const address = await page.locator('.pane .meta a').first().getAttribute('href');
  const html = await (await fetch(newsroom.base + address)).text();
  assert.ok(html.includes('alt="A ferry at a quay"') && html.includes('alt="A ferry, from the air"'));
  assert.match(html, new RegExp(`/media/${picture}/16x9/\\d+\\.jpg\\?1`));
  const sent = await fetch(`${newsroom.base}/media/${picture}/16x9/256.jpg?1`);
  assert.deepEqual([sent.status, sent.headers.get('content-type')], [200, 'image/jpeg']);
  none(page.faults);
  await page.context().close();
});

test('a picture is chosen with the keyboard alone, and what is refused says why', async () => {
  const it = await story();
  const page = await person('Dara');
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  await page.locator('a[data-choose]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.choice').first().waitFor();
  await prepare(page);
  none(await violations(page));
  await dialog.locator('.choice').first().focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.lead-shot img').waitFor();
  await saved(page);
  // Into the text too, by its key.
  await page.locator('.se-text').focus();
  await page.keyboard.press('Control+Alt+p');
  await page.locator('dialog[open] .choice').first().click();
  await page.locator('.se-text figure img').waitFor();
  const evil = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await page.locator('fieldset.lead').evaluate((target, evil) => {
    const data = new DataTransfer();
    data.items.add(new File([evil], 'evil.svg', { type: 'image/svg+xml' }));
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, evil);
  const wrong = page.locator('.sending .wrong');
  await wrong.waitFor();
  assert.match(await wrong.innerText(), /evil\.svg.*JPEG, PNG, WebP/s);
  // The browser tells of the answer itself.
  none(page.faults.filter((fault) => !fault.includes('422')));
  await page.context().close();
});

test('a picture that is sent meanwhile takes nothing from who types', async () => {
  const it = await story();
  const page = await person('Yara');
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  let go;
  const held = new Promise((done) => (go = done));
  await page.route('**/desk/pictures/add?*', async (route) => (await held, await route.continue()));
  const sent = page.waitForRequest('**/desk/pictures/add?*');
  await brings(page.locator('.se-text p'), 'drop', '#405020');
  await sent;
  await page.locator('.se-text').focus();
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(200);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+Alt+m');
  await page.locator('.se-ask textarea').waitFor();
  await page.keyboard.type('Which fer');
  go();
  await page.locator('.se-text figure img').waitFor();
  await page.keyboard.type('ry?');
  assert.equal(await page.locator('.se-ask textarea').inputValue(), 'Which ferry?');
  assert.match(await page.locator('.se-told').innerText(), /picture is in the text/);
  await page.keyboard.press('Control+Enter');
  assert.equal(await page.locator('.se-text .se-comment').innerText(), 'The');
  none(page.faults);
  await page.context().close();
});

test('what is no picture is refused where it is dropped, and the page stays', async () => {
  const it = await story();
  const page = await person('Zuri');
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  for (const place of ['.se-text p', 'fieldset.lead']) assert.ok(await refuses(page.locator(place)), place);
  await comes('each says so', async () => (await page.locator('.sending .wrong', { hasText: 'JPEG, PNG' }).count()) === 2);
  none(page.faults);
  await page.context().close();
});

test('a picture that is sent from a dialog which was closed goes nowhere', async () => {
  const it = await story();
  const page = await person('Xena');
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await saved(page);
  let go;
  const held = new Promise((done) => (go = done));
  await page.route('**/desk/pictures/add?*', async (route) => (await held, await route.continue()));
  await page.locator('a[data-choose]').click();
  const sent = page.waitForRequest('**/desk/pictures/add?*');
  await brings(page.locator('dialog[open]'), 'drop', '#102030');
  await sent;
  await page.keyboard.press('Escape');
  await page.locator('.se-text').focus();
  await page.keyboard.press('Control+Alt+p');
  await page.locator('dialog[open]').waitFor();
  const came = page.waitForResponse('**/desk/pictures/add?*');
  go();
  await (await came).finished();
  await page.locator('dialog .sending p').waitFor({ state: 'detached' });
  assert.ok(await page.locator('dialog[open]').isVisible(), 'what is chosen now is chosen still');
  assert.equal(await page.locator('.lead-shot img, .se-text figure').count(), 0);
  none(page.faults);
  await page.context().close();
});

test('pictures are dropped on their own page, found by their words and dragged into shape', async () => {
  const page = await person('Lina');
  await page.goto(`${newsroom.base}/desk/pictures`);
  await Promise.all([page.waitForURL(/pictures\/[a-z0-9]+$/), brings(page.locator('main'), 'drop', '#206020')]);
  await page.locator('#d-caption').fill('A lighthouse at noon');
  await Promise.all([page.waitForNavigation(), page.locator('aside form button.main').first().click()]);
  const corner = await page.locator('picture-crop .corner').boundingBox();
  await page.mouse.move(corner.x + 10, corner.y + 10);
  await page.mouse.down();
  await page.mouse.move(corner.x - 150, corner.y - 80, { steps: 5 });
  await page.mouse.up();
  assert.equal(await page.locator('[name="16x9"]').isChecked(), true);
  assert.ok(Number(await page.locator('[name="width-16x9"]').inputValue()) < 95);
  await page.goto(`${newsroom.base}/desk/pictures?q=lightH`);
  assert.equal(await page.locator('.shots li').count(), 1);
  none(page.faults);
  await page.context().close();
});

test('without script a picture is added, chosen and put above a story', async () => {
  const it = await story();
  const page = await person('Noor', { javaScriptEnabled: false });
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  await page.locator('a[data-choose]').click();
  await Promise.all([page.waitForNavigation(), page.locator('.shots form button').first().click()]);
  assert.equal(await page.locator('.lead-shot img').count(), 1);
  await page.locator('#lead-alt').fill('A quay');
  await Promise.all([page.waitForNavigation(), page.locator('.lead-save').click()]);
  assert.equal(await page.locator('#lead-alt').inputValue(), 'A quay');
  await page.context().close();
});

for (const [locale, name] of [['en', 'Ana'], ['fa', 'Bita']]) {
  for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
    test(`no page of pictures has a violation: ${locale}, ${width} px, ${colorScheme}`, async () => {
      const page = await person(`${name}${width}`, { locale, colorScheme, viewport: { width, height: 900 } }, 'administrator');
      const [{ id }] = await newsroom.api('/pictures');
      const stories = await newsroom.api(`/pictures/${id}/stories`);
      const found = [];
      for (const path of ['pictures', `pictures/${id}`, 'pictures?show=barred', ...stories.map((story) => `stories/${story.id}`)]) {
        await page.goto(`${newsroom.base}/desk/${path}`);
        await prepare(page);
        found.push(...(await violations(page)).map((line) => `${path}: ${line}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${path}: ${wide} px too wide`);
      }
      none(found);
      await page.context().close();
    });
  }
}
