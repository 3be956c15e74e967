// Who hands a story on, or sends it out, the moment they typed the last word hands that on too: what is pressed waits until the server
// has it. What stops a story never waits.

import type { StoryEditor } from './editor';

const WAIT = new Set(['move', 'to-desk', 'publish', 'update', 'correct', 'schedule']);
/** A server that doesn't answer is told all the same, and says why not. */
const PATIENCE = 3_000;

/** Has the page's forms wait; gives what ends that. */
export function handed(editor: StoryEditor): () => void {
  /** The forms that wait, and what was pressed in each last: however often that was, it goes once. */
  const waiting = new Map<HTMLFormElement, HTMLElement | null>();
  const waits = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const verb = form.querySelector<HTMLInputElement>('input[name="do"]')?.value ?? '';
    const again = waiting.has(form);
    if (!WAIT.has(verb) || !(editor.sending || again) || form.dataset.waited) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.set(form, event.submitter);
    if (again) return;
    const goes = (): void => {
      clearTimeout(late);
      editor.removeEventListener('editor-saved', goes);
      form.dataset.waited = 'true';
      form.requestSubmit(waiting.get(form));
      waiting.delete(form);
      delete form.dataset.waited;
    };
    const late = window.setTimeout(goes, PATIENCE);
    editor.addEventListener('editor-saved', goes);
  };
  document.addEventListener('submit', waits, { capture: true });
  return () => document.removeEventListener('submit', waits, { capture: true });
}
