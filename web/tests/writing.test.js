// Writing a story: everything that stands beside the words, blocks by keyboard, and what is said of what is missing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { open } from '../lib/browser.js';
import { opened } from '../lib/house.js';
import { none } from '../lib/none.js';
import { focuses, placed } from '../lib/writers.js';

const PATIENCE = 20_000;

const { browser, newsroom } = await opened();

const text = (page) => page.locator('.se-text');
const saved = (page) => page.locator('.se-state[data-state=saved]').waitFor({ timeout: PATIENCE });
const paragraph = (id, words) => ({ id, type: 'paragraph', text: words ? [{ text: words }] : [] });
const now = async ({ id }) => (await newsroom.api(`/stories/${id}`)).head.content;

async function story(blocks = [paragraph('b1', 'The ferry came in at dawn.')], more = {}) {
  const { service = 'english', ...content } = more;
  const whole = { headline: 'Ferry', section: 'world', ...content, body: { format: 1, blocks } };
  return newsroom.api('/stories', { service, content: whole });
}

/** Somebody with a story open; `before` is done to their page before anything is loaded. */
async function writes(name, { id }, { before = null, ...options } = {}) {
  const page = await open(browser, { locale: 'en', ...options });
  if (before) await page.addInitScript(before);
  await newsroom.enters(page, name);
  await page.goto(`${newsroom.base}/desk/stories/${id}`);
  await saved(page);
  return page;
}

/** What went wrong in pages of this newsroom, whose address isn't that of the demo. */
const faults = (...pages) => pages.flatMap((page) => page.faults.filter((fault) => !fault.includes(newsroom.base)));

