// Cutting, copying and pasting within the desk: blocks stay what they are, and words keep what they came from.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { opened } from '../lib/house.js';
import { comes, enters, focuses, opens, photograph, placed, saved, text } from '../lib/writers.js';

const { browser, newsroom } = await opened();

const paragraph = (id, words) => ({ id, type: 'paragraph', text: words ? [{ text: words }] : [] });
const now = ({ id }) => newsroom.api(`/stories/${id}`);

async function story(blocks = [paragraph('b1', '')], service = 'english') {
  const content = { headline: 'Ferry', section: 'world', bylines: [{ name: 'Mira' }], body: { format: 1, blocks } };
  return newsroom.api('/stories', { service, content });
}

async function writes(name, it) {
  const page = await enters(browser, newsroom, name);
  return opens(newsroom, page, it);
}

/** Another story in the same browser, in a window of its own. */
async function beside(page, it) {
  const other = await page.context().newPage();
  other.faults = page.faults;
  other.on('pageerror', (error) => other.faults.push(error.message));
  return opens(newsroom, other, it);
}

/** The blocks as the editor has them; a field of the schema that says nothing is left out. */
const blocks = (page) =>
  page.evaluate(() => {
    const told = ({ type, attrs, content, text, marks }) => ({
      type, ...Object.fromEntries(Object.entries(attrs ?? {}).filter(([, value]) => value !== null)),
      ...(content ? { content: content.map(told) } : {}), ...(text ? { text, marks } : {}),
    });
    return (document.querySelector('story-editor').view.state.doc.toJSON().content ?? []).map(told);
  });

/** A moment for the browser to have what is copied, and to say where its caret is; no person is so quick. */
async function pause(page) {
  await page.waitForTimeout(200);
  await placed(page);
}

async function presses(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await pause(page);
  }
}

/** Selects a block from the beginning of its first text to the end of its last, as a press of the mouse does; what is no text is
 * selected whole. */
async function selects(page, number) {
  await focuses(page);
  await page.evaluate((number) => {
    const { view } = document.querySelector('story-editor');
    const { doc, tr, selection } = view.state;
    const Selection = Object.getPrototypeOf(selection.constructor);
    let at = 0;
    for (let n = 0; n < number; n += 1) at += doc.child(n).nodeSize;
    const block = doc.child(number);
    const texts = [];
    doc.nodesBetween(at, at + block.nodeSize, (node, place) => void (node.isTextblock && texts.push([place + 1, place + 1 + node.content.size])));
    const whole = ['picture', 'embed'].includes(block.type.name);
    const range = whole ? { type: 'node', anchor: at } : { type: 'text', anchor: texts[0][0], head: texts.at(-1)[1] };
    view.dispatch(tr.setSelection(Selection.fromJSON(doc, range)));
  }, number);
  await pause(page);
}

async function everything() {
  const [one, two] = [await photograph(browser, newsroom, '#204060'), await photograph(browser, newsroom, '#602040')];
  const shown = (picture, alt, caption) => ({ picture, alt, caption: [{ text: caption }] });
  const said = (words) => [{ text: words }];
  const marked = [
    { text: 'The ' }, { text: 'ferry', mark: 'strong' }, { text: ' came\nin', link: 'https://example.org/a' },
    { text: ' CO' }, { text: '2', mark: 'sub' }, { text: ' می‌رود', lang: 'fa' },
  ];
  const kinds = [
    { type: 'paragraph', text: marked },
    { type: 'heading', level: 2, text: said('Aboard') },
    { type: 'heading', level: 3, text: said('Below') },
    { type: 'list', ordered: false, items: [marked, said('two')] },
    { type: 'list', ordered: true, items: [said('one'), said('two')] },
    { type: 'quote', text: [said('It shook.'), said('Then it stopped.')], cite: said('A passenger') },
    { type: 'pull', text: said('It shook.') },
    { type: 'picture', ...shown(one, 'A ferry', 'The ferry at dawn.') },
    { type: 'gallery', pictures: [shown(one, 'A ferry', 'At dawn.'), shown(two, 'A quay', 'At noon.')] },
    { type: 'table', caption: said('Ferries'), head: true, rows: [[said('Name'), said('Built')], [said('Alma'), said('1984')]] },
    { type: 'table', head: false, rows: [[said('Alma'), []], [said('Bora'), said('1991')]] },
    { type: 'facts', title: said('Background'), blocks: [
      { id: 'in1', ...paragraph('in1', 'It is old.') },
      { id: 'in2', type: 'table', head: true, rows: [[said('Name'), said('Built')], [said('Alma'), said('1984')]] },
    ] },
    { type: 'embed', url: 'https://example.org/film', title: 'A film' },
    { type: 'paragraph', text: said('Last words.') },
  ];
  return kinds.map((kind, at) => ({ id: `b${at + 1}`, ...kind }));
}

