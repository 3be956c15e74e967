// What a page does where scripts run: text size, colours, sharing, and news that arrives while one reads. Without it
// everything is there, except that nothing arrives by itself.
(() => {
'use strict';
// The same file as a worker: holds the event stream, so that nothing of the page waits for it, and passes on what it hears.
if (!self.document) {
  const stream = new EventSource(location.hash.slice(1));
  for (const name of ['breaking', 'story', 'front', 'missed']) stream.addEventListener(name, event => postMessage([name, event.data]));
  // A server that starts again is back within seconds; only who waits longer is told.
  let lost;
  stream.onerror = () => { lost ||= setTimeout(() => postMessage(['lost', '{}']), 10000); };
  stream.onopen = () => { clearTimeout(lost); lost = 0; postMessage(['back', '{}']); };
  return;
}
// The service's own words, as HTML: a page without script doesn't carry them.
const words = WORDS;
// And the style of what only it shows.
try {
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  document.adoptedStyleSheets = [style];
} catch { /* an older browser shows it plain */ }
const file = document.currentScript.src;
const root = document.documentElement, page = document.body.dataset;
const find = selector => document.querySelector(selector);
const now = find('.now');
// Posts of other sites, for whoever asks.
document.querySelectorAll('[data-frame]').forEach(box => {
  const ask = document.createElement('span');
  ask.className = 'ask';
  ask.append(box.dataset.ask, ' ', button('embed', '', ''));
  ask.lastChild.textContent = box.dataset.load;
  box.append(ask);
});
// Where what is seen elsewhere is read out.
const aloud = document.createElement('p');
aloud.className = 'unseen';
aloud.setAttribute('role', 'status');
now.before(aloud);
const sizes = ['', 'z1', 'z2', 'z3'];

function remember(name, value) {
  try { if (value) localStorage[name] = value; else delete localStorage[name]; } catch { /* private browsing: for this page only */ }
}

function showTheme() {
  const chosen = ['light', 'dark'].find(name => root.classList.contains(name)) || '';
  document.querySelectorAll('[data-do=theme]').forEach(button => button.setAttribute('aria-pressed', button.value === chosen));
}

// What only works with the script is made by it.
function button(act, value, text) {
  const made = document.createElement('button');
  [made.dataset.do, made.value, made.innerHTML] = [act, value, text];
  return made;
}

function aids() {
  const box = document.createElement('div');
  box.className = 'tools';
  box.append(...[['size', -1, 'text-size-smaller'], ['size', 1, 'text-size-larger'], ['theme', 'light', 'theme-light'],
    ['theme', 'dark', 'theme-dark'], ['theme', '', 'theme-system']].filter(aid => words[aid[2]]).map(([act, value, text]) => button(act, value, words[text])));
  const place = find('.aids');
  if (place) place.append(box);
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
    showTheme();
  },
  dismiss() {
    remember('seen', root.dataset.b);
    root.classList.add('nb');
  },
  // Only now anything of the other site is loaded, into the place of what asked.
  embed(asked) {
    const box = asked.closest('[data-frame]');
    const frame = document.createElement('iframe');
    [frame.src, frame.title, frame.className] = [box.dataset.frame, box.querySelector('a').textContent, box.dataset.shape];
    [frame.referrerPolicy, frame.allow] = ['strict-origin-when-cross-origin', 'fullscreen'];
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-forms');
    box.querySelector('.ask').replaceWith(frame);
    frame.focus();
  },
  reload() { location.reload(); },
  print() { window.print(); },
  share() { navigator.share({ title: document.title, url: address() }).catch(() => {}); },
  // Said where one looks, and read out.
  copy(button) {
    navigator.clipboard.writeText(address()).then(() => {
      if (!words.copied || button.style.minWidth) return;
      const label = button.innerHTML;
      button.style.minWidth = button.offsetWidth + 'px';
      button.innerHTML = aloud.innerHTML = words.copied;
      setTimeout(() => { button.innerHTML = label; button.style.minWidth = aloud.textContent = ''; }, 5000);
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

// Whatever is done above the text, the text stays where it is in the window.
function still(change) {
  const main = find('main');
  const before = main.getBoundingClientRect().top;
  root.style.overflowAnchor = 'none';
  change();
  scrollBy(0, main.getBoundingClientRect().top - before);
  requestAnimationFrame(() => { root.style.overflowAnchor = ''; });
}

// Told above the text, where it covers nothing, and read out when the reader pauses. Whoever has read on sees a mark in
// the margin that leads there.
const mark = document.createElement('a');
[mark.href, mark.tabIndex, mark.textContent] = ['#now', -1, '↑'];
mark.setAttribute('aria-hidden', true);

function tell(name, calm, ...content) {
  still(() => {
    now.dataset.told = name;
    now.className = calm ? 'now told calm' : 'now told';
    now.replaceChildren(...content);
  });
  mark.className = calm ? 'mark calm' : 'mark';
  document.body.append(mark);
}

function untell(name) {
  if (now.dataset.told !== name) return;
  mark.remove();
  delete now.dataset.told;
  // Above the window it may go; where it is seen, its place stays empty, as nothing may move.
  if (now.getBoundingClientRect().bottom > 0) { now.classList.add('gone'); return; }
  still(() => { now.className = 'now'; now.replaceChildren(); });
}

function html(text) {
  const span = document.createElement('span');
  span.innerHTML = text;
  return span;
}

const fresh = () => button('reload', '', words['new-stories-show'] || words['latest-updates'] || document.title);
const changed = () => page.story ? tell('updated', true, html(words['story-was-updated']), ' ', button('reload', '', words['story-show-new'] || document.title))
  : tell('new', true, fresh());

// The page was kept when it was still true; it says of when it is.
function offline() {
  const times = [...document.querySelectorAll('main time')].sort((a, b) => a.dateTime < b.dateTime ? 1 : -1);
  const said = times.length ? words['offline-now'].replace('{date}', times[0].innerHTML) : '';
  tell('offline', true, html(said || words['live-updates-unavailable']));
}

function online() {
  untell('offline');
  lookAgain().catch(() => {});
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
  if (!told.length || told.join('\n') === shown.join('\n')) { untell('breaking'); return; }
  const [title, list] = ['strong', 'ul'].map(name => document.createElement(name));
  title.innerHTML = words['breaking-news'];
  list.append(...alerts.map(item));
  tell('breaking', false, title, list);
}

function item(alert) {
  const line = document.createElement('li');
  const inside = leads(alert).startsWith('/') ? document.createElement('a') : line;
  inside.textContent = alert.text;
  if (inside !== line) { inside.href = alert.href; line.append(inside); }
  return line;
}

const reasons = { killed: 'retracted', 'taken-down': 'taken-down', held: 'held', unsaid: 'error-404-title' };

// The story goes; why, stands in its place and is read out.
function pulled(...notice) {
  find('main').replaceChildren(...notice);
  aloud.textContent = find('main').innerText;
  mark.remove();
  now.replaceChildren();
}

function why(reason) {
  const title = document.createElement('h1');
  const link = document.createElement('a');
  [link.href, link.innerHTML] = [location.pathname, words[reasons[reason] || 'error-404-title'] || document.title];
  title.append(link);
  return title;
}

function story(told) {
  if (told.news === 'pulled' && told.id !== page.story) {
    for (const link of document.querySelectorAll(`main a[href*="/a/${told.id}"]`)) (link.closest('li') || link).remove();
    return;
  }
  if (!page.story) { if (told.news === 'appeared') changed(); return; }
  if (told.id !== page.story) return;
  if (told.news === 'pulled') pulled(why(told.why)); else changed();
}

// After a pause nobody can say what was missed: the page itself is asked.
async function lookAgain() {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  const text = await answer.text();
  if (page.story && (answer.status === 404 || answer.status === 410)) {
    const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
    pulled(...(main ? main.childNodes : [why()]));
    return;
  }
  const version = /data-version="(\w+)"/.exec(answer.ok ? text : '');
  if (version && version[1] !== page.version) changed();
}

const heard = {
  breaking: data => breaking(data.alerts || []),
  story,
  front() { if (!page.story) changed(); },
  missed() { lookAgain().catch(() => {}); },
  lost() { if (navigator.onLine && !now.dataset.told) tell('lost', true, html(words['live-updates-unavailable'])); },
  back() { untell('lost'); },
};

let stream;
function listen() {
  stream = new Worker(file + '#' + page.live);
  stream.onmessage = ({ data: [name, told] }) => heard[name](JSON.parse(told));
}

// On paper there is no scrolling to what is still to be loaded.
addEventListener('beforeprint', () => document.querySelectorAll('img[loading]').forEach(image => { image.loading = 'eager'; }));

aids();
// A page that came over plain HTTP can't copy.
if (!navigator.clipboard) document.querySelectorAll('[data-do=copy]').forEach(button => button.remove());
showTheme();
if (page.live) {
  addEventListener('offline', offline);
  addEventListener('online', online);
  if (!navigator.onLine) offline();
}
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
