// Two people in one story: they see each other type, one of them goes offline, the server is killed, and nothing is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../lib/house.js';
import { PATIENCE, comes, enters, focuses, opens as opensIn, photograph, placed, said, saved, state, text, types } from '../lib/writers.js';

/** How long somebody is offline for real, beside the test that moves their clock: LONGWAVE_OFFLINE=600 waits ten minutes. */
const OFFLINE = Number(process.env.LONGWAVE_OFFLINE ?? 5);

const { browser, newsroom } = await opened();

async function story(service = 'english', text = 'The ferry came in at dawn.') {
  const block = { id: 'b1', type: 'paragraph', text: text ? [{ text }] : [] };
  const content = { headline: 'Ferry', section: 'world', body: { format: 1, blocks: [block] } };
  return newsroom.api('/stories', { service, content });
}

const person = (name, role) => enters(browser, newsroom, name, role);
const opens = (page, it) => opensIn(newsroom, page, it);

test('what one types the other sees, and both are named', async (t) => {
  const it = await story();
  const [mira, dara] = [await person('Mira'), await person('Dara')];
  await Promise.all([opens(mira, it), opens(dara, it)]);
  await types(mira, ' Everybody is safe.');
  const began = performance.now();
  await comes('Dara reads it', async () => (await said(dara)).includes('Everybody is safe.'));
  t.diagnostic(`after ${Math.round(performance.now() - began)} ms`);
  await comes('Mira is here', async () => (await dara.locator('.se-people').innerText()).includes('Mira'));
  await comes('her caret is shown', async () => (await dara.locator('.se-caret').count()) === 1);
  const shown = () => dara.locator('.se-name').evaluate((name) => {
    const { left, top, width, height } = name.getBoundingClientRect();
    name.style.pointerEvents = 'auto';
    const seen = [top + 2, top + height - 2].every((y) => document.elementFromPoint(left + width / 2, y) === name);
    name.style.pointerEvents = '';
    return seen;
  });
  await comes('her name is hidden by nothing, in the first line either', shown);
  await types(dara, ' So is the dog.');
  await mira.keyboard.press('Control+z');
  await comes('Mira undoes her own', async () => !(await said(dara)).includes('Everybody'));
  await comes('Mira reads Dara\'s', async () => /So is the dog/.test(await said(mira)));
  await mira.locator('#headline').fill('Ferry returns');
  await comes('Dara has the headline', async () => (await dara.locator('#headline').inputValue()) === 'Ferry returns');
  await Promise.all([mira.context().close(), dara.context().close()]);
  await comes('the last to leave has saved a revision', async () => {
    const { head } = await newsroom.api(`/stories/${it.id}`);
    return head.content.headline === 'Ferry returns' && JSON.stringify(head.content.body).includes('the dog');
  });
  assert.deepEqual([...mira.faults, ...dara.faults], []);
});

/** Types a word of its own every so often until the time is over, `a` at the end of the text and `b` at its beginning, as
 * a word in the middle of which somebody else begins is no longer one. Gives all of them. */
async function goesOnTyping(page, name, seconds) {
  const typed = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    typed.push(`${name}${typed.length}`);
    await focuses(page);
    await page.keyboard.press(name === 'a' ? 'Control+End' : 'Control+Home');
    await page.keyboard.type(name === 'a' ? ` ${typed.at(-1)}` : `${typed.at(-1)} `);
    await new Promise((done) => setTimeout(done, Math.min(5000, seconds * 50)));
  }
  return typed;
}

/** Whether pages have all of these words, each once, and say the same. */
async function agree(pages, words) {
  for (const page of pages) {
    await comes('all is there', async () => {
      const here = (await said(page)).split(/\s+/);
      return words.every((word) => here.filter((one) => one === word).length === 1);
    });
  }
  for (const page of pages) assert.equal(await said(page), await said(pages[0]));
}

test(`offline for ${OFFLINE} seconds while both write, then together: nothing is lost`, async () => {
  const it = await story();
  const pages = [await person('Ines'), await person('Karl')];
  await Promise.all(pages.map((page) => opens(page, it)));
  await pages[0].context().setOffline(true);
  await state(pages[0], 'offline');
  const typed = await Promise.all(pages.map((page, n) => goesOnTyping(page, 'ab'[n], OFFLINE)));
  await pages[0].context().setOffline(false);
  await saved(pages[0]);
  await agree(pages, typed.flat());
  assert.deepEqual(pages.flatMap((page) => page.faults), []);
  await Promise.all(pages.map((page) => page.context().close()));
});

