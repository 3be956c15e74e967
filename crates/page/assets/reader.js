// What a page does where scripts run: text size, colours, sharing, and news that arrives while one reads. Without it
// everything is there, except that nothing arrives by itself.
(() => {
'use strict';
// The same file as a worker: holds the event stream, so that nothing of the page waits for it, and passes on what it hears.
if (!self.document) {
  const stream = new EventSource(location.hash.slice(1));
  for (const name of ['breaking', 'story', 'front', 'missed']) stream.addEventListener(name, event => postMessage([name, event.data]));
  return;
}
const file = document.currentScript.src;
const root = document.documentElement, page = document.body.dataset;
const find = selector => document.querySelector(selector);
const now = find('.now');
const sizes = ['', 'z1', 'z2', 'z3'];

function remember(name, value) {
  try { if (value) localStorage[name] = value; else delete localStorage[name]; } catch { /* private browsing: for this page only */ }
}

function showTheme() {
  const chosen = ['light', 'dark'].find(name => root.classList.contains(name)) || '';
  document.querySelectorAll('[data-do=theme]').forEach(button => button.setAttribute('aria-pressed', button.value === chosen));
}

const acts = {
  size(button) {
    const at = Math.max(0, sizes.findIndex(size => size && root.classList.contains(size)));
    const next = sizes[Math.min(sizes.length - 1, Math.max(0, at + Number(button.value)))];
    root.classList.remove(...sizes.slice(1));
    if (next) root.classList.add(next);
    remember('size', next);
  },
  theme(button) {
    root.classList.remove('light', 'dark');
    if (button.value) root.classList.add(button.value);
    remember('theme', button.value);
    // A page that came over plain HTTP can't copy.
if (!navigator.clipboard) document.querySelectorAll('[data-do=copy]').forEach(button => button.remove());
showTheme();
  },
  dismiss() {
    remember('seen', root.dataset.b);
    root.classList.add('nb');
  },
  reload() { location.reload(); },
  print() { window.print(); },
  share() { navigator.share({ title: document.title, url: address() }).catch(() => {}); },
  copy() {
    navigator.clipboard.writeText(address()).then(() => {
      tell('copied', true);
      const told = now.firstChild;
      setTimeout(() => { if (now.firstChild === told) now.replaceChildren(); }, 5000);
    });
  },
};

function address() {
  const link = find('link[rel=canonical]');
  return link ? link.href : location.href;
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button && acts[button.dataset.do]) acts[button.dataset.do](button);
});

// Shown at the window's lower edge and read out when the reader pauses: what one is reading stays where it is.
function tell(name, calm, fill) {
  const template = document.getElementById(name);
  if (!template || !template.content) return;
  const content = template.content.cloneNode(true);
  if (fill) fill(content);
  now.className = calm ? 'now calm' : 'now';
  now.replaceChildren(content);
}

// Where an alert leads from here: not to the story that one is reading.
function leads(alert) {
  return alert.href && alert.href.split('/')[3] !== page.story ? alert.href : '';
}

function breaking(alerts) {
  const strip = find('.alert');
  const link = item => item.querySelector('a');
  const shown = strip ? [...strip.querySelectorAll('li')].map(item => item.textContent + (link(item) ? link(item).getAttribute('href') : '')) : [];
  const told = alerts.map(alert => alert.text + leads(alert));
  if (strip) strip.classList.toggle('gone', told.join('\n') !== shown.join('\n'));
  if (!told.length || told.join('\n') === shown.join('\n')) { if (now.querySelector('ul')) now.replaceChildren(); return; }
  tell('breaking', false, content => content.querySelector('ul').append(...alerts.map(item)));
}

function item(alert) {
  const line = document.createElement('li');
  const inside = leads(alert).startsWith('/') ? document.createElement('a') : line;
  inside.textContent = alert.text;
  if (inside !== line) { inside.href = alert.href; line.append(inside); }
  return line;
}

function pulled() {
  const main = find('main');
  main.replaceChildren(document.getElementById('pulled').content.cloneNode(true));
  // Read out when the reader pauses; whoever sees it needs no second notice.
  now.className = 'unseen';
  now.textContent = main.textContent;
}

function story(told) {
  if (told.news === 'pulled' && told.id !== page.story) {
    for (const link of document.querySelectorAll(`main a[href*="/a/${told.id}"]`)) (link.closest('li') || link).remove();
    return;
  }
  if (!page.story) { if (told.news === 'appeared') tell('new', true); return; }
  if (told.id !== page.story) return;
  if (told.news === 'pulled') pulled(); else tell('updated', true);
}

// After a pause nobody can say what was missed: the page itself is asked.
async function lookAgain() {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  if (page.story && (answer.status === 404 || answer.status === 410)) { pulled(); return; }
  const version = /data-version="(\w+)"/.exec(answer.ok ? await answer.text() : '');
  if (version && version[1] !== page.version) tell(page.story ? 'updated' : 'new', true);
}

const heard = {
  breaking: data => breaking(data.alerts || []),
  story,
  front() { if (!page.story) tell('new', true); },
  missed() { lookAgain().catch(() => {}); },
};

let stream;
function listen() {
  stream = new Worker(file + '#' + page.live);
  stream.onmessage = ({ data: [name, told] }) => heard[name](JSON.parse(told));
}

// On paper there is no scrolling to what is still to be loaded.
addEventListener('beforeprint', () => document.querySelectorAll('img[loading]').forEach(image => { image.loading = 'eager'; }));

showTheme();
if (page.live && window.Worker && window.EventSource) {
  listen();
  // A page that nobody looks at holds no connection.
  document.addEventListener('visibilitychange', () => {
    stream.terminate();
    if (document.hidden) return;
    listen();
    heard.missed();
  });
}
})();
