// Reading under every condition: no script, small, large, spaced out, in forced colours, on paper.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { go, launch, open } from '../lib/browser.js';
import { none } from '../lib/none.js';
import { base, services, visible } from '../lib/site.js';

// A piece of a page that comes in slowly, in bytes.
const PIECE = 400;

let browser;
let pages;
before(async () => {
  browser = await launch();
  pages = [];
  for (const { id } of await services()) {
    const story = (await visible(id))[0];
    pages.push(`/${id}/`, ...(story ? [story.path] : []));
  }
});
after(async () => await browser?.close());

/** Runs `look` on every page of a context and fails with all that it found. */
async function everywhere(options, look) {
  const page = await open(browser, options);
  const found = [];
  for (const path of pages) {
    await go(page, path);
    found.push(...[await look(page, path)].flat().filter(Boolean).map((fault) => `${path}: ${fault}`));
  }
  await page.context().close();
  none(found);
}

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Elements whose text is cut off by their own box; what is hidden on purpose for screen readers is none. */
const clipped = (page) =>
  page.evaluate(() => {
    const cut = (element) => {
      const style = getComputedStyle(element);
      if (style.overflow === 'visible' || style.clipPath !== 'none' || element.clientWidth <= 1) return false;
      if (['auto', 'scroll'].includes(style.overflowX) || ['auto', 'scroll'].includes(style.overflowY)) return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return element.innerText?.trim() && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
    };
    const name = (element) => `${element.localName}.${element.className} is cut off`;
    return [...document.body.querySelectorAll('*')].filter(cut).map(name);
  });

test('without script everything is there', async () => {
  await everywhere({ javaScriptEnabled: false }, async (page) => {
    const html = await page.content();
    const texts = await page.locator('main').innerText();
    return [
      (await page.locator('h1').count()) !== 1 && 'not one h1',
      texts.trim().length < 80 && 'main says next to nothing',
      (await page.locator('a[href="/services"]').count()) === 0 && 'no way to the other languages',
      (await page.locator('time[datetime]').count()) === 0 && 'no times',
      /<noscript>/i.test(html) && 'noscript, though nothing needs script',
    ];
  });
});

test('at 320 px nothing scrolls sideways', async () => {
  await everywhere({ viewport: { width: 320, height: 640 } }, async (page) => {
    const wide = await width(page);
    return wide > 320 && `${wide} px wide`;
  });
});

test('at twice the text size nothing scrolls sideways or is cut off', async () => {
  await everywhere({}, async (page) => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const wide = await width(page);
    return [wide > 1280 && `${wide} px wide`, ...(await clipped(page))];
  });
});

test('with the text spacing of WCAG 1.4.12 nothing is cut off', async () => {
  const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`;
  await everywhere({ bypassCSP: true, viewport: { width: 390, height: 844 } }, async (page) => {
    await page.addStyleTag({ content: css });
    const wide = await width(page);
    return [wide > 390 && `${wide} px wide`, ...(await clipped(page))];
  });
});

test('in forced colours the reader’s own colours are used', async () => {
  await everywhere({ forcedColors: 'active' }, (page) =>
    page.evaluate(() => {
      const own = (element) => getComputedStyle(element).forcedColorAdjust === 'none' && element.innerText?.trim();
      return [...document.body.querySelectorAll('*')].filter(own).map((element) => `${element.localName} keeps its own`);
    }),
  );
});

test('on paper there are the story, its address and its dates, and no controls', async () => {
  const page = await open(browser);
  await page.emulateMedia({ media: 'print' });
  const found = [];
  for (const path of pages.filter((path) => path.includes('/a/'))) {
    await go(page, path);
    found.push(...(await onPaper(page)).map((fault) => `${path}: ${fault}`));
  }
  await page.context().close();
  none(found);
});

async function onPaper(page) {
  const shown = (selector) => page.locator(selector).filter({ visible: true });
  const name = (elements) => elements.map((element) => `${element.localName}.${element.className} is printed`);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const printed = (await page.locator('body').innerText()) + (await contents(page));
  const faults = await shown('nav, form, button, summary').evaluateAll(name);
  if ((await shown('h1').count()) !== 1) faults.push('no headline');
  if ((await shown('time').count()) === 0) faults.push('no dates');
  if (!decodeURI(printed).includes(decodeURI(canonical))) faults.push('the address is not printed');
  return faults;
}

/** Text that style sheets put in. */
const contents = (page) =>
  page.evaluate(() => {
    const made = (element, where) => getComputedStyle(element, where).content;
    return [...document.querySelectorAll('*')].flatMap((e) => [made(e, '::before'), made(e, '::after')]).join(' ');
  });

test('without pictures their words are there, and nothing else changes', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [page, bare] = [await context.newPage(), await context.newPage()];
  await bare.route('**/media/**', (route) => route.abort());
  const found = [];
  for (const path of pages) {
    const both = async () => {
      await go(page, path);
      await go(bare, path);
      return [await layout(page), await layout(bare)];
    };
    let [whole, without] = await both();
    // Something may have been published before the second was asked for.
    if (whole.boxes !== without.boxes) [whole, without] = await both();
    if (whole.boxes !== without.boxes) found.push(`${path}: ${without.boxes}, with pictures ${whole.boxes}`);
    if (without.shift > 0) found.push(`${path}: shifts by ${without.shift}`);
    found.push(...without.unread.map((alt) => `${path}: "${alt}" isn't to be read`));
  }
  await context.close();
  none(found);
});