/** Waits until something holds. */
async function comes(what, holds) {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > PATIENCE) assert.fail(`it never came that ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Puts the caret at the beginning or the end. */
async function caret(page, key = 'Control+Home') {
  await focuses(page);
  await page.keyboard.press(key);
  await placed(page);
}

/** The text's blocks by their words. */
const blocks = (page) => text(page).evaluate((element) => [...element.children].map((child) => child.textContent.trim()));

test('who signs is kept as one types, by the name at the service', async () => {
  const { id } = await newsroom.api('/people', { name: 'Omid Rahimi', names: { persian: 'امید رحیمی' } });
  const it = await story([paragraph('b1', 'کشتی رسید.')], { service: 'persian', bylines: [{ person: id }] });
  const [nia, pia] = [await writes('Nia', it), await writes('Pia', it)];
  const field = nia.locator('#bylines');
  assert.equal(await field.inputValue(), 'امید رحیمی');
  await field.fill('Somebody Else');
  await pia.waitForFunction(() => document.querySelector('#bylines').value === 'Somebody Else');
  await field.press('End');
  await field.press('Enter');
  await field.pressSequentially('رحی');
  await nia.locator('.offered-names + [role=status]', { hasText: /1 name found/ }).waitFor();
  await field.press('ArrowDown');
  await nia.keyboard.press('Escape');
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await field.press('ArrowDown');
  await nia.keyboard.press('Enter');
  await pia.waitForFunction(() => document.querySelector('#bylines').value === 'Somebody Else\nامید رحیمی');
  await saved(nia);
  none(faults(nia, pia));
  await Promise.all([nia.context().close(), pia.context().close()]);
  const expected = JSON.stringify([{ name: 'Somebody Else' }, { person: id }]);
  await comes('a revision names them', async () => JSON.stringify((await now(it)).bylines) === expected);
});

test('where nobody signs yet whoever writes is offered, until a colleague signs', async () => {
  const it = await story();
  const [nia, pia] = [await writes('Nia', it), await writes('Pia', it)];
  const offered = (page) => page.locator('.offered-names button');
  assert.match(await offered(nia).innerText(), /Nia/);
  assert.match(await offered(pia).innerText(), /Pia/);
  await offered(nia).click();
  await pia.waitForFunction(() => document.querySelector('#bylines').value === 'Nia');
  assert.deepEqual([await offered(nia).count(), await offered(pia).count()], [0, 0]);
  await saved(nia);
  none(faults(nia, pia));
  await Promise.all([nia.context().close(), pia.context().close()]);
});

/** Puts blocks into the text as the editor has them: a gallery of pictures that nobody needs to send. */
const puts = (page, json) =>
  page.evaluate((json) => {
    const { view } = document.querySelector('story-editor');
    const nodes = json.map((one) => view.state.schema.nodeFromJSON(one));
    view.dispatch(view.state.tr.insert(view.state.doc.content.size, nodes));
  }, json);

const picture = (caption, type = 'picture') => ({ type, attrs: { picture: '7', alt: caption }, content: [{ type: 'text', text: caption }] });
const pause = placed;

test('blocks are gone through, moved and removed with the keyboard alone', async () => {
  const embed = { id: 'b3', type: 'embed', url: 'https://example.org/film', title: 'A film' };
  const it = await story([paragraph('b1', 'One'), paragraph('b2', 'Two'), embed]);
  const page = await writes('Abe', it);
  const { keyboard } = page;
  await caret(page);
  await keyboard.press('Alt+Shift+ArrowDown');
  assert.deepEqual((await blocks(page)).slice(0, 2), ['Two', 'One']);
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowUp');
  assert.match((await blocks(page))[1], /A film/, 'what has no text is moved too');
  await keyboard.press('Alt+ArrowUp');
  await keyboard.type('To ');
  assert.deepEqual((await blocks(page)).filter((words) => !words.includes('film')), ['To Two', 'One']);
  await keyboard.press('Control+Shift+Backspace');
  assert.equal((await blocks(page)).length, 2);
  assert.match(await page.locator('.se-told').innerText(), /removed/);
  await keyboard.press('Control+z');
  await comes('it is back', async () => (await blocks(page))[0] === 'To Two');
  await saved(page);
  await page.context().close();
  await comes('a revision has the order', async () => (await now(it)).body.blocks.map(({ id }) => id).join() === 'b2,b3,b1');
  none(faults(page));
});

test('a picture of a gallery is a block of its own, and Backspace takes none unawares', async () => {
  const page = await writes('Bo', await story());
  const { keyboard } = page;
  await puts(page, [{ type: 'gallery', content: ['First', 'Second'].map((words) => picture(words, 'gallery_picture')) }]);
  const captions = () => text(page).locator('.gallery figcaption').allInnerTexts();
  await caret(page, 'Control+End');
  await keyboard.press('Alt+Shift+ArrowUp');
  assert.deepEqual(await captions(), ['Second', 'First']);
  await keyboard.press('Home');
  await pause(page);
  await keyboard.press('Backspace');
  assert.match(await page.locator('.se-told').innerText(), /once more/);
  assert.deepEqual(await captions(), ['Second', 'First']);
  await keyboard.press('Backspace');
  assert.deepEqual(await captions(), ['First']);
  await keyboard.press('Control+Shift+Backspace');
  assert.equal(await text(page).locator('.gallery').count(), 0, 'a gallery goes with its last picture');
  await page.context().close();
});

/** Makes a browser say that it is on another machine. */
const on = (platform) => `Object.defineProperty(navigator, 'platform', { get: () => '${platform}' })`;

/** Presses Ctrl Alt and a key as a keyboard reports it that has another letter there. */
const pressed = (page, code, key, more = {}) =>
  text(page).evaluate((element, init) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, altKey: true, ...init });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  }, { code, key, ...more });

test('Ctrl Alt and a letter is a key on a Russian and a Persian keyboard on Windows, and AltGr types', async () => {
  const page = await writes('Cas', await story(), { before: on('Win32') });
  await caret(page);
  const kind = () => text(page).evaluate((element) => element.firstElementChild.localName);
  await pressed(page, 'KeyQ', 'й');
  assert.equal(await text(page).locator('.pull').count(), 1);
  await pressed(page, 'Digit2', '۲');
  assert.equal(await kind(), 'h2');
  assert.equal(await pressed(page, 'KeyQ', '@', { modifierAltGraph: true }), false, 'AltGr Q is an at sign in Germany');
  assert.equal(await kind(), 'h2');
  await page.context().close();
});

test('on a Mac, Alt and a letter types a character, and folds no panels', async () => {
  const page = await writes('Dee', await story(), { before: on('MacIntel') });
  const panels = page.locator('#panels');
  await page.locator('#headline').press('Alt+s');
  assert.ok(await panels.isVisible());
  await caret(page);
  await page.keyboard.press('Alt+s');
  assert.ok(await panels.isVisible());
  await page.locator('.fold').focus();
  await page.keyboard.press('Alt+s');
  assert.ok(await panels.isHidden(), 'elsewhere it is a key');
  await page.context().close();
});

/** Selects letters of the first block, as a person does with Shift and arrows. */
async function selects(page, from, count) {
  await caret(page);
  for (let at = 0; at < from; at += 1) await page.keyboard.press('ArrowRight');
  await pause(page);
  for (let at = 0; at < count; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await pause(page);
}

test('a comment stays with its words though a colleague types before them, and leads there', async () => {
  const it = await story();
  const [eva, fin] = [await writes('Eva', it), await writes('Fin', it)];
  await selects(eva, 4, 5);
  await eva.keyboard.press('Control+Alt+m');
  await eva.locator('.se-ask textarea').waitFor();
  await caret(fin);
  await fin.keyboard.type('At last: ');
  await comes('Eva has it', async () => (await blocks(eva))[0].includes('At last'));
  await eva.keyboard.type('Which one?');
  await eva.keyboard.press('Control+Enter');
  await fin.locator('.se-text .se-comment').waitFor({ timeout: PATIENCE });
  assert.equal(await fin.locator('.se-text .se-comment').innerText(), 'ferry');
  await fin.locator('[data-does=comment-show]').focus();
  await fin.keyboard.press('Enter');
  assert.ok(await text(fin).evaluate((element) => element === document.activeElement));
  await pause(fin);
  assert.equal(await fin.evaluate(() => String(getSelection())), 'ferry');
  // Words that go while the question stands take no comment with them.
  await selects(eva, 0, 8);
  await eva.keyboard.press('Control+Alt+m');
  await eva.locator('.se-ask textarea').waitFor();
  await caret(fin);
  for (let at = 0; at < 9; at += 1) await fin.keyboard.press('Delete');
  await comes('they are gone', async () => !(await blocks(eva))[0].includes(':'));
  await eva.keyboard.type('Is it?');
  await eva.keyboard.press('Control+Enter');
  await fin.locator('.se-comments li', { hasText: 'Is it?' }).waitFor({ timeout: PATIENCE });
  assert.match(await eva.locator('.se-told').innerText(), /no longer/);
  none(faults(eva, fin));
  await Promise.all([eva.context().close(), fin.context().close()]);
});

test('what a colleague does beside the text leaves what is being typed as it is', async () => {
  const it = await story([paragraph('b1', 'The ferry came in.')], { places: ['Lamu'] });
  const [ugo, vera] = [await writes('Ugo', it), await writes('Vera', it)];
  await ugo.locator('details.others summary').click();
  await ugo.locator('#slug').focus();
  await ugo.keyboard.type('ferry-ret');
  await vera.locator('#bylines').fill('Vera');
  await ugo.waitForFunction(() => document.querySelector('#bylines').value === 'Vera');
  await ugo.keyboard.type('urns');
  assert.equal(await ugo.locator('#slug').inputValue(), 'ferry-returns');
  // In a list too the caret stays in its word.
  await ugo.locator('#places').focus();
  await ugo.keyboard.press('Control+Home');
  await ugo.keyboard.press('ArrowRight');
  await vera.locator('#places').fill('Lamu\nMombasa');
  await ugo.waitForFunction(() => document.querySelector('#places').value === 'Lamu\nMombasa');
  assert.equal(await ugo.locator('#places').evaluate((field) => field.selectionStart), 1);
  none(faults(ugo, vera));
  await Promise.all([ugo.context().close(), vera.context().close()]);
});

test('the keyboard leaves a table at its ends, and goes on with the next comment', async () => {
  const page = await writes('Wim', await story());
  const { keyboard } = page;
  await caret(page, 'Control+End');
  await keyboard.press('Control+Alt+t');
  await pause(page);
  for (let at = 0; at < 3; at += 1) await keyboard.press('Tab');
  assert.ok(await text(page).evaluate((element) => element === document.activeElement));
  await keyboard.press('Tab');
  assert.ok(await text(page).evaluate((element) => element !== document.activeElement), 'Tab leaves the last cell');
  assert.equal(await text(page).locator('tr').count(), 2);
  for (const [from, words] of [[0, 'One'], [4, 'Two']]) {
    await selects(page, from, 3);
    await keyboard.press('Control+Alt+m');
    await page.locator('.se-ask textarea').waitFor();
    await keyboard.type(words);
    await keyboard.press('Control+Enter');
    await page.locator('.se-comments li', { hasText: words }).waitFor();
  }
  const there = () => page.evaluate(() => [document.activeElement.dataset.does, document.activeElement.closest('li')?.textContent.includes('Two') ?? null]);
  await page.locator('.se-comments li', { hasText: 'One' }).locator('[data-does=comment-resolve]').focus();
  await keyboard.press('Enter');
  assert.deepEqual(await there(), ['comment-resolve', true]);
  await keyboard.press('Enter');
  assert.deepEqual(await there(), ['resolved', null]);
  await keyboard.press('Enter');
  assert.deepEqual(await there(), ['resolved', null]);
  assert.equal(await page.locator('.se-comments li').count(), 2);
  none(faults(page));
  await page.context().close();
});

test('one goes from suggestion to suggestion, and takes the one that is selected', async () => {
  const page = await writes('Gil', await story());
  const { keyboard } = page;
  await caret(page);
  await keyboard.press('Control+Alt+s');
  await keyboard.type('Then ');
  await caret(page, 'Control+End');
  await keyboard.type(' All are safe.');
  await keyboard.press('Control+Alt+s');
  await caret(page);
  const selected = async () => (await pause(page), page.evaluate(() => String(getSelection()).trim()));
  await keyboard.press('Control+Alt+j');
  assert.equal(await selected(), 'All are safe.');
  await keyboard.press('Control+Alt+j');
  assert.equal(await selected(), 'Then');
  await keyboard.press('Control+Alt+k');
  assert.equal(await selected(), 'All are safe.');
  await keyboard.press('Control+Alt+y');
  await comes('that one is taken', async () => (await text(page).locator('ins').allInnerTexts()).join().trim() === 'Then');
  none(faults(page));
  await page.context().close();
});

test('a question stands in sight in a long story, and Escape leads back to the caret', async () => {
  const many = Array.from({ length: 60 }, (_, at) => paragraph(`b${at}`, `Paragraph ${at}, with words enough to take a line of the page.`));
  const page = await writes('Hal', await story(many));
  await caret(page, 'Control+End');
  await page.keyboard.press('Shift+Home');
  await pause(page);
  await page.keyboard.press('Control+Shift+k');
  const ask = page.locator('.se-ask input');
  await ask.waitFor();
  const seen = (locator) => locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const at = document.elementFromPoint(element.getBoundingClientRect().left + 4, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && (at === element || element.contains(at) || at?.contains(element));
  });
  assert.ok(await seen(ask));
  await page.locator('.se-ask button', { hasText: 'Cancel' }).click();
  assert.ok(await ask.isHidden(), 'it is put away by touch');
  await page.keyboard.press('Control+Shift+k');
  await ask.waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Escape');
  assert.ok(await text(page).evaluate((element) => element === document.activeElement));
  await comes('the caret is in sight', () => seen(text(page).locator('p').last()));
  none(faults(page));
  await page.context().close();
});

/** Pastes HTML, as a browser does. */
const paste = (page, html) =>
  text(page).evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

const REVIEWED = `<p class=MsoNormal>The <del cite="mailto:Ed" datetime="2026-11-01T10:00">old </del><ins cite="mailto:Ed">new </ins>
<a style='mso-comment-reference:ED_1;mso-comment-date:20261101T1000'>ferry</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[ED1]</a></span></span> came&nbsp;in.</p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/clip_image001.png"></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1><div style='mso-element:comment'><div id="_com_1" class=msocomtxt>
<p class=MsoCommentText>Which one?</p></div></div></div>`;
const FRENCH = `<p>«&nbsp;Enfin&#8239;!&nbsp;» dit-elle<span style='mso-spacerun:yes'>&nbsp;</span>: à&nbsp;quai.</p>`;

test('what is pasted from Word brings no comments and no struck words, and keeps French spaces', async () => {
  const page = await writes('Ida', await story([paragraph('b1', '')]));
  await focuses(page);
  await paste(page, REVIEWED);
  await comes('it is pasted', async () => (await blocks(page)).join('|') === 'The new ferry came in.');
  assert.match(await page.locator('.se-told').innerText(), /left out/);
  await page.keyboard.press('Control+a');
  await pause(page);
  await paste(page, FRENCH);
  await comes('it is pasted', async () => (await blocks(page)).join('|') === '«\u00A0Enfin\u202F!\u00A0» dit-elle\u00A0: à quai.');
  assert.equal(await page.locator('.se-told').innerText(), '');
  none(faults(page));
  await page.context().close();
});

test('what readers don\'t read is in no count', async () => {
  const pull = { id: 'b2', type: 'pull', text: [{ text: 'The ferry came in' }] };
  const page = await writes('Jo', await story([paragraph('b1', 'The ferry came in.'), pull]));
  const length = page.locator('.se-length');
  await length.filter({ hasText: /^4 words/ }).waitFor({ timeout: PATIENCE });
  await caret(page);
  await page.keyboard.press('Control+Alt+s');
  await page.keyboard.type('At last ');
  await pause(page);
  await page.waitForTimeout(600);
  assert.match(await length.innerText(), /^4 words/, 'what is only suggested');
  await page.locator('.se-do-accept-all').click();
  await length.filter({ hasText: /^6 words/ }).waitFor({ timeout: PATIENCE });
  await page.context().close();
});

test('what is pressed without a connection says that nothing was done', async () => {
  const page = await writes('Kai', await story());
  const said = page.locator('#failed');
  await page.context().setOffline(true);
  for (const button of ['form:has([name=do][value=publish]) button', '#about button.main']) {
    await page.locator(button).first().click();
    await said.filter({ hasText: /nothing was done/ }).waitFor({ timeout: PATIENCE });
  }
  assert.match(page.url(), /\/desk\/stories\//);
  await page.context().setOffline(false);
  await said.waitFor({ state: 'hidden', timeout: PATIENCE });
  // A server that doesn't answer is no better.
  await page.route('**/reach', (route) => route.abort());
  await page.locator('form:has([name=do][value=publish]) button').first().click();
  await said.filter({ hasText: /nothing was done/ }).waitFor({ timeout: PATIENCE });
  await page.context().close();
});

test('whoever leaves while nothing keeps what they wrote is warned', async () => {
  const page = await writes('Lou', await story(), { before: 'delete globalThis.indexedDB' });
  const warned = [];
  page.on('dialog', async (dialog) => {
    warned.push(dialog.type());
    await dialog.accept();
  });
  await caret(page);
  await page.keyboard.type('Kept. ');
  await saved(page);
  await page.context().setOffline(true);
  await page.locator('.se-state[data-state=offline-page]').waitFor({ timeout: PATIENCE });
  await page.keyboard.type('Not kept. ');
  await page.close({ runBeforeUnload: true });
  await comes('it warns', () => warned.includes('beforeunload'));
});

test('a story says what readers don\'t see yet, where it is and in lists', async () => {
  const it = await story([paragraph('b1', 'One')], { bylines: [{ name: 'Mira Osei' }] });
  const act = (action, more) => newsroom.api(`/stories/${it.id}/actions`, { action, ...more });
  await act('publish', { revision: 1 });
  const page = await open(browser, { locale: 'en' });
  await newsroom.enters(page, 'Max');
  const told = async (path) => (await page.goto(`${newsroom.base}/desk/${path}`), (await page.locator('main').innerText()).replace(/[\u2068\u2069]/g, ''));
  assert.doesNotMatch(await told(`stories/${it.id}`), /not published/);
  await act('write', { base: 1, content: { ...it.head.content, headline: 'Ferry returns', bylines: [{ name: 'Mira Osei' }] } });
  assert.match(await told(`stories/${it.id}`), /Readers see revision 1; 1 later one is not published/);
  await Promise.all([page.waitForNavigation(), page.locator('.later a').click()]);
  assert.match(await page.locator('main').innerText(), /returns/);
  for (const path of ['stories', `families/${it.family}`]) assert.match(await told(path), /1 later revision not published/, path);
  none(faults(page));
  await page.context().close();
});

test('the editor and the reader\'s pages turn the same blocks', async () => {
  const folder = new URL('../../', import.meta.url);
  const source = readFileSync(new URL('web/desk/editor/runs.ts', folder), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const { turns } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const cases = JSON.parse(readFileSync(new URL('crates/page/fixtures/direction.json', folder), 'utf8'));
  for (const { words, story: dir, turns: expected } of cases) assert.equal(turns(words, dir), expected, words);
});

test('the writing pane is set as the reader\'s page is', async () => {
  for (const service of ['urdu', 'burmese']) {
    await newsroom.api(`/services/${service}`, { site_name: 'Longwave', sections: [{ id: 'world' }] }, 'PUT');
  }
  for (const service of ['english', 'persian', 'urdu', 'burmese']) {
    const said = [{ text: 'Words' }];
    const it = await story([
      paragraph('b1', 'Words'), { id: 'b2', type: 'heading', level: 2, text: said }, { id: 'b3', type: 'heading', level: 3, text: said },
      { id: 'b4', type: 'quote', text: [said], cite: said }, { id: 'b5', type: 'pull', text: [{ text: 'Other words' }] },
      { id: 'b6', type: 'list', ordered: false, items: [said] },
    ], { service, bylines: [{ name: 'Mira Osei' }] });
    await newsroom.api(`/stories/${it.id}/actions`, { action: 'publish', revision: 1 });
    const page = await writes(`No${service}`, it);
    const face = (locator) => locator.evaluate((element) => {
      const { fontFamily, fontSize, fontWeight, lineHeight } = getComputedStyle(element);
      return { fontFamily: fontFamily.replaceAll(', ', ','), fontSize, fontWeight, lineHeight };
    });
    const kinds = ['p', 'h2', 'h3', 'blockquote p', 'blockquote footer', '.pull', 'li'];
    const faces = async (within) => Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await face(within.locator(kind).first())])));
    const written = await faces(text(page));
    const headline = (await face(page.locator('#headline'))).fontFamily;
    await page.goto(`${newsroom.base}/${service}/a/${it.id}`);
    assert.deepEqual(written, await faces(page.locator('.text')), service);
    assert.equal(headline, (await face(page.locator('h1'))).fontFamily, service);
    await page.context().close();
  }
});

