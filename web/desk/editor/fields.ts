// Fields of the draft, and inputs of the page that show them: `data-draft` names a text, `data-field` a field that one value fills.

import type { YMapEvent } from 'yjs';
import type { StoryEditor } from './editor';
import { bind } from './texts';

type Input = HTMLInputElement | HTMLTextAreaElement;

const TEXTS = new Set(['headline', 'summary', 'slugline', 'dateline', 'note']);

/** Does something whenever a field of the draft changed; gives what ends that. */
export function follow(editor: StoryEditor, name: string, changed: (event: YMapEvent<unknown>) => void): () => void {
  const fields = editor.doc.getMap('fields');
  const heard = (event: YMapEvent<unknown>): void => {
    if (event.keysChanged.has(name)) changed(event);
  };
  fields.observe(heard);
  return () => fields.unobserve(heard);
}

/** Binds the page's inputs to the draft; gives what ends that. */
export function bindFields(editor: StoryEditor): (() => void)[] {
  const texts = [...document.querySelectorAll<Input>('[data-draft]')].filter(({ dataset }) => TEXTS.has(dataset.draft ?? ''));
  const fields = [...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-field]')];
  return [
    ...texts.map((input) => bind(input, editor.doc.getText(input.dataset.draft), () => editor.may)),
    ...fields.map((input) => bindField(editor, input, input.dataset.field ?? '')),
  ];
}

function bindField(editor: StoryEditor, input: HTMLSelectElement | HTMLInputElement, name: string): () => void {
  let shown = input.value;
  const show = (): void => {
    const value = editor.field(name);
    const typing = document.activeElement === input && input.value !== shown;
    if (!typing && (typeof value === 'string' || value === null)) shown = input.value = value ?? '';
  };
  // What the server would refuse is said at once, and not kept.
  const set = (): void => {
    if (!input.checkValidity()) return void input.reportValidity();
    shown = input.value;
    editor.setField(name, shown || null);
  };
  const left = (): void => {
    if (input.value === shown) show();
  };
  input.addEventListener('change', set);
  input.addEventListener('blur', left);
  const end = follow(editor, name, show);
  show();
  return () => {
    input.removeEventListener('change', set);
    input.removeEventListener('blur', left);
    end();
  };
}
