// The HTML conformance checker.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

/** The checker's messages of some files, in one process. */
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

/** Each error in some files, with where it stands, and how many remarks there are that are none; `name` tells what a file is. */
export async function errors(files, name) {
  const found = await messages(files);
  const serious = found.filter(({ type }) => type === 'error' || type === 'non-document-error');
  const place = ({ url, lastLine }) => `${name(url?.replace(/^file:/, '')) ?? url}:${lastLine}`;
  const told = [...grouped(serious)].map(([message, said]) => {
    const extract = said[0].extract?.replaceAll('\n', ' ') ?? '';
    return `${message} (${said.length})\n      ${extract}\n      ${said.slice(0, 3).map(place).join(' ')}`;
  });
  return { told, remarks: found.length - serious.length };
}
