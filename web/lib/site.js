// The newsroom under test: its address, its API, and which pages of it to look at.

import { readFileSync } from 'node:fs';

const need = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run these tests with: cargo xtask test --only browser`);
  return value;
};

/** The address of the running demo, without a slash at its end. */
export const base = need('LONGWAVE_URL');
const token = readFileSync(`${need('LONGWAVE_DATA')}/token`, 'utf8').trim();

/** Asks the API; what it refuses is an error. */
export async function api(path, body, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

/** What a reader gets at an address: `{ status, type, text, path }`, redirects followed. */
export async function get(path) {
  const response = await fetch(base + path);
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text(), path: new URL(response.url).pathname };
}

export const services = async () => (await api('/services')).filter((service) => !service.host);

const stories = (service) => api(`/stories?service=${service}&limit=200`);

/** The published stories of a service that readers may see, those with a picture first. */
export async function visible(service) {
  const found = [];
  for (const story of await stories(service)) {
    if (!story.live || story.end) continue;
    const page = await get(`/${service}/a/${story.id}`);
    if (page.status === 200) found.push({ story, path: page.path });
  }
  const pictured = ({ story }) => (story.head.content.lead ? 0 : 1);
  return found.sort((one, other) => pictured(one) - pictured(other));
}

/** Every kind of page that a service has, once: `{ kind, path, status }`. */
export async function kinds(service) {
  const id = service.id;
  const seen = await visible(id);
  const contents = seen.map(({ story }) => story.head.content);
  const signed = contents.flatMap((content) => content.bylines).find((byline) => byline.person);
  const topic = contents.flatMap((content) => content.topics)[0];
  const killed = (await stories(id)).find((story) => story.end && story.live);
  const section = contents[0]?.section ?? service.sections[0]?.id;
  const pages = [
    { kind: 'front', path: `/${id}/` },
    section && { kind: 'section', path: `/${id}/${section}/` },
    seen[0] && { kind: 'story', path: seen[0].path },
    signed && { kind: 'byline', path: `/${id}/byline/${signed.person}` },
    topic && { kind: 'topic', path: `/${id}/topic/${topic}` },
    { kind: 'latest', path: `/${id}/latest/` },
    { kind: 'not found', path: `/${id}/no-such-page/`, status: 404 },
    killed && { kind: 'withdrawn', path: `/${id}/a/${killed.id}`, status: 410 },
    { kind: 'front as text', path: `/${id}/?text` },
    seen[0] && { kind: 'story as text', path: `${seen[0].path}?text` },
  ];
  return pages.filter(Boolean).map((page) => ({ status: 200, service: id, ...page }));
}

/** Every kind of page of every service, and the pages that belong to none. */
export async function allPages() {
  const pages = [{ kind: 'services', path: '/services', status: 200, service: '' }];
  for (const service of await services()) pages.push(...(await kinds(service)));
  return pages;
}

/** A story that may be published as it is. */
export const content = (headline, section) => ({
  headline,
  summary: 'The ferry had been missing since Sunday.',
  section,
  bylines: [{ name: 'Mira Osei' }],
  body: {
    format: 1,
    blocks: [
      { id: 'b1', type: 'paragraph', text: [{ text: 'The ferry came in at dawn, and nobody on it was hurt.' }] },
    ],
  },
});
