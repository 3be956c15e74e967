// Two browsers in one story: how long a keystroke of one takes to the page of the other. Prints the milliseconds, a line
// each. LONGWAVE_STORY is the story's address at the desk.

import { base } from '../lib/site.js';
import { launch } from '../lib/browser.js';
import { signedIn } from '../lib/desk.js';

const KEYS = 100;
const PAUSE = 120;

const browser = await launch();
const open = async (email) => {
  const page = await signedIn(browser, email);
  await page.goto(base + process.env.LONGWAVE_STORY);
  await page.locator('story-editor [contenteditable=true]').waitFor();
  return page;
};
const [writer, reader] = [await open('mira@example.org'), await open('tom@example.org')];

/** Notes each moment at which the text has one more of them, by the clock that all pages share. The name at the other's
 * caret is in the text, too. */
await reader.evaluate(() => {
  const text = document.querySelector('story-editor [contenteditable=true]');
  const letters = () => text.textContent.split('x').length;
  let most = letters();
  window.seen = [];
  new MutationObserver(() => {
    for (; most < letters(); most += 1) window.seen.push(performance.timeOrigin + performance.now());
  }).observe(text, { childList: true, characterData: true, subtree: true });
});
await writer.evaluate(() => {
  window.pressed = [];
  addEventListener('keydown', (event) => event.key === 'x' && window.pressed.push(performance.timeOrigin + event.timeStamp), true);
});
await writer.locator('story-editor [contenteditable=true]').focus();
await writer.keyboard.press('Control+End');
for (let n = 0; n < KEYS; n += 1) {
  await writer.keyboard.press('x');
  await new Promise((done) => setTimeout(done, PAUSE));
}
await reader.waitForFunction((keys) => window.seen.length >= keys, KEYS, { timeout: 20_000 });
const [pressed, seen] = [await writer.evaluate(() => window.pressed), await reader.evaluate(() => window.seen)];
pressed.forEach((at, n) => console.log((seen[n] - at).toFixed(1)));
await browser.close();
