// What those who mean harm try in a browser: another origin's page with a journalist's cookies, a cookie planted before the
// sign-in, passwords guessed, files that are no pictures. Nothing comes of it, it is on record, and people are told what to do.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { content } from '../lib/site.js';
import { opened } from '../lib/house.js';
import { comes, enters, opens, state } from '../lib/writers.js';

const PASSWORD = 'a long enough secret';
const PICTURE = new URL('../../demo/pictures/harbour.jpg', import.meta.url).pathname;

const { browser, newsroom } = await opened();

/** What was refused, the newest first: by whom, what, and with which status. */
const refused = async () => {
  const record = await newsroom.api('/record?refused=true&limit=500');
  return record.map(({ who, what, status, address }) => ({ who, what, status, address }));
};
const known = async (what, who) => (await refused()).filter((one) => one.what === what && one.who === who);

/** A page of another origin that asks for all it can with the cookies of whoever opens it. */
const hostile = (story) => `<!doctype html><title>Win a boat</title>
<form method="post" action="${newsroom.base}/desk/stories/${story}/act" target="hidden"><input name="do" value="kill"><input name="reason" value="evil"></form>
<iframe name="hidden"></iframe>
<script>
window.heard = []
const hear = (what) => (event) => window.heard.push([what, event.type])
const socket = new WebSocket('${newsroom.base.replace('http', 'ws')}/desk/stories/${story}/together')
for (const type of ['open', 'message', 'close']) socket.addEventListener(type, hear('socket'))
const stream = new EventSource('${newsroom.base}/desk/live', { withCredentials: true })
for (const type of ['open', 'alive', 'wire', 'stories', 'watch', 'error']) stream.addEventListener(type, hear('stream'))
document.forms[0].submit()
const asks = (path, body, type) =>
  fetch('${newsroom.base}' + path, { method: 'POST', credentials: 'include', mode: 'no-cors', headers: { 'content-type': type }, body })
    .then(() => window.heard.push(['asked', path]), () => window.heard.push(['asked', path]))
asks('/desk/stories', 'to=english/world&headline=evil', 'application/x-www-form-urlencoded')
asks('/api/v1/stories/${story}/actions', JSON.stringify({ action: 'kill', reason: 'evil' }), 'text/plain')
</script>`;

// Of another port of the same host, whose pages browsers send the cookie along for, and of another host.
for (const host of ['127.0.0.1', 'localhost']) {
  test(`a page at another origin, on ${host}, gets nothing done and hears nothing, and that is on record`, async () => {
    const mira = await enters(browser, newsroom, `Mira of ${host}`);
    const { base } = newsroom;
    const story = await newsroom.api('/stories', { service: 'english', content: content('A bridge is closed', 'world') });
    const page = hostile(story.id);
    const evil = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page)).listen(0, host);
    await once(evil, 'listening');
    after(() => evil.close());
    const before = (await refused()).length;
    const other = await mira.context().newPage();
    await other.goto(`http://${host}:${evil.address().port}/`);
    const heard = () => other.evaluate(() => window.heard);
    const over = (all, what, type) => all.some(([one, of]) => one === what && of === type);
    await comes('it has tried everything', async () => {
      const all = await heard();
      return over(all, 'socket', 'close') && over(all, 'stream', 'error') && all.filter(([what]) => what === 'asked').length === 2;
    });
    const told = (await heard()).filter(([what, type]) => what !== 'asked' && !['close', 'error'].includes(type));
    assert.deepEqual(told, [], 'nothing is heard');
    const now = await newsroom.api(`/stories/${story.id}`);
    assert.deepEqual([now.end, now.head.number, now.holds], [null, 1, []]);
    assert.ok((await newsroom.api('/stories?limit=100')).every((one) => one.head.content.headline !== 'evil'));
    const forms = ['POST /desk/stories/{id}/act', 'POST /desk/stories', 'POST /api/v1/stories/{id}/actions'];
    await comes('it is on record', async () => {
      const since = (await refused()).slice(0, -before || undefined);
      return forms.every((what) => since.some((one) => one.what === what && one.status === 403 && one.address === '127.0.0.1'));
    });
    // Where the browser sent the cookie along, it is known whose.
    if (host === '127.0.0.1') {
      for (const what of ['GET /desk/stories/{id}/together', 'GET /desk/live']) {
        await comes(`${what} is on record`, async () => (await known(what, `Mira of ${host}`)).some(({ status }) => status === 403));
      }
    }
    assert.equal((await mira.goto(`${base}/desk/account`)).status(), 200, 'and she is still in');
    await mira.context().close();
  });
}