/** Moves a browser's clock on, its timers with it, as far as they would have come: between two of them what they do has the time to
 * happen. */
async function passes(page, seconds) {
  const STRIDE = 5;
  for (let passed = 0; passed < seconds; passed += STRIDE) {
    await page.clock.runFor(STRIDE * 1000);
    await page.waitForTimeout(20);
  }
}

/** Waits until nobody has a story open any more and all that was typed is a revision; gives that. */
async function settles({ id }, words) {
  let head;
  await comes('the last to leave has saved a revision', async () => {
    ({ head } = await newsroom.api(`/stories/${id}`));
    return words.every((word) => JSON.stringify(head.content.body).includes(word));
  });
  return head;
}

test('offline for ten minutes by the clock, while the room ends and another one is opened: nothing is lost', async (t) => {
  const it = await story();
  const [odile, kemal] = [await person('Odile'), await person('Kemal')];
  await odile.clock.install();
  await Promise.all([odile, kemal].map((page) => opens(page, it)));
  await comes('Kemal sees her', async () => (await kemal.locator('.se-people').innerText()).includes('Odile'));
  let tries = 0;
  odile.on('websocket', () => (tries += 1));
  await odile.context().setOffline(true);
  await state(odile, 'offline');
  const began = await odile.evaluate(() => Date.now());
  const typed = { a: [], b: [] };
  const writes = async (page, name) => {
    typed[name].push(`${name}${typed[name].length}`);
    await focuses(page);
    await page.keyboard.press(name === 'a' ? 'Control+End' : 'Control+Home');
    await page.keyboard.type(name === 'a' ? ` ${typed[name].at(-1)}` : `${typed[name].at(-1)} `);
  };
  for (let minute = 0; minute < 10; minute += 1) {
    await writes(odile, 'a');
    // The room ends with the colleague who goes; somebody else writes a revision meanwhile, and the colleague comes back.
    if (minute === 3) {
      await kemal.goto('about:blank');
      const head = await settles(it, typed.b);
      const { content } = head;
      content.body.blocks.push({ id: 'elsewhere', type: 'heading', level: 2, text: [{ text: 'From elsewhere' }] });
      await newsroom.api(`/stories/${it.id}/actions`, { action: 'write', base: head.number, content });
    } else if (minute === 6) await opens(kemal, it);
    if (minute < 3 || minute > 5) await writes(kemal, 'b');
    await passes(odile, 60);
  }
  assert.ok((await odile.evaluate(() => Date.now())) - began >= 600_000, 'ten minutes passed for her');
  assert.equal(await odile.locator('.se-state').getAttribute('data-state'), 'offline');
  assert.equal(await odile.locator('.se-people li').count(), 0, 'who may have gone isn’t shown');
  await odile.locator('#live-banner p').waitFor();
  assert.ok(!(await kemal.locator('.se-people').innerText()).includes('Odile'));
  assert.ok(!(await said(kemal)).includes('a1'), 'nothing of hers came');
  // Later each time, but never later than every half a minute.
  assert.ok(tries >= 10 && tries <= 60, `she tried ${tries} times`);
  t.diagnostic(`${tries} tries to come back`);
  // The second room ends, too, before she comes.
  await saved(kemal);
  await kemal.goto('about:blank');
  await settles(it, typed.b);
  await odile.context().setOffline(false);
  await saved(odile);
  await opens(kemal, it);
  await agree([odile, kemal], [...typed.a, ...typed.b]);
  for (const page of [odile, kemal]) assert.equal(await text(page).locator('h2').innerText(), 'From elsewhere');
  await comes('they see each other again', async () => (await odile.locator('.se-people').innerText()).includes('Kemal'));
  assert.deepEqual([...odile.faults, ...kemal.faults], []);
  await Promise.all([odile, kemal].map((page) => page.context().close()));
  await settles(it, [...typed.a, ...typed.b, 'From elsewhere']);
});

