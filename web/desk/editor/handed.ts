// Who hands a story on, or sends it out, the moment they typed the last word hands that on too: what is pressed waits until the server
// has it. What stops a story never waits.

import type { StoryEditor } from './editor';

const WAIT = new Set(['move', 'to-desk', 'publish', 'update', 'correct', 'schedule']);
/** A server that doesn't answer is told all the same, and says why not. */
const PATIENCE = 3_000;

/** Has the page's forms wait; gives what ends that. */
export function handed(editor: StoryEditor): () => void {
  const waits = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const verb = form.querySelector<HTMLInputElement>('input[name="do"]')?.value ?? '';
    if (!WAIT.has(verb) || !editor.sending || form.dataset.waited) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const goes = (): void => {
      clearTimeout(late);
      editor.removeEventListener('editor-saved', goes);
      form.dataset.waited = 'true';
      form.requestSubmit(event.submitter);
      delete form.dataset.waited;
    };
    const late = window.setTimeout(goes, PATIENCE);
    editor.addEventListener('editor-saved', goes);
  };
  document.addEventListener('submit', waits, { capture: true });
  return () => document.removeEventListener('submit', waits, { capture: true });
}
