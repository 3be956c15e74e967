// Every page kind of every service before the HTML conformance checker.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { none } from '../lib/none.js';
import { allPages, get } from '../lib/site.js';

const run = promisify(execFile);
const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

/** The checker's messages of a folder of pages. It ends with 1 where it has something to say. */
async function messages(files) {
  const args = ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
  const { stdout } = await run('java', args, { maxBuffer: 64 << 20 });
  return JSON.parse(stdout).messages;
}

/** The messages by what they say: what is wrong in a template is wrong on many pages. */
function grouped(messages) {
  const groups = new Map();
  for (const message of messages) groups.set(message.message, [...(groups.get(message.message) ?? []), message]);
  return groups;
}

test('the checker finds no error in any page', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'longwave-html-'));
  t.after(() => rm(folder, { recursive: true }));
  const paths = new Map();
  for (const [n, { path }] of (await allPages()).entries()) {
    const file = join(folder, `${n}.html`);
    await writeFile(file, (await get(path)).text);
    paths.set(file, path);
  }
  const found = await messages([...paths.keys()]);
  const serious = found.filter(({ type }) => type === 'error' || type === 'non-document-error');
  const place = ({ url, lastLine }) => `${paths.get(url?.replace(/^file:/, '')) ?? url}:${lastLine}`;
  none(
    [...grouped(serious)].map(([message, said]) => {
      const extract = said[0].extract?.replaceAll('\n', ' ') ?? '';
      return `${message} (${said.length})\n      ${extract}\n      ${said.slice(0, 3).map(place).join(' ')}`;
    }),
  );
  t.diagnostic(`${paths.size} pages; ${found.length} remarks that are no errors`);
});