test('the server is killed while two people type: what they typed comes again', async () => {
  const it = await story();
  const pages = [await person('Rosa'), await person('Emil')];
  await Promise.all(pages.map((page) => opens(page, it)));
  const typing = Promise.all(pages.map((page, n) => goesOnTyping(page, 'ab'[n], 4)));
  await new Promise((done) => setTimeout(done, 1500));
  await newsroom.kill();
  await newsroom.start();
  const typed = await typing;
  await Promise.all(pages.map(saved));
  await agree(pages, typed.flat());
  assert.deepEqual(pages.flatMap((page) => page.faults), []);
  await Promise.all(pages.map((page) => page.context().close()));
  await settles(it, typed.flat());
});

test('offline and with the server killed, nothing is lost', async () => {
  const it = await story();
  const [olga, tom] = [await person('Olga'), await person('Tom')];
  await Promise.all([opens(olga, it), opens(tom, it)]);
  await olga.context().setOffline(true);
  await state(olga, 'offline');
  await types(olga, ' Offline words.');
  await types(tom, ' Words before the end.');
  await newsroom.kill();
  await state(tom, 'offline');
  await types(tom, ' Words without a server.');
  await newsroom.start();
  await saved(tom);
  await olga.context().setOffline(false);
  await saved(olga);
  const all = ['Offline words.', 'Words before the end.', 'Words without a server.'];
  for (const page of [olga, tom]) {
    await comes('all is there', async () => {
      const here = await said(page);
      return all.every((words) => here.includes(words));
    });
  }
  assert.equal(await said(olga), await said(tom));
  assert.deepEqual([...olga.faults, ...tom.faults], []);
  await Promise.all([olga.context().close(), tom.context().close()]);
});

/** Waits until the browser keeps what was done: what was begun there later ends later. */
const kept = (page) =>
  page.evaluate(async () => {
    for (const { name } of (await indexedDB.databases()).filter(({ name }) => name.startsWith('longwave-'))) {
      const opens = indexedDB.open(name);
      await new Promise((done) => (opens.onsuccess = done));
      const change = opens.result.transaction('updates', 'readwrite');
      await new Promise((done) => {
        change.oncomplete = done;
        change.objectStore('updates').count();
      });
      opens.result.close();
    }
  });

test('a tab that is closed without a connection loses nothing', async () => {
  const it = await story();
  const page = await opens(await person('Nadia'), it);
  await page.context().setOffline(true);
  await state(page, 'offline');
  await types(page, ' Kept in the browser.');
  await kept(page);
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await opens(page, it);
  await comes('it is there', async () => (await said(page)).includes('Kept in the browser'));
  await page.context().close();
});

test('a revision from elsewhere comes into the text that is open', async () => {
  const it = await story();
  const page = await opens(await person('Amir'), it);
  await types(page, ' Typed here.');
  await saved(page);
  const { content } = it.head;
  content.body.blocks.push({ id: 'b2', type: 'heading', level: 2, text: [{ text: 'From the wire' }] });
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'write', base: 1, content });
  await comes('it is there', async () => (await text(page).locator('h2').innerText().catch(() => '')) === 'From the wire');
  assert.match(await said(page), /Typed here/);
  await page.context().close();
});

/** Pastes HTML, as a browser does. */
const paste = (page, html) =>
  text(page).evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Ferry&nbsp;returns</p>
<p class=MsoNormal><span style='font-size:12.0pt;mso-fareast-language:EN-US'>The <b>ferry</b>
came in at <i style='mso-bidi-font-style:normal'>dawn</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Second</p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Name</p></td><td><p class=MsoNormal>Built</p></td></tr>
<tr><td><p class=MsoNormal>Alma</p></td><td><p class=MsoNormal>1984</p></td></tr></table><!--EndFragment--></body></html>`;

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Aboard</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-weight:400">It was </span><span style="font-weight:700">very</span><span style="font-weight:400"> dark, said </span><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D" style="text-decoration:none"><span style="color:#1155cc">she</span></a><span>.</span></p><br />
<ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><li dir="ltr"><p role="presentation"><span>Two</span></p></li></ol>
<p><a href="javascript:alert(1)">bad</a></p></b><br class="Apple-interchange-newline">`;

/** The text's own elements, without what only the editor needs. */
const markup = (page) =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true);
    for (const extra of copy.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator')) extra.remove();
    for (const one of copy.querySelectorAll('*')) for (const { name } of [...one.attributes]) if (!['href'].includes(name)) one.removeAttribute(name);
    return copy.innerHTML;
  });