/** Where everything stands, how much it moved, and which words of pictures can't be read in the pictures' place. */
const layout = (page) =>
  page.evaluate(async () => {
    const round = (box) => [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
    const boxes = [...document.querySelectorAll('h1, h2, h3, p, picture, figcaption, footer')];
    const shift = await new Promise((done) => {
      let sum = 0;
      // Letters that come into a line of both directions are put in order within it: its box stays where it is.
      const still = ({ previousRect: was, currentRect: is }) => JSON.stringify(was) === JSON.stringify(is);
      const add = (entry) => (sum += entry.sources.length && entry.sources.every(still) ? 0 : entry.value);
      new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 100);
    });
    // A missing picture's words are drawn in its box, in the page's ink.
    const hidden = (image) => {
      const { color, fontSize, visibility } = getComputedStyle(image);
      return image.alt && (image.clientHeight < 16 || visibility !== 'visible' || parseFloat(fontSize) < 12 || color === 'rgba(0, 0, 0, 0)');
    };
    const unread = [...document.images].filter((image) => image.checkVisibility() && hidden(image)).map((image) => image.alt);
    return { boxes: boxes.map((element) => round(element.getBoundingClientRect())).join(), shift, unread };
  });

test('nothing moves while a page comes in piece by piece', async () => {
  const server = await slowly();
  const page = await open(browser, { viewport: { width: 390, height: 844 } });
  const found = [];
  for (const path of pages.filter((path) => /^\/(english|persian|khmer|tibetan)\//.test(path))) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`http://127.0.0.1:${server.address().port}${path}`, { waitUntil: 'load' });
      const { shift } = await layout(page);
      if (shift > 0) found.push(`${path} at ${width} px: shifts by ${shift}`);
    }
  }
  await page.context().close();
  server.close();
  none(found);
});

/** The newsroom through a slow line: each page in small pieces, with time to paint between them. */
async function slowly() {
  const answer = async (request, response) => {
    const got = await fetch(base + request.url);
    const bytes = Buffer.from(await got.arrayBuffer());
    response.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? 'text/plain' });
    const html = got.headers.get('content-type')?.startsWith('text/html');
    // The head holds all the style; what can move comes after it.
    const head = html ? bytes.indexOf('<body') : bytes.length;
    response.write(bytes.subarray(0, head));
    for (let at = head; at < bytes.length; at += PIECE) {
      await new Promise((done) => setTimeout(done, 30));
      response.write(bytes.subarray(at, at + PIECE));
    }
    response.end();
  };
  const server = createServer((request, response) => {
    if (request.url.endsWith('/live')) response.writeHead(204).end();
    else answer(request, response).catch(() => response.destroy());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

test('nothing moves while a page loads or is read', async () => {
  await everywhere({ viewport: { width: 390, height: 844 } }, async (page) => {
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const add = (list) => list.getEntries().forEach((entry) => (sum += entry.value));
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
      for (let y = 0; y < document.body.scrollHeight; y += 600) {
        scrollTo(0, y);
        await new Promise((done) => setTimeout(done, 40));
      }
      await new Promise((done) => setTimeout(done, 100));
      return sum;
    });
    return shift > 0 && `shifts by ${shift}`;
  });
});

test('a page that may not copy has no button for it', async () => {
  const page = await open(browser);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
  await go(page, pages.find((path) => path.includes('/a/')));
  assert.equal(await page.locator('[data-do=size]').count(), 2, 'the other buttons are there');
  assert.equal(await page.locator('[data-do=copy]').count(), 0);
  await page.context().close();
});
