// Where a story stands is another thing now, as a colleague published, held or killed it: what its page says of it, offers to
// be done and lists is fetched anew. The words that are being written stay as they are.
import htmx from 'htmx.org'
import { part, soon } from './fetched'
import { toHeading } from './heading'
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

type Typed = HTMLTextAreaElement | HTMLInputElement
type Field = Typed | HTMLSelectElement

/** The fields of a part whose words stay, each with the one that came for it. */
function fields(old: HTMLElement, now: HTMLElement): [Field, Field][] {
  return [...old.querySelectorAll<Field>('textarea[id], input[id], select[id]')].flatMap((field): [Field, Field][] => {
    const same = now.querySelector<Field>(`#${CSS.escape(field.id)}`)
    return !same || (field instanceof HTMLSelectElement && !chosen(field)) ? [] : [[field, same]]
  })
}

/** Opens what is open around a field. Of forms with one name only one may be open: the older one gives up its name. */
function open(field: Field, same: Field): void {
  const [was, details] = [field.closest('details'), same.closest('details')]
  was?.removeAttribute('name')
  if (details) details.open = was?.open === true
}

/** Puts a field in place of the one that came for it, and not its words alone: caret, undo and an input method stay, too. */
function move(field: Typed, same: Field): void {
  const typing = document.activeElement === field
  const { selectionStart: from, selectionEnd: to, selectionDirection: way } = field
  if ('moveBefore' in Element.prototype) {
    same.parentElement?.moveBefore(field, same)
    same.remove()
  } else same.replaceWith(field)
  // Browsers that can't move it as it is take the keyboard from it.
  if (!typing || document.activeElement === field) return
  field.focus({ preventScroll: true })
  if (from !== null) field.setSelectionRange(from, to, way ?? undefined)
}

/** Puts a part in place of the older one; what is typed there, what is open and the keyboard stay. */
function swap(old: HTMLElement, now: HTMLElement): void {
  const at = old.contains(document.activeElement) ? document.activeElement : null
  const [gone, kept] = [[...old.childNodes], fields(old, now)]
  for (const [field, same] of kept) open(field, same)
  // What is done on this page is done to what is written there, not to the revision that the part came with.
  if (document.querySelector('#about [name=base]:disabled')) {
    for (const input of now.querySelectorAll<HTMLInputElement>('[name=revision]')) input.disabled = true
  }
  // Both are in the page for a moment: only within it a field is moved as it is.
  old.append(...now.childNodes)
  for (const [field, same] of kept) {
    if (field instanceof HTMLSelectElement) same.value = field.value
    else move(field, same)
  }
  gone.forEach((one) => one.remove())
  old.hidden = now.hidden
  htmx.process(old)
  if (!at || at.isConnected) return
  const again = at.id ? document.getElementById(at.id) : null
  if (again) again.focus({ preventScroll: true })
  else toHeading(old)
}
