// `<story-editor>`: a story's text, written by several people at once. The page brings its settings as JSON within the
// element, and inputs with `data-draft="headline"` and the like anywhere beside it.

import { baseKeymap } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, Selection, type Command, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { IndexeddbPersistence } from 'y-indexeddb';
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey, yUndoPlugin, yUndoPluginKey } from 'y-prosemirror';
import { Awareness } from 'y-protocols/awareness';
import { about } from './about';
import { actions, type Action } from './actions';
import * as arrange from './arrange';
import { Asker } from './ask';
import { Bar } from './bar';
import { StoryDoc } from './begun';
import { byPlace } from './byplace';
import { Carets } from './carets';
import * as commands from './commands';
import { checks } from './checks';
import { Connection } from './connection';
import { Comments } from './comments';
import { Counter } from './counts';
import { provenance } from './provenance';
import { read } from './read';
import { direction } from './direction';
import { bindFields } from './fields';
import { handed } from './handed';
import { ids, newId } from './ids';
import { BlockMenu } from './menu';
import { words } from './merge';
import { cleaned } from './paste';
import { Pictures } from './pictures';
import { leadsSomewhere, schema } from './schema';
import { sources } from './sources';
import { keep, spaces, type Gaps } from './spaces';
import { StandingLine } from './standing';
import { StateLine } from './state';
import { sent, spot } from './spot';
import { decided, deleteOne, suggested } from './suggest';
import { Toolbar, shown } from './toolbar';
import { make, wears, Words, type Settings } from './words';
import { holdFields, letWrite } from './written';

/** How long a browser may take to open what it keeps. */
const OPENS = 3_000;
const COUNTED = 400;
/** Pixels of the screen that the buttons with a question, and the line below, may take. */
const COVERED = { top: 160, bottom: 80, left: 0, right: 0 };

export class StoryEditor extends HTMLElement {
  readonly doc = new StoryDoc();
  private settings!: Settings;
  private words!: Words;
  private view: EditorView | null = null;
  private connection: Connection | null = null;
  private awareness = new Awareness(this.doc);
  private readonly carets = new Carets(this.awareness);
  private toolbar: Toolbar | null = null;
  private bar: Bar | null = null;
  private menu: BlockMenu | null = null;
  private line: StateLine | null = null;
  private standing: StandingLine | null = null;
  private comments: Comments | null = null;
  private pictures: Pictures | null = null;
  private suggesting = false;
  /** Whether pictures among what was just pasted were left out. */
  private leftOut = false;
  /** Whether the page was told that what is here is kept. */
  private told = true;
  private all: Action[] = [];
  private askAlt: Command = () => false;
  private placed = false;
  private revision = 0;
  private revisions: HTMLInputElement[] = [];
  private ends: (() => void)[] = [];
  private kept = false;
  /** Whether the draft is here, as this browser kept it or as the server sent it. */
  private known = false;
  private counting = 0;

  connectedCallback(): void {
    const written = this.querySelector('script[type="application/json"]')?.textContent;
    if (!written || this.view) return;
    this.settings = JSON.parse(written) as Settings;
    this.words = new Words(this.settings.words);
    holdFields(true);
    void this.open();
  }

  disconnectedCallback(): void {
    for (const end of this.ends.splice(0)) end();
    this.connection?.close();
    this.view?.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }

  /** Whether whoever is here may write, and there is something to write in. */
  get may(): boolean {
    const { standing } = this.connection ?? {};
    // Offline too: whether it still may, the server says when it is back.
    return this.settings.may && this.known && !standing?.ended && (standing?.joined !== true || standing.may);
  }

  /** Whether something that was done here is on its way to the server. */
  get sending(): boolean {
    const { joined, saved, may } = this.connection?.standing ?? {};
    return joined === true && may === true && !saved;
  }

  /** A field beside the texts, such as `section`: a JSON value. */
  field(name: string): unknown {
    return this.doc.getMap('fields').get(name);
  }

  setField(name: string, value: unknown): void {
    if (this.may && JSON.stringify(this.field(name)) !== JSON.stringify(value)) this.doc.getMap('fields').set(name, value);
  }