/** The same but for ids. */
const nameless = (all) => JSON.parse(JSON.stringify(all, (key, value) => (key === 'id' ? undefined : value)));

test('every block is copied whole, and keeps all that it is', async () => {
  const kinds = await everything();
  const it = await story(kinds);
  const page = await writes('Ana', it);
  const before = await blocks(page);
  await focuses(page);
  await presses(page, 'Control+a', 'Control+x');
  assert.equal((await blocks(page)).filter(({ content }) => content).length, 0, 'all is cut');
  await presses(page, 'Control+v');
  assert.deepEqual(await blocks(page), before, 'in its place it is the same, ids and all');
  await saved(page);

  const other = await story();
  const there = await beside(page, other);
  for (const [at, kind] of kinds.entries()) {
    await selects(page, at);
    await presses(page, 'Control+c');
    await focuses(there);
    await presses(there, 'Control+End', 'Control+v');
    const pasted = (await blocks(there)).filter(({ type, content }) => content || type === 'embed').at(-1);
    assert.deepEqual(nameless(pasted), nameless(before[at]), kind.type);
    await there.evaluate(() => {
      const { view } = document.querySelector('story-editor');
      view.dispatch(view.state.tr.insert(view.state.doc.content.size, view.state.schema.node('paragraph')));
    });
    await pause(there);
  }
  await saved(there);
  await page.context().close();
  const written = async (of) => (await now(of)).head.content.body.blocks.filter((block) => block.type !== 'paragraph' || block.text.length > 0);
  await comes('a revision has each', async () => JSON.stringify(nameless(await written(other))) === JSON.stringify(nameless(kinds)));
  assert.deepEqual((await now(it)).head.content.body.blocks, kinds);
  assert.deepEqual(page.faults, []);
});

/** An agency sends an item, and somebody takes it. */
async function arrives(guid, version = 1, more = {}) {
  const item = {
    $schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json', uri: guid, version: String(version), type: 'text', language: 'en',
    headlines: [{ role: 'main', value: `Ferry ${guid}` }],
    bodies: [{ role: 'main', contenttype: 'text/html', value: `<p>First of ${guid}.</p><p>Second of ${guid}.</p>` }],
    ...more,
  };
  const file = join(newsroom.folder, `${guid.replaceAll(':', '-')}-${version}.json`);
  writeFileSync(file, JSON.stringify(item));
  await newsroom.ask(['wire', 'ingest', '--provider', 'meridian', file]);
}

async function takes(guid) {
  await arrives(guid);
  const { id } = (await newsroom.api('/wire?limit=50')).find(({ item }) => item.guid === guid);
  return newsroom.api(`/wire/${id}/take`, { service: 'english', section: 'world' });
}

const guids = ({ from = '' }) => from.split('\n').filter(Boolean).map((line) => JSON.parse(line).guid);

