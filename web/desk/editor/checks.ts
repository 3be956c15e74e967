// The check-list beside the text: it is of what was typed last, and leads to the block that it speaks of.

import { ask } from '../answer';
import type { StoryEditor } from './editor';

/** How long after the last change it is asked for anew: nobody reads it while they type. */
const PAUSE = 800;

/** Binds the page's check-list; gives what ends that. */
export function checks(editor: StoryEditor): () => void {
  const part = document.getElementById('checks');
  if (!part) return () => undefined;
  let [waits, asked] = [0, 0];

  const show = async (): Promise<void> => {
    const turn = (asked += 1);
    const { part: came } = await ask(part.dataset.from ?? '', 'by itself');
    if (!came || turn !== asked) return;
    const at = part.contains(document.activeElement) ? document.activeElement : null;
    const link = at && `[href="${CSS.escape(at.getAttribute('href') ?? '')}"]`;
    part.replaceChildren(came);
    // Who stands at a thing that is still missing stays there.
    if (link) (part.querySelector<HTMLElement>(link) ?? part.querySelector<HTMLElement>('a'))?.focus();
  };
  const later = (): void => {
    clearTimeout(waits);
    waits = window.setTimeout(() => void show(), PAUSE);
  };
  const leads = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLElement>('[data-block]');
    if (!link) return;
    event.preventDefault();
    editor.show(link.dataset.block ?? '', link.dataset.asks === 'alt');
  };
  editor.addEventListener('editor-saved', later);
  part.addEventListener('click', leads);
  return () => {
    clearTimeout(waits);
    editor.removeEventListener('editor-saved', later);
    part.removeEventListener('click', leads);
  };
}
