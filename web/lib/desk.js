// The desk under test: signing in as one of the demo's people.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { api, base } from './site.js';
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

/** A page of an administrator who is new, and reads the desk in the language of their browser. */
export async function administrator(browser, name, options) {
  const settings = join(mkdtempSync(join(tmpdir(), 'longwave-desk-')), 'longwave.toml');
  writeFileSync(settings, `data = ${JSON.stringify(resolve(process.env.LONGWAVE_DATA))}\n`);
  const who = ['--email', `${name.toLowerCase()}@example.org`, '--name', name, '--role', 'administrator'];
  const said = execFileSync(process.env.LONGWAVE_EXECUTABLE, ['account', ...who, '--config', settings], { encoding: 'utf8' });
  const page = await open(browser, options);
  await page.goto(base + /\/desk\/invitation\/\S+/.exec(said)[0]);
  await page.locator('#password').fill('a long enough secret');
  await Promise.all([page.waitForURL((url) => !url.pathname.includes('invitation')), page.locator('form .main').click()]);
  return page;
}

/** An item of the demo's agency, put into its folder as a sender does. */
export function arrives({ guid, headline, version = 1, ...more }) {
  const item = {
    $schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    uri: guid,
    version: String(version),
    type: 'text',
    language: 'en',
    urgency: 4,
    headlines: [{ role: 'main', value: headline }],
    bodies: [{ role: 'main', contenttype: 'text/html', value: `<p>${headline}, the port said.</p>` }],
    ...more,
  };
  const folder = `${process.env.LONGWAVE_DATA}/wire/meridian`;
  const name = `${guid.replace(/[^a-z0-9]/g, '-')}-${version}.json`;
  writeFileSync(`${folder}/.${name}.part`, JSON.stringify(item));
  renameSync(`${folder}/.${name}.part`, `${folder}/${name}`);
}

/** A page of every kind at the desk, below `/desk/`: what there is to see with the demo's stories. */
export async function deskPages() {
  const stories = await api('/stories?limit=100');
  const live = stories.find((story) => story.live);
  const translated = stories.find((story) => story.translation);
  const item = (await api('/wire?limit=1'))[0].id;
  const picture = (await api('/pictures?limit=1'))[0].id;
  const rooms = ['services', 'services/english', 'desks', 'feeds', 'redirects', 'tokens', 'bylines', 'topics', 'setup', 'rights'];
  return [
    'wire',
    'wire?q=ferry',
    'wire/columns/0',
    'wire/column/0',
    `wire/${item}`,
    'stories',
    `stories/${live.id}`,
    `stories/${translated.id}`,
    `stories/${live.id}/revisions`,
    `stories/${live.id}/preview`,
    `families/${live.family}`,
    'stale',
    'fronts',
    'fronts/english',
    'fronts/persian',
    'pictures',
    `pictures/${picture}`,
    'breaking',
    `breaking?story=${live.id}`,
    'watch',
    'watch/english',
    'people',
    'people/1',
    'record',
    'account',
    'account/notices',
    'administration',
    ...rooms.map((room) => `administration/${room}`),
    'nowhere',
  ];
}