  /** A text that has what was written here and what others wrote, where both began with `base`. */
  joined(base: string, ours: string, theirs: string): string {
    return words(base, ours, theirs);
  }

  /** The blocks of the text, each with what shows it. */
  blocks(): { id: string; element: HTMLElement }[] {
    const found: { id: string; element: HTMLElement }[] = [];
    this.view?.state.doc.forEach((node, at) => {
      const element = this.view?.nodeDOM(at);
      if (element instanceof HTMLElement) found.push({ id: String(node.attrs.id), element });
    });
    return found;
  }

  /** Goes to a block, with the keyboard; asks what its picture shows, where that is what it lacks. */
  show(id: string, asksAlt: boolean): void {
    const { view } = this;
    if (!view) return;
    let found = -1;
    view.state.doc.descendants((node, at) => {
      if (found < 0 && node.attrs.id === id) found = lacking(node, at, asksAlt);
      return found < 0 && node.type.name === 'facts';
    });
    view.focus();
    if (found < 0) return;
    view.dispatch(view.state.tr.setSelection(arrange.beginning(view.state.doc, found)).scrollIntoView());
    if (asksAlt && this.may && commands.inPicture(view.state)) this.askAlt(view.state, view.dispatch, view);
  }

  /** A message in the desk's language. */
  say(key: string, values: Record<string, string | number>, counted?: number): string {
    return this.words.say(key, values, counted);
  }

  /** The keys of the text, each with what it does. */
  keys(): [key: string, said: string][] {
    if (!this.may) return [];
    return this.all.flatMap(({ key, name }) => (key ? [[shown(key), this.words.say(name)] as [string, string]] : []));
  }

  /** Leaves room above blocks, for what stands beside them. */
  space(gaps: Gaps): void {
    if (this.view) this.view.dispatch(keep(this.view.state, gaps));
  }