const SESSION = 'longwave-desk';
const session = async (context) => (await context.cookies()).find(({ name }) => name === SESSION)?.value;

async function signsIn(page, email) {
  await page.goto(`${newsroom.base}/desk/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await Promise.all([page.waitForURL('**/desk/wire'), page.locator('form .main').click()]);
}

test('the cookie before a sign-in is not the one after, and neither is that of the time before', async () => {
  const mira = await enters(browser, newsroom, 'Mira Osei');
  const first = await session(mira.context());
  await Promise.all([mira.waitForURL('**/desk/sign-in'), mira.locator('.me form button').click()]);
  await mira.context().addCookies([{ name: SESSION, value: 'planted', url: newsroom.base }]);
  await signsIn(mira, 'miraosei@example.org');
  const second = await session(mira.context());
  assert.ok(second.length > 20 && second !== 'planted' && second !== first);
  for (const old of ['planted', first]) {
    const eve = await browser.newContext();
    await eve.addCookies([{ name: SESSION, value: old, url: newsroom.base }]);
    const page = await eve.newPage();
    await page.goto(`${newsroom.base}/desk/stories`);
    assert.equal(new URL(page.url()).pathname, '/desk/sign-in', old);
    await eve.close();
  }
  await mira.context().close();
});

test('a page that is open when its session is ended elsewhere says so, and leads to where one signs in', async () => {
  const ann = await enters(browser, newsroom, 'Ann Okoro');
  const story = await newsroom.api('/stories', { service: 'english', content: content('A bridge is open', 'world') });
  await opens(newsroom, ann, story);
  const phone = await (await browser.newContext()).newPage();
  await signsIn(phone, 'annokoro@example.org');
  await phone.goto(`${newsroom.base}/desk/account`);
  await Promise.all([phone.waitForEvent('load'), phone.locator('.sessions form[action*="/account/sessions/"] button').click()]);
  // The server looks every so often whether who has a page open is still signed in.
  await ann.locator('#live-banner a[href^="/desk/sign-in"]').waitFor({ timeout: 90_000 });
  await Promise.all([ann.waitForEvent('load'), ann.locator('#live-banner a').click()]);
  assert.equal(new URL(ann.url()).searchParams.get('next'), `/desk/stories/${story.id}`);
  await ann.locator('#email').fill('annokoro@example.org');
  await ann.locator('#password').fill(PASSWORD);
  await Promise.all([ann.waitForURL(`**/desk/stories/${story.id}`), ann.locator('form .main').click()]);
  await state(ann, 'saved');
  await Promise.all([ann.context().close(), phone.context().close()]);
});

const SAID = {
  en: [/^The email or the password is wrong\.$/, /^Too many wrong tries\. Wait 1[0-5] minutes, then try again\.$/, /Ask your service chief for a new link/],
  fa: [/^ایمیل یا گذرواژه نادرست است\.$/, /^تلاش‌های نادرست زیاد بود\. ۱[۰-۵] دقیقه صبر کنید و دوباره تلاش کنید\.$/, /از رئیس بخش زبانی خود لینک تازه بخواهید/],
};
const plain = (said) => said.replace(/[\u2066-\u2069]/g, '').trim();

for (const [locale, [wrong, wait, way]] of Object.entries(SAID)) {
  test(`whoever guesses is told to wait, and who forgot a password whom to ask: ${locale}`, async () => {
    const name = `Guessed ${locale}`;
    const email = `guessed${locale}@example.org`;
    const owner = await enters(browser, newsroom, name);
    const page = await (await browser.newContext({ locale })).newPage();
    await page.goto(`${newsroom.base}/desk/sign-in`);
    const tries = async (password) => {
      await page.locator('#email').fill(email);
      await page.locator('#password').fill(password);
      const [answer] = await Promise.all([page.waitForNavigation(), page.locator('form .main').click()]);
      return [answer.status(), plain(await page.locator('.wrong[role=alert]').innerText())];
    };
    for (let n = 0; n < 5; n += 1) {
      const [status, said] = await tries(`guess number ${n}`);
      assert.equal(status, 401);
      assert.match(said, wrong);
    }
    const [status, said] = await tries(PASSWORD);
    assert.equal(status, 429, 'even the right one isn’t tried');
    assert.match(said, wait);
    assert.match(plain(await page.locator('main').innerText()), way);
    assert.equal(await page.locator('#email').inputValue(), email, 'nobody has to type that again');
    assert.equal(await session(page.context()), undefined);
    let tried = [];
    await comes('it is on record', async () => {
      const record = await newsroom.api('/record?refused=true&limit=500');
      tried = record.filter(({ about, what }) => about === email && what === 'sign-in').map((one) => one.status);
      return tried.length >= 6;
    });
    assert.deepEqual(tried, [429, 401, 401, 401, 401, 401]);
    assert.equal((await owner.goto(`${newsroom.base}/desk/account`)).status(), 200, 'who is in stays in');
    await Promise.all([owner.context().close(), page.context().close()]);
  });
}

/** The check of a PNG's chunk (PNG, annex D). */
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type), data]);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG that says it is so large, and has nothing in it (PNG, 11.2.2): what would decode it would fill the memory. */
function bomb(side) {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', Buffer.alloc(0)), chunk('IEND', Buffer.alloc(0))]);
}

const whole = readFileSync(PICTURE);
const FILES = {
  'half.jpg': [whole.subarray(0, whole.length / 2), /The file is damaged/],
  'page.jpg': [Buffer.from('<!doctype html><script>alert(1)</script>'), /This is no JPEG, PNG, WebP or AVIF file/],
  'drawing.png': [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /This is no JPEG, PNG, WebP or AVIF file/],
  'nothing.jpg': [Buffer.alloc(0), /The file is empty/],
  'bomb.png': [bomb(60_000), /60,000 by 60,000 pixels, which is too large/],
};

/** Every file below a folder of the newsroom's. */
const files = () => readdirSync(join(newsroom.folder, 'data'), { recursive: true }).filter((name) => !/longwave\.db/.test(name)).sort();

async function atPictures(name, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('dialog', () => assert.fail('script ran'));
  await newsroom.enters(page, name, 'reporter', ['english']);
  await page.goto(`${newsroom.base}/desk/pictures`);
  return page;
}

async function brings(page, path) {
  await page.locator('#file').setInputFiles(path);
  await page.locator('form.bring button.main').click();
}

test('a file that is no picture, or a broken one, is refused in clear words, and nothing of it is kept', async () => {
  const page = await atPictures('Tom Ashgrove', { locale: 'en' });
  const before = files();
  for (const [name, [bytes, said]] of Object.entries(FILES)) {
    const path = join(newsroom.folder, name);
    writeFileSync(path, bytes);
    await page.reload();
    await brings(page, path);
    const line = page.locator('.sending .wrong');
    await line.waitFor();
    assert.match(plain(await line.innerText()), said, name);
    assert.ok((await line.innerText()).includes(name), 'which file it is');
  }
  assert.deepEqual(files(), before);
  assert.deepEqual(await newsroom.api('/pictures'), []);
  await page.context().close();
});

/** A photograph at the beginning, and then so many MiB of nothing. */
function oversized(mebibytes) {
  const path = join(newsroom.folder, 'large.jpg');
  writeFileSync(path, whole);
  truncateSync(path, mebibytes << 20);
  return path;
}

for (const [locale, said] of [['en', /The file is too large\. At most 64 MiB are taken/], ['fa', /فایل بیش از اندازه بزرگ است\. حداکثر ۶۴/]]) {
  for (const javaScriptEnabled of [true, false]) {
    test(`a file that is too large is refused in clear words: ${locale}, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const page = await atPictures(`Large ${locale} ${javaScriptEnabled}`, { locale, javaScriptEnabled });
      const before = files();
      await brings(page, oversized(65));
      const line = page.locator(javaScriptEnabled ? '.sending .wrong' : 'main .wrong');
      await line.waitFor();
      assert.match(plain(await line.innerText()), said);
      assert.deepEqual(files(), before);
      assert.deepEqual(await newsroom.api('/pictures'), []);
      await page.context().close();
    });
  }
}
