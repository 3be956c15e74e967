// Colleagues' carets and what they have selected. The carets lie over the text and not in it: beside something among the
// words that can't be written in, Chromium's Home, End and arrows lose their line, and select the rest of the story.

import { Plugin, type EditorState, type PluginView } from 'prosemirror-state';
import type { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { yCursorPlugin, yCursorPluginKey } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type { Transaction } from 'yjs';
import { make } from './words';

/** How long a colleague's name stands where they went or wrote last, in milliseconds. */
const NAMED = 3_000;
/** Pixels beside a caret from which the pointer asks whose it is. */
const NEAR = 5;
/** Pixels that a name takes. */
const HIGH = 20;

interface User {
  name?: string;
  color?: string;
}

interface Moved {
  added: number[];
  updated: number[];
}

export class Carets {
  readonly element = make('div', { class: 'se-carets', 'aria-hidden': 'true' });
  readonly plugin: Plugin;
  private readonly shown = new Map<number, HTMLElement>();
  /** Whose names stand, each with what will end it. */
  private readonly named = new Map<number, number>();

  constructor(private readonly awareness: Awareness) {
    const { spec } = yCursorPlugin(awareness, { cursorBuilder: () => make('span'), selectionBuilder: selection }) as Plugin;
    this.plugin = new Plugin({
      ...spec,
      props: { decorations: (state) => drawn(state)?.remove(places(state)) },
      view: (view) => this.follow(view, spec.view?.(view) ?? {}),
    });
  }

  private follow(view: EditorView, tells: PluginView): PluginView {
    const { awareness, pointed, moved, wrote } = this;
    const seat = (): void => this.seat(view);
    const sized = new ResizeObserver(seat);
    sized.observe(view.dom);
    for (const kind of ['mousemove', 'mouseleave'] as const) view.dom.addEventListener(kind, pointed);
    awareness.on('change', moved);
    awareness.doc.on('afterTransaction', wrote);
    return {
      update: (view, before) => {
        tells?.update?.(view, before);
        seat();
      },
      destroy: () => {
        tells?.destroy?.();
        sized.disconnect();
        awareness.off('change', moved);
        awareness.doc.off('afterTransaction', wrote);
        for (const timer of this.named.values()) clearTimeout(timer);
      },
    };
  }

  /** Puts each caret where its owner is. */
  private seat(view: EditorView): void {
    const page = this.element.getBoundingClientRect();
    const gone = new Set(this.shown.keys());
    for (const { from, spec } of places(view.state)) {
      const client = Number(spec.key);
      gone.delete(client);
      const { left, top, bottom } = view.coordsAtPos(from, 1);
      const caret = this.caret(client);
      caret.style.setProperty('--from-left', `${left - page.left}px`);
      caret.style.setProperty('--from-top', `${top - page.top}px`);
      caret.style.setProperty('--high', `${bottom - top}px`);
      // Above the first line are the buttons; a name runs to where there is more room.
      caret.classList.toggle('se-below', top - page.top < HIGH);
      caret.classList.toggle('se-turned', left - page.left > page.width / 2);
    }
    for (const client of gone) {
      this.shown.get(client)?.remove();
      this.shown.delete(client);
    }
  }

  private caret(client: number): HTMLElement {
    const known = this.shown.get(client);
    if (known) return known;
    const { name = '', color = '' } = (this.awareness.getStates().get(client)?.user ?? {}) as User;
    const caret = make('span', { class: 'se-caret' }, make('span', { class: 'se-name', dir: 'auto' }, name));
    // Styles are set one by one: the page allows no style in attributes.
    caret.style.setProperty('--person', color);
    caret.classList.toggle('se-named', this.named.has(client));
    this.shown.set(client, caret);
    this.element.append(caret);
    return caret;
  }

  private readonly moved = ({ added, updated }: Moved): void => {
    for (const client of [...added, ...updated]) this.name(client);
  };

  /** Who writes at the end of a block stays there, as far as their browser tells others. */
  private readonly wrote = ({ local, beforeState, afterState }: Transaction): void => {
    if (local) return;
    for (const [client, clock] of afterState) if (clock > (beforeState.get(client) ?? 0)) this.name(client);
  };

  /** Shows somebody's name for a while. */
  private name(client: number): void {
    if (client === this.awareness.clientID || !this.awareness.getStates().has(client)) return;
    clearTimeout(this.named.get(client));
    this.shown.get(client)?.classList.add('se-named');
    this.named.set(client, window.setTimeout(() => {
      this.named.delete(client);
      this.shown.get(client)?.classList.remove('se-named');
    }, NAMED));
  }

  private readonly pointed = ({ clientX, clientY }: MouseEvent): void => {
    for (const caret of this.shown.values()) {
      const { left, right, top, bottom } = caret.getBoundingClientRect();
      const near = clientX >= left - NEAR && clientX <= right + NEAR && clientY >= top && clientY <= bottom;
      caret.classList.toggle('se-near', near);
    }
  };
}

const drawn = (state: EditorState): DecorationSet | undefined => yCursorPluginKey.getState(state) as DecorationSet | undefined;

/** Where carets stand, each under the number of its owner's page. */
const places = (state: EditorState): Decoration[] => drawn(state)?.find(undefined, undefined, ({ key }) => key !== undefined) ?? [];

const selection = ({ color = '' }: User) => ({ class: 'se-selection', style: `--person: ${/^#[0-9a-f]{6}$/i.test(color) ? color : '#0b5fa5'}` });