  private async open(): Promise<void> {
    const { settings, words } = this;
    this.line = new StateLine(words, () => this.comments?.go());
    this.standing = new StandingLine(words, settings, () => this.written());
    const head = make('div', { class: 'se-head' });
    const asker = new Asker(words, settings, () => this.comesBack(), (at) => this.view?.dom.contains(at) === true || head.contains(at) || this.bar?.element.contains(at) === true || at === document.body);
    const view = (): EditorView => this.view as EditorView;
    this.pictures = new Pictures(this, view, asker, (...at) => this.askAlt(...at));
    const all = actions({ ...this.asks(asker, this.pictures), menu: (_, dispatch) => (dispatch && this.menu?.open(), true) });
    this.all = all;
    const of = (...groups: Action['group'][]): Action[] => groups.flatMap((of) => all.filter(({ group }) => group === of));
    this.toolbar = new Toolbar(of('history', 'begin', 'review', 'table'), words, view, 'toolbar');
    this.bar = new Bar(of('decide', 'text', 'note'), words, view);
    this.menu = new BlockMenu(of('block', 'insert', 'arrange'), words, view);
    const place = make('div', { class: 'se-page', lang: settings.lang, dir: settings.dir });
    for (const element of [place, document.querySelector<HTMLElement>('#about .words')]) wears(element, settings.face);
    await this.keep();
    this.known = this.doc.getXmlFragment('body').length > 0;
    this.view = new EditorView(place, {
      state: this.state(all),
      editable: () => this.may,
      // What stands above and below the text covers nothing of it.
      scrollThreshold: COVERED,
      scrollMargin: COVERED,
      attributes: () => ({
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.say('text'), 'aria-readonly': String(!this.may),
        ...(this.may ? { 'aria-describedby': 'se-help' } : {}), spellcheck: 'true', lang: settings.lang, dir: settings.dir, class: 'se-text', id: 'text',
      }),
      transformPastedHTML: (html) => cleaned(html, () => (this.leftOut = true)),
      handlePaste: (_, event) => this.pictures?.pasted(event),
      handleDrop: (view, event) => !view.dragging && this.pictures?.dropped(event),
      dispatchTransaction: (change) => this.take(change),
      handleTextInput: (_, from, to, typed) => typed === '/' && from === to && this.may && (this.menu?.opensHere() ?? false),
    });
    const help = make('p', { id: 'se-help', class: 'se-help' }, `${words.say('help')} ${words.say('help-blocks')}`);
    const script = this.querySelector('script');
    this.comments = new Comments(this.doc, words, settings.name, () => this.may, () => this.view as EditorView, (done) =>
      asker.ask({ name: 'comment', fields: { words: '' }, long: true, fits: (said) => said.words !== '', answered: (said) => done(said.words ?? '') }), (key) => this.line?.say(key), (open) => this.line?.commented(open));
    place.append(this.carets.element, this.bar.element, this.menu.element);
    head.append(this.toolbar.element, asker.element);
    const parts = [this.standing.element, head, place, help, this.comments.element, this.line.element];
    this.replaceChildren(...(script ? [script] : []), ...parts);
    this.revisions = [...document.querySelectorAll<HTMLInputElement>('input[type=hidden]:is([name=base], [name=revision])')];
    this.ends.push(checks(this), handed(this));
    if (this.known) this.binds();
    this.doc.on('update', () => (this.told = false));
    this.ends.push(this.bar.follow());
    this.awareness.on('change', () => this.line?.here(this.awareness));
    const { protocol, host } = location;
    const url = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${settings.place}?born=${settings.born}&lang=${document.documentElement.lang}`;
    addEventListener('beforeunload', this.leaves);
    this.ends.push(() => removeEventListener('beforeunload', this.leaves));
    this.connection = new Connection(this.doc, this.awareness, url, () => this.stands());
    this.stands();
    this.shown(true);
    this.dispatchEvent(new CustomEvent('editor-ready', { bubbles: true }));
  }

  /** Warns whoever leaves while something is kept neither at the server nor in this browser. */
  private readonly leaves = (event: BeforeUnloadEvent): void => {
    if (this.connection?.standing.pending && !this.kept) event.preventDefault();
  };

  /** This browser keeps the document too, so that a tab that is closed without a connection loses nothing. */
  private async keep(): Promise<void> {
    if (!('indexedDB' in globalThis)) return;
    const keeping = new IndexeddbPersistence(`longwave-${this.settings.story}-${this.settings.born}`, this.doc);
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), OPENS));
    this.kept = await Promise.race([keeping.whenSynced.then(() => true), late]).catch(() => false);
    this.ends.push(() => void keeping.destroy());
  }

  private state(all: ReturnType<typeof actions>): EditorState {
    const body = this.doc.getXmlFragment('body');
    const { doc, mapping } = initProseMirrorDoc(body, schema);
    const keys: Record<string, Command> = {
      Enter: commands.enter,
      'Shift-Enter': commands.breakLine,
      Backspace: (state, dispatch) => this.suggesting ? deleteOne(-1)(state, dispatch) : arrange.backspace(state, dispatch) || commands.backspace(state, dispatch),
      Delete: (state, dispatch) => this.suggesting && deleteOne(1)(state, dispatch),
      'Alt-ArrowUp': arrange.go(-1),
      'Alt-ArrowDown': arrange.go(1),
      Tab: commands.nextCell(1),
      'Shift-Tab': commands.nextCell(-1),
      // All is saved already.
      'Mod-s': () => true,
      'Alt-F10': () => ((this.bar?.element.hidden ? this.toolbar : this.bar)?.focus(), true),
      'Mod-Shift-z': all.find(({ name }) => name === 'redo')?.run ?? (() => false),
    };
    for (const { key, run, shown } of all) {
      if (key) keys[key] = shown ? (state, dispatch, view) => shown(state) && run(state, dispatch, view) : run;
    }
    return EditorState.create({
      doc,
      schema,
      plugins: [
        ySyncPlugin(body, { mapping }),
        this.carets.plugin,
        yUndoPlugin(),
        byPlace(keys),
        keymap(keys),
        keymap(baseKeymap),
        gapCursor(),
        ids,
        spaces,
        direction(this.settings.dir),
        sources(this.settings.story, () => this.suggesting),
        provenance((providers) => sent(this.words, providers)),
        empty(this.words.say('begin'), () => this.may && this.connection?.standing.joined === true),
      ],
    });
  }

  private asks(asker: Asker, pictures: Pictures): Omit<Parameters<typeof actions>[0], 'menu'> {
    const run = (command: Command): void => {
      const { view } = this;
      if (view && command(view.state, view.dispatch, view)) view.focus();
    };
    const asked = (question: (state: EditorState) => Parameters<Asker['ask']>[0]): Command => (state, dispatch) => {
      if (dispatch) asker.ask(question(state));
      return true;
    };
    const value = (state: EditorState, mark: string, key: string): string => String(commands.marked(state, mark)?.mark.attrs[key] ?? '');
    return {
      link: asked((state) => ({
        name: 'link',
        fields: { href: value(state, 'link', 'href') },
        fits: ({ href }) => !href || leadsSomewhere(web(href)),
        answered: ({ href }) => run(commands.setMark('link', 'href', href ? web(href) : '')),
      })),
      lang: asked((state) => ({
        name: 'lang',
        fields: { tag: value(state, 'lang', 'tag') },
        fits: ({ tag }) => !tag || /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag),
        answered: ({ tag }) => run(commands.setMark('lang', 'tag', tag ?? '')),
      })),
      embed: asked((state) => {
        const { id = null, url = '', title = '' } = commands.embedded(state)?.attrs ?? {};
        const does = (said: { url: string; title: string }): Command =>
          id ? commands.setEmbed(id, said) : commands.insert(schema.node('embed', said));
        return {
          name: 'embed',
          fields: { url, title },
          read: ['title'],
          fits: (said) => leadsSomewhere(web(said.url ?? '')),
          answered: (said) => run(does({ url: web(said.url ?? ''), title: said.title ?? '' })),
        };
      }),
      alt: this.askAlt = asked(({ selection: { $from } }) => ({
        name: 'alt',
        fields: { alt: String($from.parent.attrs.alt ?? '') },
        read: ['alt'],
        fits: () => true,
        answered: ({ alt }) => run(commands.setAlt(alt ?? '')),
      })),
      picture: pictures.picks(pictures.insert),
      comment: (state, dispatch) => {
        if (dispatch) this.comments?.begin();
        return !state.selection.empty;
      },
      suggest: (state, dispatch) => {
        if (dispatch) {
          this.suggesting = !this.suggesting;
          this.tools(state);
        }
        return true;
      },
      suggesting: () => this.suggesting,
      crops: ({ selection: { $from } }, dispatch) => {
        if (dispatch) window.open(`/desk/pictures/${$from.parent.attrs.picture}`, '_blank', 'noopener');
        return true;
      },
      gallery: pictures.picks(({ picture, alt = '', caption = '' }) => run(commands.insertInGallery({ picture, alt }, caption))),
    };
  }

  /** Does a change, or what stands for it while changes are but suggested. */
  private take(change: Transaction): void {
    const { view } = this;
    if (!view) return;
    const taken = this.suggesting ? suggested(change, view.state, this.settings.name) : change;
    const says = taken ? this.said(change) : 'suggest-words-only';
    // What was said stands until somebody here goes on.
    const own = (change.docChanged || change.selectionSet) && !change.getMeta(ySyncPluginKey);
    if (own) this.pictures?.went();
    if (says || own) this.line?.say(says);
    if (!taken) return;
    view.updateState(view.state.apply(taken));
    const accepts = decided(taken);
    // The server puts on record whoever sends it.
    if (accepts !== undefined) this.doc.getMap('decided').set(newId(), accepts);
    // Each change of a block is undone by itself: others' words may have come between it and the next.
    if (taken.steps.some(makesBlocks) && !taken.getMeta(ySyncPluginKey)) yUndoPluginKey.getState(view.state)?.undoManager.stopCapturing();
    this.shown(taken.docChanged);
  }

  /** What there is to be said of a change. */
  private said(change: Transaction): string {
    const left = this.leftOut && change.getMeta('paste') === true;
    this.leftOut = false;
    return left ? 'paste-pictures' : arrange.says(change);
  }

  /** Back into the text, where the caret is. */
  private comesBack(): void {
    const { view } = this;
    view?.focus();
    view?.dispatch(view.state.tr.scrollIntoView());
  }

  /** From now on the fields of the page are those of the draft. */
  private binds(): void {
    this.ends.push(...bindFields(this), about(this));
    holdFields(false);
  }

  private stands(): void {
    const { connection, view, line } = this;
    if (!connection || !view || !line) return;
    if (!this.known && connection.standing.joined) {
      this.known = true;
      this.binds();
    }
    if (connection.standing.joined) {
      // From now on what is done on this page is done to what stands here, not to the revision that came with it.
      for (const input of this.revisions.splice(0)) input.disabled = true;
    }
    if (!this.placed && view.state.doc.childCount > 0) {
      // A caret in an empty document is nowhere; once there is text it stands at its beginning.
      this.placed = true;
      view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)));
    }
    line.show(connection.standing, connection.began, this.kept);
    if (!this.told && connection.standing.saved) {
      this.told = true;
      this.dispatchEvent(new CustomEvent('editor-saved', { bubbles: true }));
    }
    this.standing?.show(connection.standing);
    const { revision } = connection.standing;
    if (this.revision !== revision) {
      this.revision = revision;
      this.dispatchEvent(new CustomEvent('editor-revision', { bubbles: true }));
    }
    const { stands } = connection.standing;
    if (stands && this.dataset.stands !== stands) {
      this.dataset.stands = stands;
      this.dispatchEvent(new CustomEvent('editor-stands', { bubbles: true, detail: stands }));
    }
    const editable = String(this.may);
    if (this.known && this.dataset.may !== editable) {
      this.dataset.may = editable;
      letWrite(this.may);
      view.setProps({});
      this.tools(view.state);
    }
  }

  /** What stands on this page, as plain text. */
  private written(): string {
    const { doc } = this.view?.state ?? {};
    const texts = ['headline', 'summary'].map((name) => this.doc.getText(name).toString());
    return [...texts, doc?.textBetween(0, doc.content.size, '\n\n') ?? ''].filter(Boolean).join('\n\n');
  }

  private tools(state: EditorState): void {
    this.toolbar?.update(state, this.may);
    this.bar?.update(state, this.may);
  }

  private shown(changed: boolean): void {
    const { view } = this;
    if (!view) return;
    this.tools(view.state);
    this.comments?.follow(view.state);
    this.line?.at(spot(view.state, this.words));
    if (!changed) return;
    this.dispatchEvent(new CustomEvent('editor-changed', { bubbles: true }));
    clearTimeout(this.counting);
    this.counting = window.setTimeout(() => this.count(), COUNTED);
  }

  private count(): void {
    const { view } = this;
    if (!view) return;
    const counter = new Counter(this.settings.lang);
    this.line?.counts(counter.length(read(view.state.doc)));
  }
}

const makesBlocks = (step: Step): boolean => step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock === true;

/** Where a block begins; of a gallery, the picture that nobody has described. */
function lacking(node: Node, at: number, asksAlt: boolean): number {
  let place = at;
  if (asksAlt && node.type.name === 'gallery') {
    node.forEach((picture, start) => {
      if (place === at && !String(picture.attrs.alt).trim()) place = at + 1 + start;
    });
  }
  return place;
}

/** An address as people type it. */
const web = (address: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(address) || !address ? address : `https://${address}`);

/** Says where to begin in a text that has nothing yet. */
const empty = (words: string, may: () => boolean): Plugin => new Plugin({
  view: (view) => {
    const show = ({ state: { doc }, dom }: EditorView): void => {
      const bare = doc.textContent === '' && doc.childCount <= 1 && !doc.firstChild?.isAtom;
      dom.classList.toggle('se-empty', bare);
      dom.dataset.begin = words;
    };
    show(view);
    return { update: show };
  },
  props: {
    handleDOMEvents: {
      // A text without a block has no place for a caret.
      focus: (view) => {
        if (view.state.doc.childCount === 0 && may()) view.dispatch(view.state.tr.insert(0, schema.node('paragraph')));
        return false;
      },
    },
  },
});

customElements.define('story-editor', StoryEditor);
