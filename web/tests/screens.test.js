// Pictures of pages at every layout size, for people to look at.

import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { go, launch, open, sizes } from '../lib/browser.js';
import { services, visible } from '../lib/site.js';

const folder = process.env.LONGWAVE_SCREENS ?? '../target/screens';

let browser;
before(async () => {
  await mkdir(folder, { recursive: true });
  browser = await launch();
});
after(async () => await browser?.close());

test('pages are pictured at every size', async (t) => {
  const page = await open(browser);
  for (const { id } of await services()) {
    const story = (await visible(id))[0];
    const pages = [['front', `/${id}/`], ...(story ? [['story', story.path]] : [])];
    for (const [kind, path] of pages) {
      for (const [size, width] of Object.entries(sizes)) {
        await page.setViewportSize({ width, height: 900 });
        await go(page, path);
        await page.screenshot({ path: `${folder}/${id}-${kind}-${size}.png`, fullPage: true });
      }
    }
  }
  t.diagnostic(`in ${folder}`);
});
