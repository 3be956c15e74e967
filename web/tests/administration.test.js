// Setting the newsroom up, as an administrator does: a service, a section, a desk and its people, a feed, redirects, the file.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launch } from '../lib/browser.js';
import { house } from '../lib/house.js';
import { none } from '../lib/none.js';

let browser;
before(async () => (browser = await launch()));
after(async () => await browser?.close());

/** Sends the form that holds a button, and waits for the page that comes. */
const send = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);
const tag = Date.now().toString(36);

test('a newsroom is set up from a service to its file', async (t) => {
  // Of its own: what is set up here, others would meet.
  const newsroom = await house();
  t.after(() => newsroom.close());
  const { base, api } = newsroom;
  const at = (path) => `${base}/desk/administration${path}`;
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await newsroom.enters(page, 'Mira', 'administrator');
  await page.locator('.bar a[href="/desk/administration"]').click();
  await page.locator('.cards a[href$="/services"]').click();
  // The first that isn't there yet.
  const id = await page.locator('#id option').first().getAttribute('value');
  await page.locator('#site_name').fill(`Longwave ${tag}`);
  await send(page, page.locator('form .main'));
  assert.equal((await fetch(`${base}/${id}/`)).status, 404, 'it begins switched off');
  await page.locator('#new-id').fill(`harbour-${tag}`);
  await page.locator('#new-name').fill('Harbour');
  await send(page, page.locator('form[action$="/sections"] .main'));
  await page.locator('input[name=on]').check();
  await send(page, page.locator('form .main').first());
  assert.equal((await fetch(`${base}/${id}/harbour-${tag}/`)).status, 200);

  await page.goto(at('/desks'));
  await page.locator('#service').selectOption(id);
  await page.locator('#name').fill('Coast desk');
  await page.locator('#id').fill(`coast-${tag}`);
  await send(page, page.locator('form .main'));
  await page.locator('#email').fill(`nadia-${tag}@example.org`);
  await page.locator('#name').fill('Nadia');
  await send(page, page.locator('form[action$="/people"] .main'));
  const link = await page.locator('.note .link').inputValue();
  const nadia = await browser.newPage();
  await nadia.goto(link);
  await nadia.locator('#password').fill('a long enough secret');
  await send(nadia, nadia.locator('form .main'));
  await nadia.goto(`${base}/desk/stories`);
  assert.equal(await nadia.locator('#n-to optgroup').count(), 1, 'she writes for her desk’s service alone');
  await nadia.close();

  await page.goto(at('/feeds'));
  await page.locator('#id').fill(`coast-${tag}`);
  await page.locator('#provider').fill('Coast Agency');
  await page.locator('#folder').fill(`coast-${tag}`);
  await send(page, page.locator('button[formaction$="/try"]'));
  await page.locator('.note').waitFor();
  await send(page, page.locator('form[action$="/feeds"] .main'));
  assert.ok((await page.locator('table').innerText()).includes('Coast Agency'));

  await page.goto(at('/redirects'));
  await page.locator('#file').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(`/old-${tag}/1.html,/${id}/\n/old-${tag}/2.html,,410\n`) });
  await page.waitForFunction(() => document.getElementById('text').value.includes('410'));
  await send(page, page.locator('form[action$="/many"] .main'));
  const led = await fetch(`${base}/old-${tag}/1.html`, { redirect: 'manual' });
  assert.equal(led.headers.get('location'), `/${id}/`);
  assert.equal((await fetch(`${base}/old-${tag}/2.html`)).status, 410);

  await page.goto(at('/setup'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  const file = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
  for (const said of [`name = "Longwave ${tag}"`, `id = "${id}/coast-${tag}"`, `nadia-${tag}@example.org`, `"/old-${tag}/2.html" = { status = 410 }`]) {
    assert.ok(file.includes(said), said);
  }
  await page.locator('#text').fill(file.replace(`Longwave ${tag}`, `Shortwave ${tag}`));
  await send(page, page.locator('form.fields .main'));
  assert.ok((await page.locator('.changes').innerText()).includes(`Shortwave ${tag}`));
  await send(page, page.locator('.reach .main'));
  await page.locator('.note').waitFor();
  assert.ok((await api('/services')).some((service) => service.site_name === `Shortwave ${tag}`));
  none(faults);
  await page.close();
});

const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'region'];
const whole = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
  resultTypes: ['violations'],
};

/** What axe says against a page, and whether it can be read without scrolling sideways. */
async function faults(page, address) {
  const answer = await page.goto(address);
  const path = new URL(address).pathname;
  if (answer.status() !== 200) return [`${path}: ${answer.status()}`];
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => axe.run(document, options), whole);
  const place = (node) => `${node.target}: ${node.failureSummary.split('\n').at(1)?.trim()}`;
  const found = violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.slice(0, 3).map(place).join('; ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${path}: ${wide} px too wide`);
  return found;
}

const rooms = ['', '/services', '/services/english', '/desks', '/desks/english/politics', '/feeds', '/feeds/coast', '/redirects', '/bylines', '/bylines/new', '/topics', '/topics/new', '/tokens', '/setup', '/rights'];

test('no room of the administration has a violation', async () => {
  const newsroom = await house();
  try {
    await newsroom.api('/desks/english/politics', { name: 'Politics' }, 'PUT');
    await newsroom.api('/feeds/coast', { provider: 'Coast', folder: 'coast' }, 'PUT');
    await newsroom.api('/redirects', [{ from: '/old/1.html', to: '/english/' }, { from: '/old/2.html', status: 410 }]);
    await newsroom.api('/people', { name: 'Mira Osei' });
    await newsroom.api('/topics', { names: { english: 'Ferries' } });
    const paths = [...rooms.map((room) => `/desk/administration${room}`), '/desk/record', '/desk/people', '/desk/stories'];
    const found = [];
    for (const [locale, dir] of [['en-GB', 'ltr'], ['fa-IR', 'rtl']]) {
      for (const width of [1280, 390]) {
        const page = await (await browser.newContext({ viewport: { width, height: 900 }, locale })).newPage();
        await newsroom.enters(page, 'Mira', 'administrator');
        assert.equal(await page.evaluate(() => document.dir), dir);
        for (const path of paths) found.push(...(await faults(page, newsroom.base + path)).map((one) => `${dir} ${width}: ${one}`));
        await page.context().close();
      }
    }
    none(found);
  } finally {
    await newsroom.close();
  }
});
