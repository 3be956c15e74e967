// A list of the draft in a field of the page, one a line; in an input of one line, one value or none.

import { setKeepingCaret } from '../caret';
import type { StoryEditor } from './editor';
import { follow } from './fields';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** How a value of the list stands in its line. */
export interface Kind {
  read: (line: string) => unknown;
  show: (value: unknown) => string;
}

export const plain: Kind = { read: (line) => line, show: String };
export const told = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const parts = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Binds a field to a list of the draft; gives what ends that. */
export function bindLines(editor: StoryEditor, field: Field, name: string, kind: Kind): () => void {
  const fields = editor.doc.getMap('fields');
  const one = field instanceof HTMLInputElement;
  const said = (): unknown => {
    const values = parts(field.value).map(kind.read);
    return one ? (values[0] ?? null) : values;
  };
  const show = (): void => {
    const value = fields.get(name);
    // An empty line that somebody is about to fill stays.
    if (!fields.has(name) || JSON.stringify(value) === JSON.stringify(said())) return;
    const values = Array.isArray(value) ? value : value === null ? [] : [value];
    setKeepingCaret(field, values.map(kind.show).join('\n'));
  };
  const set = (): void => editor.setField(name, said());
  field.addEventListener('input', set);
  const end = follow(editor, name, show);
  show();
  return () => {
    field.removeEventListener('input', set);
    end();
  };
}
