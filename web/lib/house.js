// A newsroom of a test's own, which it may end in whatever it is doing.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { launch } from './browser.js';

const run = promisify(execFile);

/** A port that nobody has, and that no connection out of here is given either (Linux gives those from 32768 on): it stays ours while
 * the newsroom is down. */
async function freePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const listens = new Promise((done) => server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)));
    if (!(await listens)) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
  throw new Error('no port is free');
}

/** A browser, and a newsroom for the tests of one file; both end with these. */
export async function opened() {
  const [browser, newsroom] = await Promise.all([launch(), house()]);
  after(() => Promise.all([browser.close(), newsroom.close()]));
  return { browser, newsroom };
}

/** Opens a newsroom with the services english and persian; `named` is what its address calls the host. */
export async function house({ named = '127.0.0.1', settings = '' } = {}) {
  const executable = process.env.LONGWAVE_EXECUTABLE;
  if (!executable) throw new Error('LONGWAVE_EXECUTABLE is not set; run these tests with: cargo xtask test --only browser');
  const folder = mkdtempSync(join(tmpdir(), 'longwave-house-'));
  const config = join(folder, 'longwave.toml');
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const base = `http://${named}:${port}`;
  writeFileSync(config, `name = "Longwave"\nlisten = "${host}"\naddress = "${base}"\n${settings}`);
  const ask = (args) => run(executable, [...args, '--config', config]).then(({ stdout }) => stdout.trim());
  let process_ = null;

  async function start() {
    process_ = spawn(executable, ['serve', '--config', config], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, RUST_LOG: 'error' } });
    for (let tries = 0; tries < 600; tries += 1) {
      const up = await fetch(`${base}/healthz`).then((answer) => answer.ok, () => false);
      if (up) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the newsroom does not answer');
  }

  async function kill() {
    const gone = once(process_, 'exit');
    process_.kill('SIGKILL');
    await gone;
  }

  await start().catch(async (error) => (await kill(), Promise.reject(error)));
  const token = (await ask(['token', '--name', 'chief', '--role', 'administrator'])).split('\n')[0];
  async function api(path, body, method = body === undefined ? 'GET' : 'POST') {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }
  for (const service of ['english', 'persian']) {
    await api(`/services/${service}`, { site_name: 'Longwave', sections: [{ id: 'world' }] }, 'PUT');
  }

  /** A page on which somebody is signed in. */
  async function enters(page, name, role = 'editor', services = []) {
    const where = services.flatMap((service) => ['--service', service]);
    const email = `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}@example.org`;
    const said = await ask(['account', '--email', email, '--name', name, '--role', role, ...where]);
    await page.goto(/https?:\S+/.exec(said)[0]);
    await page.locator('#password').fill('a long enough secret');
    await Promise.all([page.waitForURL((url) => !url.pathname.includes('invitation')), page.locator('form .main').click()]);
  }

  async function close() {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }

  return { base, folder, token, ask, api, start, kill, enters, close };
}
