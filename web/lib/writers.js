// People who write a story in the editor, each on a page of their own.

import assert from 'node:assert/strict';

export const PATIENCE = 20_000;

export const text = (page) => page.locator('.se-text');

/** The words of the text. */
export const said = (page) => text(page).evaluate((element) => [...element.children].map((block) => block.textContent).join('\n'));

/** A page on which somebody is signed in; `page.faults` gathers what went wrong on it. */
export async function enters(browser, newsroom, name, role) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    const lost = /WebSocket|ERR_(CONNECTION|INTERNET|INCOMPLETE)/.test(message.text());
    if (message.type() === 'error' && !lost) page.faults.push(message.text());
  });
  await newsroom.enters(page, name, role);
  return page;
}

/** Opens a story, and waits until the editor has it. */
export async function opens(newsroom, page, { id }) {
  await page.goto(`${newsroom.base}/desk/stories/${id}`);
  await saved(page);
  return page;
}

export const state = (page, name) => page.locator(`.se-state[data-state=${name}]`).waitFor({ timeout: PATIENCE });
export const saved = (page) => state(page, 'saved');

/** Waits until something holds. */
export async function comes(what, holds) {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > PATIENCE) assert.fail(`it never came that ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Waits until the editor knows where the browser's caret is: the browser says so a moment later, and no person is so quick. */
export const placed = (page) =>
  page.waitForFunction(() => {
    const { view } = document.querySelector('story-editor');
    return !view.hasFocus() || view.domObserver.currentSelection.eq(view.domSelectionRange());
  }, null, { timeout: PATIENCE });

/** Puts the keyboard into the text. The editor sets its caret anew 20 ms after that, and no person presses a key so soon. */
export async function focuses(page) {
  await text(page).focus();
  await new Promise((done) => setTimeout(done, 100));
}

/** Types at the end of the text. */
export async function types(page, words) {
  await focuses(page);
  await page.keyboard.press('Control+End');
  await placed(page);
  await page.keyboard.type(words);
}

/** The id of a picture of one colour, which is sent. */
export async function photograph(browser, { base, token }, shade) {
  const page = await browser.newPage();
  const url = await page.evaluate((shade) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
    const draw = canvas.getContext('2d');
    draw.fillStyle = shade;
    draw.fillRect(0, 0, 800, 600);
    return canvas.toDataURL('image/jpeg');
  }, shade);
  await page.close();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' };
  const body = Buffer.from(url.split(',')[1], 'base64');
  const answer = await fetch(`${base}/api/v1/pictures`, { method: 'POST', headers, body });
  return (await answer.json()).id;
}
