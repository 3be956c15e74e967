// Coming in: passkeys with the browser's own authenticator, and the second factor, by keyboard, in Persian, on a phone.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launch } from '../lib/browser.js';
import { house } from '../lib/house.js';
import { ibm } from '../lib/ibm.js';
import { none } from '../lib/none.js';

let browser;
let newsroom;
before(async () => {
  browser = await launch();
  // Browsers make passkeys for names of hosts, not for numbers.
  newsroom = await house({ named: 'localhost' });
});
after(async () => {
  await browser?.close();
  await newsroom?.close();
});

/** A page whose browser has an authenticator, which its owner unlocks whenever it asks. */
async function page(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const device = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, automaticPresenceSimulation: true } });
  page.device = (method, more = {}) => devtools.send(`WebAuthn.${method}`, { authenticatorId, ...more });
  return page;
}

const left = (page) => page.waitForURL((url) => url.pathname === '/desk/wire');

async function accessible(page) {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), tags);
  none(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`).concat(await ibm(page)));
}

async function adds(page, name) {
  await page.goto(`${newsroom.base}/desk/account`);
  await page.locator('#passkey-name').focus();
  await page.keyboard.type(name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.locator('#passkeys ~ ul', { hasText: name }).waitFor();
}

test('a passkey is added, signs in by itself, and is removed', async () => {
  const mira = await page();
  await newsroom.enters(mira, 'Mira');
  await adds(mira, 'Laptop');
  await accessible(mira);
  assert.equal((await mira.device('getCredentials')).credentials.length, 1);
  // The same device isn't taken twice.
  await mira.locator('#passkey-name').fill('Again');
  await mira.locator('[data-passkey=add] button').click();
  await mira.locator('[data-passkey=wrong]:visible').waitFor();
  await mira.locator('.me form button').click();
  await mira.waitForURL('**/desk/sign-in');
  // This browser may take it by itself, as soon as the form offers it; else the button asks for it.
  await mira.locator('[data-passkey=sign-in] button').click({ noWaitAfter: true }).catch(() => {});
  await left(mira);
  await mira.goto(`${newsroom.base}/desk/account`);
  await mira.locator('#passkeys ~ ul summary').first().click();
  await Promise.all([mira.waitForNavigation(), mira.locator('#passkeys ~ ul button').first().click()]);
  assert.equal(await mira.locator('#passkeys ~ ul summary').count(), 0);
  await mira.context().close();
});

test('a passkey that the newsroom doesn’t know lets nobody in', async () => {
  const eve = await page();
  await newsroom.enters(eve, 'Eve');
  await adds(eve, 'Phone');
  await eve.locator('#passkeys ~ ul summary').first().click();
  await Promise.all([eve.waitForNavigation(), eve.locator('#passkeys ~ ul button').first().click()]);
  await eve.locator('.me form button').click();
  await eve.waitForURL('**/desk/sign-in');
  await eve.locator('[data-passkey=sign-in] button').click();
  await eve.locator('[data-passkey=wrong]:visible').waitFor();
  assert.equal(new URL(eve.url()).pathname, '/desk/sign-in');
  await eve.context().close();
});

/** The code of an authenticator app (RFC 6238), so many steps from now. */
function code(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + steps));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1e6).padStart(6, '0');
}

const secret = async (page) => (await page.locator('.secret').innerText()).replaceAll(' ', '').toUpperCase();

test('the second factor is set up and asked for by keyboard alone', async () => {
  const omid = await page();
  await newsroom.enters(omid, 'Omid');
  await omid.goto(`${newsroom.base}/desk/account`);
  await omid.locator('#second ~ form button').first().focus();
  await Promise.all([omid.waitForNavigation(), omid.keyboard.press('Enter')]);
  await accessible(omid);
  const key = await secret(omid);
  assert.equal((await omid.locator('.qr').boundingBox()).width, 224);
  await omid.locator('#code').focus();
  await omid.keyboard.type(code(key));
  await Promise.all([omid.waitForNavigation(), omid.keyboard.press('Enter')]);
  await accessible(omid);
  assert.equal(await omid.locator('.codes li').count(), 10);
  const recovery = await omid.locator('.codes code').first().innerText();
  await omid.locator('.me form button').click();
  const asks = async (typed) => {
    await omid.locator('#email').fill('omid@example.org');
    await omid.locator('#password').fill('a long enough secret');
    await Promise.all([omid.waitForURL('**/desk/sign-in/second'), omid.keyboard.press('Enter')]);
    await omid.locator('#code:focus').waitFor();
    await accessible(omid);
    await omid.keyboard.type(typed());
    await Promise.all([left(omid), omid.keyboard.press('Enter')]);
  };
  // As it is when it is typed: the one of the set-up isn't taken twice.
  await asks(() => code(key, 1));
  await omid.locator('.me form button').click();
  await asks(() => recovery);
  none(omid.faults);
  await omid.context().close();
});

for (const [locale, width] of [['en', 390], ['fa', 390], ['fa', 1280], ['my', 390]]) {
  test(`coming in fits on a screen of ${width} in ${locale}`, async () => {
    const tom = await page({ viewport: { width, height: 844 }, locale });
    const fits = async (page, what) => {
      await accessible(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${what} is wider than the screen by ${over}`);
      const folder = process.env.LONGWAVE_SCREENS;
      if (folder) await page.screenshot({ path: `${folder}/${what}-${locale}-${width}.png`, fullPage: true });
    };
    const leads = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);
    const name = `Tom${locale}${width}`;
    await newsroom.enters(tom, name);
    await adds(tom, 'کلید ابی');
    await fits(tom, 'account');
    await leads(tom, tom.locator('#second ~ form button').first());
    await fits(tom, 'set-up');
    await tom.locator('#code').fill('000000');
    await leads(tom, tom.locator('main form .main'));
    await fits(tom, 'set-up-wrong');
    const key = await secret(tom);
    await tom.locator('#code').fill(code(key));
    await leads(tom, tom.locator('main form .main'));
    await fits(tom, 'codes');
    await tom.goto(`${newsroom.base}/desk/account`);
    await fits(tom, 'account-with-second');
    // Another device, which has no passkey.
    const other = await page({ viewport: { width, height: 844 }, locale });
    await other.goto(`${newsroom.base}/desk/`);
    await fits(other, 'sign-in');
    await other.locator('#email').fill(`${name.toLowerCase()}@example.org`);
    await other.locator('#password').fill('a long enough secret');
    await Promise.all([other.waitForURL('**/desk/sign-in/second'), other.keyboard.press('Enter')]);
    await other.locator('#code').fill('123456');
    await leads(other, other.locator('main form .main'));
    await fits(other, 'second-wrong');
    await other.context().close();
    await tom.context().close();
  });
}