test('what is pasted from Word and Google Docs comes without dirt', async () => {
  const page = await person('Ilse');
  await opens(page, await story('english', ''));
  await focuses(page);
  await paste(page, WORD);
  await comes('it is pasted', async () => (await said(page)).includes('1984'));
  assert.equal(
    await markup(page),
    '<h2>Ferry returns</h2><p>The <strong>ferry</strong> came in at <em>dawn</em>.</p><ul><li>First</li><li>Second</li></ul>' +
      '<table><tbody><tr><td>Name</td><td>Built</td></tr><tr><td>Alma</td><td>1984</td></tr></tbody></table>',
  );
  await opens(page, await story('english', ''));
  await focuses(page);
  await paste(page, DOCS);
  await comes('it is pasted', async () => (await said(page)).includes('Two'));
  assert.equal(
    await markup(page),
    '<h2>Aboard</h2><p>It was <strong>very</strong> dark, said <a href="https://example.org/a">she</a>.</p>' +
      '<ol><li>One</li><li>Two</li></ol><p>bad</p>',
  );
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const CELLS = {
  Word: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table class=MsoTableGrid><tr><td><p class=MsoNormal>Demands</p></td>
<td><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>more pay</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>shorter weeks</p></td></tr></table></body></html>`,
  'Google Docs': `<b style="font-weight:normal;" id="docs-internal-guid-2"><div dir="ltr"><table><tbody><tr><td><p dir="ltr"><span>Demands</span></p></td>
<td><ul><li dir="ltr"><p dir="ltr"><span>more pay</span></p><ul><li><p>at once</p></li></ul></li><li><p><span>shorter weeks</span></p></li></ul></td></tr></tbody></table></div></b>`,
};

test('a list in the cell of a table that is pasted is a line for each item', async () => {
  const page = await person('Jun');
  for (const [from, html] of Object.entries(CELLS)) {
    await opens(page, await story('english', ''));
    await focuses(page);
    await paste(page, html);
    await comes('it is pasted', async () => (await said(page)).includes('Demands'));
    const cells = await text(page).locator('td').allTextContents();
    assert.deepEqual(cells, ['Demands', from === 'Word' ? 'more pay\nshorter weeks' : 'more pay\nat once\nshorter weeks'], from);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('every block is made with the keyboard alone', async () => {
  const page = await person('Wei');
  const it = await story('english', '');
  await opens(page, it);
  const { keyboard } = page;
  await focuses(page);
  await keyboard.press('Control+Alt+2');
  await keyboard.type('Aboard');
  await keyboard.press('Enter');
  await keyboard.press('Control+b');
  await keyboard.type('Strong');
  await keyboard.press('Control+b');
  await keyboard.type(' words');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+8');
  await keyboard.type('one');
  await keyboard.press('Enter');
  await keyboard.type('two');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+9');
  await keyboard.type('It shook.');
  await keyboard.press('Control+Alt+c');
  await keyboard.type('A passenger');
  await keyboard.press('Enter');
  await keyboard.press('Control+Alt+t');
  await keyboard.type('Name');
  await keyboard.press('Tab');
  await keyboard.type('Built');
  await saved(page);
  await page.context().close();
  let blocks = [];
  await comes('a revision says it', async () => {
    const { head } = await newsroom.api(`/stories/${it.id}`);
    blocks = head.content.body.blocks;
    return blocks.some(({ type }) => type === 'table');
  });
  assert.deepEqual(blocks.map(({ type }) => type), ['heading', 'paragraph', 'list', 'quote', 'table']);
  assert.deepEqual(blocks[1].text, [{ text: 'Strong', mark: 'strong' }, { text: ' words' }]);
  assert.deepEqual(blocks[2].items, [[{ text: 'one' }], [{ text: 'two' }]]);
  assert.deepEqual(blocks[3].cite, [{ text: 'A passenger' }]);
  assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length);
  assert.deepEqual(page.faults, []);
});

/** Presses a button above the text, with the keyboard alone. */
async function button(page, name) {
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  const there = () => page.evaluate((name) => document.activeElement.matches(`.se-do-${name}`), name);
  for (let at = 0; at < 40 && !(await there()); at += 1) await page.keyboard.press('ArrowRight');
  assert.ok(await there(), name);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
}

test('links, tables, fact boxes, embeds, pictures and galleries are made and changed with the keyboard alone', async () => {
  const shown = await photograph(browser, newsroom, '#204060');
  const page = await person('Xan');
  const it = await story('english', '');
  await opens(page, it);
  const { keyboard } = page;
  const press = async (...keys) => {
    for (const key of keys) {
      await keyboard.press(key);
      await page.waitForTimeout(150);
      await placed(page);
    }
  };
  /** Answers a question, field by field. */
  const answers = async (...said) => {
    await page.locator('.se-ask input').first().waitFor();
    for (const [at, words] of said.entries()) {
      if (at > 0) await press('Tab');
      await press('Control+a');
      await keyboard.type(words);
    }
    await press('Enter');
  };
  const asked = (name) => page.locator(`.se-ask input[name=${name}]`).evaluate(({ value, lang, dir, spellcheck }) => [value, lang, dir, spellcheck]);
  /** Chooses the picture in the page's dialog, once that has looked for pictures. */
  const chooses = async (key) => {
    const found = page.waitForResponse(/pictures\/choose/);
    await press(key);
    await (await found).finished();
    await page.locator('dialog.choosing[open] .choice').waitFor();
    await page.waitForTimeout(150);
    for (let at = 0; at < 9 && !(await page.evaluate(() => document.activeElement.matches('.choice'))); at += 1) await press('Tab');
    await press('Enter');
  };

  await focuses(page);
  await keyboard.type('See the port');
  await press('Control+Shift+ArrowLeft', 'Control+Shift+k');
  await answers('example.org/port');
  await press('End', 'Enter', 'Control+Alt+q');
  await keyboard.type('It shook.');
  await press('Enter', 'Control+Alt+3');
  await keyboard.type('Below');
  await press('Enter', 'Control+Shift+7');
  await keyboard.type('first');
  await press('Enter', 'Enter', 'Control+Alt+f');
  await keyboard.type('Background');
  await press('ArrowDown');
  await keyboard.type('It is old.');
  await press('Enter', 'Enter', 'Control+Alt+e');
  assert.deepEqual(await asked('title'), ['', 'en', 'ltr', true], 'readers get it');
  assert.deepEqual((await asked('url')).slice(0, 2), ['', ''], 'an address is in no language');
  await answers('example.org/film', 'A flim');
  await press('Control+Alt+e');
  assert.equal((await asked('url'))[0], 'https://example.org/film');
  await press('Tab', 'End', 'Backspace', 'Backspace', 'Backspace');
  await keyboard.type('ilm');
  await press('Enter', 'Enter');
  await chooses('Control+Alt+p');
  await answers('A ferry');
  await keyboard.type('The ferry at dawn.');
  await press('Enter');
  await chooses('Control+Alt+g');
  await keyboard.type('At dawn.');
  await press('Control+Alt+a');
  assert.deepEqual((await asked('alt')).slice(1), ['en', 'ltr', true]);
  await answers('A quay');
  await chooses('Control+Alt+g');
  await press('Alt+ArrowDown');
  await keyboard.type('At noon.');
  await press('Enter', 'Control+Alt+t');
  for (const words of ['Name', 'Built', 'Alma', '1984']) {
    await keyboard.type(words);
    if (words !== '1984') await press('Tab');
  }
  await button(page, 'table-caption');
  await keyboard.type('Ferries of the strait');
  await press('Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await button(page, 'table-head');
  await press('Control+Alt+ArrowDown', 'Control+Alt+ArrowRight');
  assert.deepEqual(await text(page).locator('tr:not(.caption)').evaluateAll((rows) => rows.map((row) => row.children.length)), [3, 3, 3]);
  await button(page, 'row-remove');
  await button(page, 'column-remove');
  assert.deepEqual(await text(page).locator('tr:not(.caption)').evaluateAll((rows) => rows.map((row) => row.children.length)), [2, 2]);
  await saved(page);
  await page.context().close();
  let blocks = [];
  await comes('a revision says it', async () => {
    const { head } = await newsroom.api(`/stories/${it.id}`);
    blocks = JSON.parse(JSON.stringify(head.content.body.blocks, (key, value) => (key === 'id' ? undefined : value)));
    // A revision may have been made before the row with the caret was removed.
    return blocks.some(({ type, rows }) => type === 'table' && rows.every((row) => row.length === 2)) && !JSON.stringify(blocks).includes('Alma');
  });
  const said = (words) => [{ text: words }];
  assert.deepEqual(blocks, [
    { type: 'paragraph', text: [{ text: 'See the ' }, { text: 'port', link: 'https://example.org/port' }] },
    { type: 'pull', text: said('It shook.') },
    { type: 'heading', level: 3, text: said('Below') },
    { type: 'list', ordered: true, items: [said('first')] },
    { type: 'facts', title: said('Background'), blocks: [{ type: 'paragraph', text: said('It is old.') }] },
    { type: 'embed', url: 'https://example.org/film', title: 'A film' },
    { type: 'picture', picture: shown, alt: 'A ferry', caption: said('The ferry at dawn.') },
    { type: 'gallery', pictures: [
      { picture: shown, alt: 'A quay', caption: said('At dawn.') },
      { picture: shown, alt: '', caption: said('At noon.') },
    ] },
    { type: 'table', head: false, caption: said('Ferries of the strait'), rows: [[said('Name'), said('Built')], [[], []]] },
  ]);
  assert.deepEqual(page.faults, []);
});

test('a Persian story is written from right to left, and its English paragraph is not', async () => {
  const page = await person('Laleh');
  await opens(page, await story('persian', 'کشتی Alma سپیده‌دم رسید.'));
  await types(page, '');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The captain said so in English.');
  const shown = await text(page).evaluate((element) => [...element.children].map((child) => getComputedStyle(child).direction));
  assert.deepEqual(shown, ['rtl', 'ltr']);
  assert.equal(await text(page).getAttribute('lang'), 'fa');
  await page.context().close();
});

test('another service\'s reporter reads what is offered and changes nothing', async () => {
  const it = await story();
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'move', stage: 'ready' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await newsroom.enters(page, 'Roya', 'reporter', ['persian']);
  await page.goto(`${newsroom.base}/desk/stories/${it.id}`);
  // As it was saved: what is typed, and what is said beside it, is for those who write it.
  assert.match(await page.locator('.pane .parts').innerText(), /The ferry came in at dawn\./);
  assert.equal(await page.locator('story-editor').count(), 0);
  assert.ok(await page.locator('#headline').isDisabled());
  await context.close();
});

test('a comment and its answer are there for both, and in no revision', async () => {
  const it = await story();
  const [ada, ben] = [await person('Ada'), await person('Ben')];
  await Promise.all([opens(ada, it), opens(ben, it)]);
  await focuses(ada);
  await ada.keyboard.press('Control+Home');
  await placed(ada);
  for (let at = 0; at < 3; at += 1) await ada.keyboard.press('Shift+ArrowRight');
  await placed(ada);
  await ada.keyboard.press('Control+Alt+m');
  await ada.keyboard.type('Which one?');
  await ada.keyboard.press('Control+Enter');
  const thread = ben.locator('.se-comments li');
  await thread.filter({ hasText: 'Which one?' }).waitFor({ timeout: PATIENCE });
  await comes('the words are marked', async () => (await ben.locator('.se-text .se-comment').allInnerTexts()).join('|') === 'The');
  await thread.locator('button').nth(1).click();
  await ben.keyboard.type('The Alma.');
  await ben.keyboard.press('Control+Enter');
  await ada.locator('.se-comments li').filter({ hasText: 'The Alma.' }).waitFor({ timeout: PATIENCE });
  await types(ada, ' Safe.');
  await saved(ada);
  await thread.locator('[data-does=comment-resolve]').click();
  await ada.locator('.se-comments [data-does=resolved]').click({ timeout: PATIENCE });
  await ada.locator('.se-comments li p', { hasText: 'Resolved' }).filter({ hasText: 'Ben' }).waitFor({ timeout: PATIENCE });
  await comes('who did what is on record', async () => {
    const did = await newsroom.api('/record?kind=stories&limit=200');
    const by = (what) => did.filter((one) => one.about.endsWith(it.id) && one.what === what).map(({ who }) => who.split(' ')[0]);
    return by('comment').sort().join() === 'Ada,Ben' && by('comment resolved').join() === 'Ben';
  });
  await Promise.all([ada.context().close(), ben.context().close()]);
  await comes('a revision without a trace of it', async () => {
    const { head } = await newsroom.api(`/stories/${it.id}`);
    return head.number > 1 && JSON.stringify(head.content.body.blocks[0].text) === JSON.stringify([{ text: 'The ferry came in at dawn. Safe.' }]);
  });
  const written = (await newsroom.api(`/stories/${it.id}/history`)).filter(({ event }) => event.event === 'written').at(-1);
  assert.match(JSON.stringify(written.by), /Ada/);
  assert.equal(written.event.with, undefined, 'who only comments is not named');
  assert.deepEqual([...ada.faults, ...ben.faults], []);
});

test('what is only suggested is never in a revision, until it is accepted', async () => {
  const it = await story();
  const page = await opens(await person('Cleo'), it);
  await focuses(page);
  await page.keyboard.press('Control+Alt+s');
  await types(page, ' All are safe.');
  await page.keyboard.press('Control+Home');
  await placed(page);
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Delete');
  assert.equal(await text(page).locator('ins').innerText(), ' All are safe.');
  await comes('the words are struck', async () => (await text(page).locator('del').allInnerTexts()).join('|') === 'The ');
  await comes('who suggested it is said', async () => /^Suggested by \u2068Cleo.*\u2069 · \d\d:\d\d$/.test(await page.locator('.se-spot').innerText()));
  await page.keyboard.press('Enter');
  assert.equal(await text(page).locator('p').count(), 1, 'a paragraph with words is not divided by a suggestion');
  await saved(page);
  const words = async () => (await newsroom.api(`/stories/${it.id}`)).head.content.body.blocks[0].text.map((span) => span.text).join('');
  assert.equal(await words(), 'The ferry came in at dawn.');
  await page.locator('.se-do-accept-all').click();
  await saved(page);
  await comes('who accepted it is on record', async () =>
    (await newsroom.api('/record?kind=stories&limit=200')).some((one) => one.about.endsWith(it.id) && one.what === 'suggestions accepted' && one.who.startsWith('Cleo')));
  await page.context().close();
  await comes('it is in a revision', async () => (await words()) === 'ferry came in at dawn. All are safe.');
  assert.deepEqual(page.faults, []);
});

test('a paragraph is suggested, others are suggested to go, and each comes or goes with its words', async () => {
  const paragraph = (id, words) => ({ id, type: 'paragraph', text: [{ text: words }] });
  const blocks = [paragraph('b1', 'The ferry came in.'), paragraph('b2', 'The harbour closed.'), paragraph('b3', 'Ships wait.')];
  const it = await newsroom.api('/stories', { service: 'english', content: { headline: 'Ferry', section: 'world', body: { format: 1, blocks } } });
  const page = await opens(await person('Hana'), it);
  const { keyboard } = page;
  const read = async () => (await newsroom.api(`/stories/${it.id}`)).head.content.body.blocks.map(({ text }) => text.map((span) => span.text).join(''));
  const here = () => text(page).locator('p').allInnerTexts();
  await focuses(page);
  await keyboard.press('Control+Alt+s');
  await keyboard.press('Control+Home');
  await keyboard.press('End');
  await placed(page);
  await keyboard.press('Enter');
  await keyboard.type('All are safe.');
  await text(page).locator('ins', { hasText: 'All are safe.' }).waitFor();
  // The second and the third of them, from the beginning of one to the end of the other.
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await keyboard.press('Control+Shift+End');
  await placed(page);
  await keyboard.press('Delete');
  await comes('both are struck', async () => (await text(page).locator('del').allInnerTexts()).join('|') === 'The harbour closed.|Ships wait.');
  await saved(page);
  assert.deepEqual(await read(), ['The ferry came in.', 'The harbour closed.', 'Ships wait.']);
  await page.locator('.se-do-accept-all').click();
  await saved(page);
  assert.deepEqual(await here(), ['The ferry came in.', 'All are safe.']);
  await keyboard.press('Control+End');
  await placed(page);
  await keyboard.press('Enter');
  await keyboard.type('Or not.');
  await text(page).locator('ins', { hasText: 'Or not.' }).waitFor();
  await page.locator('.se-do-reject-all').click();
  await comes('the paragraph is gone', async () => (await here()).length === 2);
  await saved(page);
  await page.context().close();
  await comes('it is in a revision', async () => (await read()).join('|') === 'The ferry came in.|All are safe.');
  assert.deepEqual(page.faults, []);
});

test('while one only suggests, lists, tables and fact boxes stay what they are', async () => {
  const said = (words) => [{ text: words }];
  const blocks = [
    { id: 'b1', type: 'list', ordered: false, items: [said('The ferry came in.'), said('All are safe.')] },
    { id: 'b2', type: 'list', ordered: false, items: [said('Ships wait.')] },
    { id: 'b3', type: 'table', head: true, rows: [[said('Name')], [said('Alma')]] },
    { id: 'b4', type: 'facts', title: [], blocks: [{ id: 'in1', type: 'paragraph', text: said('It is old.') }] },
    { id: 'b5', type: 'paragraph', text: said('Last words.') },
  ];
  const it = await newsroom.api('/stories', { service: 'english', content: { headline: 'Ferry', section: 'world', body: { format: 1, blocks } } });
  const page = await opens(await person('Ines'), it);
  const { keyboard } = page;
  const pause = () => placed(page);
  const shown = () => page.evaluate(() => JSON.stringify(document.querySelector('story-editor').view.state.doc.toJSON()));
  const refused = page.locator('.se-told', { hasText: 'While you suggest' });
  /** Does something to the blocks, each with where it begins. */
  const does = (act) => page.evaluate(`(() => {
    const { view } = document.querySelector('story-editor');
    const places = [];
    view.state.doc.forEach((node, at) => places.push({ node, at, end: at + node.nodeSize }));
    view.dispatch((${act})(view.state.tr, places));
  })()`);
  await focuses(page);
  await keyboard.press('Control+Home');
  await pause();
  await keyboard.press('Control+Alt+s');
  const before = await shown();
  await keyboard.press('Control+Shift+7');
  await refused.waitFor();
  assert.equal(await shown(), before, 'a bulleted list is numbered');
  for (const act of [
    (change, [, { at }]) => change.join(at),
    (change, [, , { at }]) => change.setNodeAttribute(at, 'head', false),
    (change, [, , { at, node }]) => change.insert(at + 1, node.firstChild.type.create()),
    (change, [, , , { at, end, node }]) => change.replaceWith(at, end, node.lastChild),
    (change, [, , , , { at, end, node }]) => change.replaceWith(at, end, [node.type.schema.node('gallery'), node]),
  ]) {
    // Going on takes what was said away.
    await does((change) => change.setSelection(change.selection.constructor.create(change.doc, change.selection.from === 2 ? 3 : 2)));
    await refused.waitFor({ state: 'detached' });
    await does(act);
    await refused.waitFor();
    assert.equal(await shown(), before, String(act));
  }
  const items = () => page.evaluate(() => [...document.querySelectorAll('.se-text > ul')].map((list) => list.children.length).join());
  await keyboard.press('End');
  await pause();
  await keyboard.press('Enter');
  assert.equal(await items(), '3,1', 'a new line of a list is nothing that readers see');
  await keyboard.type('So is the dog.');
  await text(page).locator('li ins', { hasText: 'So is the dog.' }).waitFor();
  await keyboard.press('Control+End');
  await pause();
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+8');
  assert.equal(await items(), '3,1,1', 'nor is an empty paragraph that becomes a list');
  await saved(page);
  await page.context().close();
  assert.deepEqual(page.faults, []);
});

test('who has a story open is told that it was held, then killed, and may copy what came too late', async () => {
  const it = await story();
  const page = await opens(await person('Farida'), it);
  const notice = page.locator('.se-standing');
  assert.equal(await notice.isVisible(), false);
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'hold', cause: 'desk', reason: 'a caller doubts it' });
  await notice.getByText('a caller doubts it').waitFor({ timeout: PATIENCE });
  await types(page, ' What is held can be written.');
  await saved(page);
  await page.context().setOffline(true);
  await state(page, 'offline');
  await types(page, ' Too late.');
  await newsroom.api(`/stories/${it.id}/actions`, { action: 'kill', reason: 'it did not happen', notice: null });
  await page.context().setOffline(false);
  await notice.getByText('it did not happen').waitFor({ timeout: PATIENCE });
  await notice.getByText('was not kept').waitFor({ timeout: PATIENCE });
  assert.match(await notice.locator('textarea').inputValue(), /can be written\. Too late\./);
  assert.equal(await text(page).getAttribute('contenteditable'), 'false');
  const { head } = await newsroom.api(`/stories/${it.id}`);
  assert.doesNotMatch(JSON.stringify(head.content), /Too late/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