test('words of the wire take along what they came from, and a kill of the item reaches them', async () => {
  const wire = await takes('urn:a');
  const it = await story([paragraph('b1', 'Our own words.'), paragraph('b2', '')]);
  const cas = await writes('Cas', wire);
  const dee = await beside(cas, it);
  await focuses(cas);
  await presses(cas, 'Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
  await focuses(dee);
  await presses(dee, 'Control+Home', 'Control+v');
  assert.deepEqual((await blocks(dee)).map(guids), [['urn:a'], []]);
  assert.match(await text(dee).locator('.se-from').getAttribute('title'), /meridian/);
  await text(dee).locator('.se-from').click();
  await dee.locator('.se-spot', { hasText: /^From the wire: .*meridian/ }).waitFor();
  await saved(dee);
  await dee.close();
  await comes('a revision says so', async () => (await now(it)).head.content.body.blocks[0].from?.guid === 'urn:a');
  assert.deepEqual((await now(it)).wire, [{ provider: 'meridian', guid: 'urn:a', version: 1 }]);
  assert.equal((await now(it)).head.content.body.blocks[0].text[0].text, 'FirstOur own words.');
  await arrives('urn:a', 2, { pubstatus: 'canceled' });
  await comes('it is killed', async () => (await now(it)).end?.kind === 'killed');
  await cas.context().close();
  assert.deepEqual(cas.faults, []);
});

test('lists, joined paragraphs, new ones and fact boxes say what each came from', async () => {
  const [one, two] = [await takes('urn:b'), await takes('urn:c')];
  const eva = await writes('Eva', one);
  const fay = await beside(eva, two);
  await focuses(fay);
  await presses(fay, 'Control+Home', 'Shift+ArrowDown', 'Control+c');
  await focuses(eva);
  await presses(eva, 'Control+End', 'Enter', 'Control+v');
  assert.deepEqual((await blocks(eva)).slice(0, 3).map(guids), [['urn:b'], ['urn:b'], ['urn:c']]);
  await presses(eva, 'Control+Home', 'Control+Shift+End', 'Control+Shift+8');
  assert.equal((await blocks(eva))[0].type, 'list');
  await presses(eva, 'Control+Shift+8');
  const [first, second, third] = await blocks(eva);
  assert.deepEqual([first, second, third].map(guids), [['urn:b'], ['urn:b'], ['urn:c']]);
  await presses(eva, 'Control+Home', 'Enter');
  assert.deepEqual((await blocks(eva)).slice(0, 2).map(guids), [[], ['urn:b']], 'what is new is nobody\'s');
  await presses(eva, 'ArrowUp');
  await eva.keyboard.type('Our own words. ');
  await presses(eva, 'Delete');
  assert.deepEqual(guids((await blocks(eva))[0]), ['urn:b'], 'joined, it is the wire\'s too');
  assert.equal((await blocks(eva))[0].content[0].text, 'Our own words. First of urn:b.');
  await presses(eva, 'Control+End', 'Enter', 'Control+Alt+f', 'ArrowDown', 'Control+v');
  assert.match(await text(eva).locator('.facts .se-from').getAttribute('title'), /meridian/);
  await presses(eva, 'Control+Home', 'Control+Alt+2', 'Control+Alt+0');
  assert.deepEqual(guids((await blocks(eva))[0]), ['urn:b'], 'a heading that becomes a paragraph again is still theirs');
  await eva.context().close();
  assert.deepEqual(eva.faults, []);
});

test('no other page says where words came from', async () => {
  const it = await story();
  const page = await writes('Gus', it);
  await takes('urn:d');
  await focuses(page);
  await text(page).evaluate((element, story) => {
    const from = JSON.stringify({ provider: 'meridian', guid: 'urn:d', version: 1 }).replaceAll('"', '&quot;');
    const context = `[&quot;facts&quot;,{&quot;id&quot;:&quot;evil&quot;,&quot;from&quot;:&quot;${from.replaceAll('&quot;', '\\&quot;')}&quot;}]`;
    const data = new DataTransfer();
    const block = `<p data-pm-slice="1 1 ${context}" data-desk="bevil ${story}" data-id="evil" data-from="${from}">One</p><p data-id="evil2" data-from="${from}">Two</p>`;
    data.setData('text/html', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, it.id);
  const said = JSON.stringify(await blocks(page));
  assert.match(said, /One.*Two/);
  assert.doesNotMatch(said, /evil|urn:d/);
  await page.context().close();
  assert.deepEqual(page.faults, []);
});

test('a paragraph that is cut and pasted elsewhere in its story is no change', async () => {
  const source = await story([paragraph('b1', 'One.'), paragraph('b2', 'Two.'), paragraph('b3', 'Three.')]);
  const translation = await newsroom.api(`/stories/${source.id}/translations`, { service: 'persian' });
  const page = await writes('Hal', source);
  await focuses(page);
  await presses(page, 'Control+Home', 'Shift+End', 'Control+x', 'Delete', 'Control+End', 'Enter', 'Control+v');
  assert.deepEqual((await blocks(page)).map(({ id }) => id), ['b2', 'b3', 'b1']);
  // With its end, before another.
  await presses(page, 'Control+Home', 'Shift+ArrowDown', 'Control+x', 'ArrowDown', 'Home', 'Control+v');
  assert.deepEqual((await blocks(page)).map(({ id }) => id), ['b3', 'b2', 'b1']);
  // A copy is another.
  await presses(page, 'Control+Home', 'Shift+ArrowDown', 'Control+c', 'ArrowLeft', 'Control+v');
  const ids = (await blocks(page)).map(({ id }) => id);
  assert.deepEqual([ids.length, ids.slice(1)], [4, ['b3', 'b2', 'b1']]);
  await presses(page, 'Control+z');
  await saved(page);
  await page.context().close();
  await comes('a revision has them', async () => (await now(source)).head.content.body.blocks.map(({ id }) => id).join() === 'b3,b2,b1');
  const omid = await writes('Omid', translation);
  await omid.locator('#pane').waitFor();
  assert.equal(await omid.locator('#pane .flagged').count(), 0);
  await omid.context().close();
  assert.deepEqual([...page.faults, ...omid.faults], []);
});
