// Where a story stands is another thing now, as a colleague published, held or killed it: what its page says of it, offers to
// be done and lists is fetched anew. The words that are being written stay as they are.
import htmx from 'htmx.org'
import { part, soon } from './fetched'
import { relative } from './minutes'
import { say } from './say'

/** What of the page follows where the story stands. */
const PARTS = ['stands', 'act', 'family', 'history', 'checks', 'goes']
/** Of what happens these are said beside the text already. */
const SAID = new Set(['live', 'held', 'killed', 'taken-down'])
/** Milliseconds within which it is fetched. */
const WITHIN = 300

/** Keeps a story's page true. */
export function stands(): void {
  const story = document.querySelector<HTMLElement>('.story[data-standing]')
  if (!story) return
  const look = soon(() => show(story), WITHIN)
  document.addEventListener('editor-stands', (event) => {
    if ((event as CustomEvent).detail !== story.dataset.standing) look()
  })
}

async function show(story: HTMLElement): Promise<boolean> {
  const came = await part(location.pathname)
  const next = came?.querySelector<HTMLElement>('.story[data-standing]')
  if (!came || !next) return came !== null
  story.dataset.standing = next.dataset.standing
  relative(came)
  if (SAID.has(next.dataset.standing ?? '')) next.querySelectorAll('#stands .stop').forEach((one) => one.remove())
  for (const id of PARTS) {
    const [old, now] = [story, next].map((of) => of.querySelector<HTMLElement>(`#${id}`))
    if (old && now) swap(old, now)
  }
  if (!SAID.has(next.dataset.standing ?? '')) say(story.querySelector('#stands .standing')?.textContent ?? undefined)
  return true
}

/** Whether something else is chosen than what the page came with. */
const chosen = (select: HTMLSelectElement): boolean => select.selectedOptions[0]?.defaultSelected !== true && select.selectedIndex > 0

/** Puts a part in place of the older one; what is typed there, what is open and the keyboard stay. */
function swap(old: HTMLElement, now: HTMLElement): void {
  const at = old.contains(document.activeElement) ? document.activeElement : null
  for (const field of old.querySelectorAll<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>('textarea[id], input[id], select[id]')) {
    const same = now.querySelector<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>(`#${CSS.escape(field.id)}`)
    if (!same || (field instanceof HTMLSelectElement && !chosen(field))) continue
    same.value = field.value
    const details = same.closest('details')
    if (details) details.open = field.closest('details')?.open === true
  }
  // What is done on this page is done to what is written there, not to the revision that the part came with.
  if (document.querySelector('#about [name=base]:disabled')) {
    for (const input of now.querySelectorAll<HTMLInputElement>('[name=revision]')) input.disabled = true
  }
  old.replaceChildren(...now.childNodes)
  old.hidden = now.hidden
  htmx.process(old)
  if (!at) return
  const again = at.id ? document.getElementById(at.id) : null
  const heading = (old.hidden ? document.getElementById('stands') : old)?.querySelector<HTMLElement>('h2, .standing')
  heading?.setAttribute('tabindex', '-1')
  ;(again ?? heading)?.focus({ preventScroll: true })
}