test('the check-list says what is missing as one types, and leads there', async () => {
  const linked = { id: 'b2', type: 'paragraph', text: [{ text: 'Read it ' }, { text: 'here', link: 'https://example.org/a' }] };
  const it = await story([paragraph('b1', 'One'), linked, { id: 'b3', type: 'heading', level: 3, text: [{ text: 'Aboard' }] }]);
  const page = await writes('Ned', it);
  await page.route('**/desk/media/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
  const list = page.locator('#checks');
  const on = () => page.evaluate(() => document.activeElement.id);
  await list.locator('.missing a').focus();
  await page.keyboard.press('Enter');
  await page.locator('#bylines:focus').waitFor({ timeout: PATIENCE });
  await page.keyboard.type('Mira Osei');
  await comes('it is missing no longer', async () => (await list.locator('.missing').count()) === 0);
  const words = async (link) => {
    await list.locator('.hints a', { hasText: link }).click();
    await page.waitForTimeout(200);
    assert.equal(await on(), 'text');
    return page.evaluate(() => getSelection().anchorNode.parentElement.closest('p, h3').textContent);
  };
  assert.equal(await words('here'), 'Read it here');
  assert.equal(await words('Aboard'), 'Aboard');
  await puts(page, [{ type: 'picture', attrs: { id: 'b4', picture: '7', alt: '' } }]);
  await list.locator('[data-asks=alt]').click({ timeout: PATIENCE });
  await page.locator('.se-ask input[name=alt]:focus').waitFor();
  await page.keyboard.type('A ferry');
  await page.keyboard.press('Enter');
  await comes('it has its words', async () => (await list.locator('.missing').count()) === 0);
  await page.locator('#headline').fill('');
  await list.locator('[href="#headline"]').waitFor({ timeout: PATIENCE });
  none(faults(page));
  await page.context().close();
});

test('a translation says how much of it isn\'t translated, beside the text and before it goes out', async () => {
  const source = await story([paragraph('b1', 'The ferry came in.'), paragraph('b2', 'All are safe.')], { bylines: [{ name: 'Mira Osei' }] });
  const it = await newsroom.api(`/stories/${source.id}/translations`, { service: 'persian' });
  const page = await writes('Ola', it);
  const said = page.locator('#checks', { hasText: /3 parts still say what the source says/ });
  await said.waitFor({ timeout: PATIENCE });
  await page.locator('#headline').fill('کشتی');
  await page.locator('#checks a', { hasText: /2 parts/ }).click({ timeout: PATIENCE });
  await page.keyboard.press('Control+Home');
  await pause(page);
  await page.keyboard.type('کشتی رسید. ');
  await saved(page);
  await page.locator('form:has([name=do][value=publish]) button').first().click();
  await page.locator('#consequences', { hasText: /1 part still says/ }).waitFor({ timeout: PATIENCE });
  none(faults(page));
  await page.context().close();
});

test('translator, contributors, agencies and the address are written, the address until it is published', async () => {
  const { id } = await newsroom.api('/people', { name: 'Sara Amini', names: { persian: 'سارا امینی' } });
  const it = await story([paragraph('b1', 'کشتی رسید.')], { service: 'persian' });
  const page = await writes('Pam', it);
  await page.locator('.others summary').click();
  await page.locator('#translator').fill('سارا امینی');
  await page.locator('#contributors').fill('Tom Ray\nUma Sen');
  await page.locator('#agencies').fill('Meridian');
  await page.locator('#slug').fill('No Slug!');
  await page.locator('#slug').press('Tab');
  assert.equal(await page.locator('#slug').evaluate((field) => field.checkValidity()), false);
  await page.locator('#slug').fill('ferry-returns');
  await page.locator('#slug').press('Tab');
  await saved(page);
  await page.context().close();
  const said = async () => {
    const { translator, contributors, agencies, slug } = await now(it);
    return JSON.stringify([translator, contributors, agencies, slug]);
  };
  await comes('a revision has them', async () => (await said()) === JSON.stringify([{ person: id }, ['Tom Ray', 'Uma Sen'], ['Meridian'], 'ferry-returns']));
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'publish', revision: (await newsroom.api(`/stories/${it.id}`)).head.number });
  const later = await writes('Quinn', it);
  assert.equal(await later.locator('#slug').count(), 0);
  none(faults(page, later));
  await later.context().close();
});

test('a picture of a story leads to its crops', async () => {
  const page = await writes('Ray', await story());
  await puts(page, [picture('A ferry')]);
  await caret(page, 'Control+End');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Alt+o')]);
  await opened.waitForURL(/\/desk\/pictures\/7$/);
  assert.ok(await page.locator('.lead-crops').isHidden(), 'without a lead picture there is nothing to crop');
  await page.evaluate(() => document.querySelector('story-editor').setField('lead', { picture: '7', alt: 'A ferry', caption: [] }));
  assert.equal(await page.locator('.lead-crops').getAttribute('href'), '/desk/pictures/7');
  await page.context().close();
});
