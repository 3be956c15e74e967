// Every page kind that the demo has before the HTML conformance checker.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { none } from '../lib/none.js';
import { allPages, get } from '../lib/site.js';
import { errors } from '../lib/vnu.js';

test('the checker finds no error in any page', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'longwave-html-'));
  t.after(() => rm(folder, { recursive: true }));
  const paths = new Map();
  for (const [n, { path }] of (await allPages()).entries()) {
    const file = join(folder, `${n}.html`);
    await writeFile(file, (await get(path)).text);
    paths.set(file, path);
  }
  const { told, remarks } = await errors([...paths.keys()], (file) => paths.get(file));
  none(told);
  t.diagnostic(`${paths.size} pages; ${remarks} remarks that are no errors`);
});
