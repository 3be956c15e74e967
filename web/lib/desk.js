// The desk under test: signing in as one of the demo's people.

import { readFileSync } from 'node:fs';
import { base } from './site.js';
import { open } from './browser.js';

/** The password that all of the demo's people have. */
export const password = readFileSync(`${process.env.LONGWAVE_DATA}/password`, 'utf8').trim();

/** A page of somebody who has signed in, with the keyboard alone. */
export async function signedIn(browser, email, options = {}) {
  const page = await open(browser, options);
  await page.goto(`${base}/desk/`);
  // The form has the keyboard once it is there.
  await page.locator('#email:focus').waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  const in_ = page.waitForURL((url) => url.pathname === '/desk/wire', { waitUntil: 'load' });
  await Promise.all([in_, page.keyboard.press('Enter')]);
  return page;
}
