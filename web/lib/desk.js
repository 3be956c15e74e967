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

/** What the demo lacks for a page of every kind: a desk of a service, and a draft of whose item a correction came. Made once. */
let made;
function makes() {
  made ??= (async () => {
    await api('/desks/english/politics', { name: 'Politics' }, 'PUT');
    const guid = `urn:newer:${Date.now()}`;
    const found = async () => (await api('/wire?limit=100')).find(({ item }) => item.guid === guid);
    arrives({ guid, headline: 'A ferry is missing' });
    const story = await api(`/wire/${(await until(found)).id}/take`, { service: 'english', section: 'world' });
    arrives({ guid, headline: 'No ferry is missing', version: 2, ednote: 'CORRECTION' });
    const newer = (await until(async () => (await api(`/stories/${story.id}/newer`))[0])).item;
    return { story: story.id, newer };
  })();
  return made;
}

/** What something gives at last. */
async function until(gives) {
  for (let tries = 0; tries < 300; tries += 1) {
    const given = await gives();
    if (given) return given;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never: ${gives}`);
}

/** A page of every kind at the desk, below `/desk/`: what there is to see with the demo's stories. One that is the answer to a
 * form is `{ path, form, shows, status }`: its fields, what tells that it is the answer that is meant, and with which status. */
export async function deskPages() {
  const { story, newer } = await makes();
  const word = `${Date.now()}`;
  const stories = await api('/stories?limit=100');
  const live = stories.find((story) => story.live);
  const translated = stories.find((story) => story.translation);
  const written = stories.find((story) => story.head.number > 1);
  const item = (await api('/wire?limit=1'))[0].id;
  const picture = (await api('/pictures?limit=1'))[0].id;
  const byline = (await api('/people'))[0].id;
  const topic = (await api('/topics'))[0].id;
  const rooms = ['services', 'services/english', 'desks', 'desks/english/politics', 'feeds', 'feeds/meridian', 'redirects', 'tokens',
    'bylines', `bylines/${byline}`, 'bylines/new', 'topics', `topics/${topic}`, 'topics/new', 'setup', 'rights'];
  const reach = (fields) => ({ path: `stories/${live.id}/reach`, form: { revision: String(live.head.number), ...fields }, shows: '.reach' });
  const answers = (path, form, shows, status = 200) => ({ path, form, shows, status });
  return [
    'wire',
    'wire?q=ferry',
    'wire/columns/0',
    'wire/column/0',
    'wire/found?q=ferry',
    `wire/meanwhile?shown=${item}:9&columns=found:${item},0:${item},1:&q=ferry`,
    `wire/${item}`,
    'stories',
    `stories/${live.id}`,
    `stories/${translated.id}`,
    `stories/${translated.id}/source`,
    `stories/${story}`,
    `stories/${story}/newer/${newer}`,
    reach({ do: 'kill', reason: 'It was wrong.' }),
    reach({ do: 'embargo', at: '2099-01-01T10:00' }),
    reach({ do: 'publish' }),
    `stories/${live.id}/revisions`,
    `stories/${written.id}/revisions/compare?from=1&to=${written.head.number}`,
    `stories/${live.id}/preview`,
    `families/${live.family}`,
    'stale',
    'fronts',
    'fronts/english',
    'fronts/persian',
    'fronts/english/world',
    'pictures',
    `pictures/${picture}`,
    `pictures/choose?story=${story}`,
    'breaking',
    `breaking?story=${live.id}`,
    'places',
    'watch',
    'watch/english',
    'watch/english/politics',
    'people',
    'people/1',
    'record',
    'account',
    'account/notices',
    'administration',
    ...rooms.map((room) => `administration/${room}`),
    'nowhere',
    answers(`wire/${newer}/take`, { to: 'english/world' }, '[name=anyway]'),
    answers('people', { email: `new.${word}@example.org`, name: `New ${word}`, 'grant-english': 'reporter' }, 'input.link'),
    answers('people', { email: `new.${word}@example.org`, name: 'Nobody' }, '#undone', 422),
    answers(`stories/${live.id}/act`, { do: 'release' }, '#undone', 409),
    answers('breaking', { 'text-english': 'x'.repeat(201), hours: '6' }, '#alerts', 422),
    answers('fronts/english', { do: 'save', seen: '0', slot: live.id }, '#arrangement .wrong', 409),
    answers('account/password', { present: 'not this one at all', password: 'four other odd words' }, '.wrong'),
    answers('administration/tokens', { name: `Program ${word}`, role: 'reporter', scope: 'english' }, 'input.link'),
    answers('administration/setup', { text: 'version = 1\n[redirects]\n"/an-old-page" = "/english/"\n' }, '#changes'),
    answers('administration/setup', { text: 'no such = file' }, '.wrong pre'),
    answers('administration/feeds/try', { id: 'meridian', provider: 'meridian', folder: 'meridian' }, '.note[role=status]'),
    answers('administration/redirects/many', { text: '/a,/b,301\nnothing,at,all' }, '.wrong li'),
  ];
}

/** Opens one of these pages; what answers that it can't be shown is not the page that was meant. Whoever may not see all of them
 * is shown why, with the status 403. */
export async function openDesk(page, one, seesAll = true) {
  const answer = await opened(page, one);
  const forbidden = !seesAll && answer.status() === 403;
  const meant = answer.status() === (one.status ?? 200) || one === 'nowhere' || forbidden;
  if (!meant) throw new Error(`${answer.url()} answers ${answer.status()}`);
  if (one.shows && !forbidden && !(await page.locator(one.shows).count())) throw new Error(`${answer.url()} has no ${one.shows}`);
}

async function opened(page, one) {
  if (typeof one === 'string') return page.goto(`${base}/desk/${one}`);
  await page.goto(`${base}/desk/account`);
  const sends = ({ action, form }) => {
    const sent = Object.assign(document.createElement('form'), { method: 'post', action });
    for (const [name, value] of Object.entries(form)) sent.append(Object.assign(document.createElement('textarea'), { name, value }));
    document.body.append(sent);
    sent.submit();
  };
  const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(sends, { action: `/desk/${one.path}`, form: one.form })]);
  return answer;
}

/** What is no page to look at by itself, and why. */
const NO_PAGE = {
  'a page that leads on': ['/desk', '/desk/', '/desk/sign-in/provider', '/desk/sign-in/provider/back'],
  'seen before one is in (ibm.test.js, enter.test.js)': ['/desk/sign-in', '/desk/sign-in/second', '/desk/invitation/{secret}'],
  'a part of a story’s page': ['/desk/stories/{id}/checks', '/desk/stories/{id}/newer', '/desk/stories/{id}/topics'],
  'a page as readers see it (accessibility.test.js)': ['/desk/preview/story/{id}', '/desk/preview/front/{service}', '/desk/preview/alert/{service}'],
  'no HTML': ['/desk/wire/{id}/raw', '/desk/live', '/desk/push.js', '/desk/media/{picture}/{ratio}/{file}', '/desk/assets/{file}',
    '/desk/administration/setup.toml', '/desk/record.csv', '/desk/record.jsonl'],
};

/** What answers a form with no page of its own, and why. */
const NO_ANSWER = {
  'leads on, or a page says why not, as that of another refused form does': [
    '/desk/sign-out', '/desk/language', '/desk/wire/columns', '/desk/stories', '/desk/stories/{id}/about', '/desk/stories/{id}/newer',
    '/desk/stories/{id}/topics', '/desk/stories/{id}/translate', '/desk/stories/{id}/confirm', '/desk/stories/{id}/lead',
    '/desk/stories/{id}/revisions/{number}/restore', '/desk/families/{id}/translate', '/desk/breaking/{id}/end', '/desk/people/{id}',
    '/desk/people/{id}/factors/end', '/desk/watch/attended', '/desk/watch/unattended', '/desk/account/zone', '/desk/account/second/end',
    '/desk/account/passkeys/{id}/end', '/desk/account/sessions/{id}/end', '/desk/account/notices', '/desk/account/notices/browsers/{id}/end',
    '/desk/administration/services', '/desk/administration/services/{id}', '/desk/administration/services/{id}/sections',
    '/desk/administration/desks', '/desk/administration/desks/{service}/{name}', '/desk/administration/desks/{service}/{name}/people',
    '/desk/administration/feeds', '/desk/administration/feeds/{id}/end', '/desk/administration/redirects', '/desk/administration/redirects/end',
    '/desk/administration/tokens/{id}/end', '/desk/administration/bylines/{id}', '/desk/administration/topics/{id}',
    '/desk/pictures', '/desk/pictures/{id}', '/desk/pictures/{id}/look', '/desk/pictures/{id}/rights',
  ],
  'the same page as of a service': ['/desk/fronts/{service}/{section}'],
  'the same page as of a first invitation': ['/desk/people/{id}/invite'],
  'seen before one is in (ibm.test.js, enter.test.js)': ['/desk/sign-in', '/desk/sign-in/second', '/desk/invitation/{secret}'],
  'seen on the way to a second factor (enter.test.js)': ['/desk/account/second', '/desk/account/second/confirm', '/desk/account/second/codes'],
  'JSON': ['/desk/sign-in/passkey', '/desk/sign-in/passkey/challenge', '/desk/account/passkeys', '/desk/account/passkeys/challenge',
    '/desk/account/notices/browsers', '/desk/pictures/add'],
};

/** The routes of the desk of which no page is in the list, and those that the list names in vain: that answer GET, and that answer
 * a form. */
export async function unlisted() {
  const folder = new URL('../../crates/longwave/src/desk/pages/', import.meta.url);
  const source = ['mod.rs', 'administration/mod.rs', 'pictures/mod.rs'].map((file) => readFileSync(new URL(file, folder), 'utf8')).join();
  const routes = source.split('.route(').map((route) => /^\s*"([^"]+)",\s*(\w+\([^()]*\)(?:\s*\.\w+\([^()]*\))*)/.exec(route)).filter(Boolean);
  const of = (verbs) => routes.filter(([, , handlers]) => verbs.test(handlers)).map(([, path]) => path);
  const pages = await deskPages();
  const got = pages.filter((one) => typeof one === 'string');
  const sent = pages.filter((one) => one.form).map(({ path }) => path);
  return [...lacks(of(/\b(?:get|any)\(/), got, NO_PAGE), ...lacks(of(/\bpost\(/), sent, NO_ANSWER).map((route) => `a form: ${route}`)];
}

/** The routes of which no page is in a list, nor excused, and what is excused in vain. */
function lacks(routes, pages, excuses) {
  const excused = new Set(Object.values(excuses).flat());
  // Of several routes a page is of the one with the fewest parts that may be anything.
  const parts = (route) => route.split('{').length + (route.includes('{*') ? 9 : 0);
  const of = (path) => {
    const fits = (route) => new RegExp(`^${route.replaceAll('.', '\\.').replace(/\{\*\w+\}/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
    return routes.filter(fits).sort((one, other) => parts(one) - parts(other))[0];
  };
  const listed = new Set(pages.map((path) => of(`/desk/${path.split('?')[0]}`)));
  const missing = routes.filter((route) => !listed.has(route) && !excused.has(route));
  return [...missing, ...[...excused].filter((route) => !routes.includes(route)).map((route) => `no route any more: ${route}`)];
}
