// The check-list beside the text: it is of what was typed last, and leads to the block that it speaks of.

import { ask } from '../answer';
import { toHeading } from '../heading';
import type { StoryEditor } from './editor';

/** How long after the last change it is asked for anew: nobody reads it while they type. */
const PAUSE = 800;

/** What was typed is kept, or is a revision by now. */
const TOLD = ['editor-saved', 'editor-revision'];

/** What of it is said above the words. It isn't touched where it says the same: somebody may be about to press its button. */
function above(part: HTMLElement): void {
  const goes = document.getElementById('goes');
  const came = part.querySelector<HTMLTemplateElement>('template[data-goes]');
  if (goes && came && goes.textContent?.trim() !== came.content.textContent?.trim()) goes.replaceChildren(came.content.cloneNode(true));
}

/** Who stands at a thing that is still missing stays there. All blocks have one address: which block it is says the rest. */
function stay(part: HTMLElement, at: HTMLElement): void {
  const links = [...part.querySelectorAll<HTMLAnchorElement>('a')];
  const same = links.find((link) => link.getAttribute('href') === at.getAttribute('href') && link.dataset.block === at.dataset.block);
  const to = same ?? links[0];
  if (to) to.focus();
  else toHeading(part);
}

/** Binds the page's check-list; gives what ends that. */
export function checks(editor: StoryEditor): () => void {
  const part = document.getElementById('checks');
  if (!part) return () => undefined;
  let [waits, asked] = [0, 0];

  const show = async (): Promise<void> => {
    const turn = (asked += 1);
    const { part: came } = await ask(part.dataset.from ?? '', 'by itself');
    if (!came || turn !== asked) return;
    const at = part.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    part.replaceChildren(came);
    above(part);
    if (at) stay(part, at);
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
  for (const told of TOLD) editor.addEventListener(told, later);
  part.addEventListener('click', leads);
  return () => {
    clearTimeout(waits);
    for (const told of TOLD) editor.removeEventListener(told, later);
    part.removeEventListener('click', leads);
  };
}
