// The fields of the page that belong to the draft.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Has them take nothing until the draft is here: what is typed before would be lost to it. */
export function holdFields(held: boolean): void {
  for (const field of document.querySelectorAll<Field>('fieldset.written :is(input, textarea, select)')) {
    if (field instanceof HTMLSelectElement) field.disabled = held;
    else field.readOnly = held;
  }
}

/** What belongs to the draft is written by whoever may write it, beside the text as in it. */
export function letWrite(may: boolean): void {
  for (const fields of document.querySelectorAll<HTMLFieldSetElement>('fieldset.written')) fields.disabled = !may;
}
