// A real browser, and pages that remember what went wrong in them.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { base } from './site.js';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// As root, as in a container, Chromium can't make a sandbox; it opens nothing but our own pages.
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'];

/** The layout sizes of the site, by their names. */
export const sizes = { XS: 390, SM: 800, MD: 1024, LG: 1280 };

export async function launch() {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('there is no Chromium here; name one in CHROMIUM');
  return chromium.launch({ executablePath, args });
}

/** A page of its own context. `page.faults` gathers console errors, script errors and requests to other hosts. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  const own = new URL(base).host;
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) page.faults.push(`asks another host: ${request.url()}`);
  });
  page.on('pageerror', (error) => page.faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser says of the page itself, too, that its status is 404 or 410.
    const itself = message.location().url === page.url() && message.text().includes('the server responded');
    if (message.type() === 'error' && !itself) page.faults.push(`console: ${message.text()}`);
  });
  return page;
}

/** Goes to a path of the newsroom and waits until the page is there. */
export async function go(page, path) {
  const response = await page.goto(base + path, { waitUntil: 'load' });
  return response.status();
}
