// What agencies sent since of what a story draws on, shown above its words the moment it comes. It is a status: a screen reader
// says it.
import { part, soon } from './fetched'
import { toHeading } from './heading'
import { hear } from './live'
import { relative } from './minutes'

/** Milliseconds within which it is asked for. */
const WITHIN = 1000

/** Keeps a story's page true. */
export function newer(): void {
  const place = document.getElementById('newer')
  if (place) hear('watch', soon(() => show(place), WITHIN))
}

async function show(place: HTMLElement): Promise<boolean> {
  const came = await part(place.dataset.from ?? '')
  if (!came) return false
  const items = (of: ParentNode): string => [...of.querySelectorAll('[data-item]')].map((one) => (one as HTMLElement).dataset.item).join()
  // Who has the keyboard there keeps it until there is something else to say.
  if (items(came) === items(place)) return true
  relative(came)
  const at = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null
  place.replaceChildren(came)
  if (at) stay(place, at)
  return true
}

/** Who stands on something of an item that is still told of stays on it. */
function stay(place: HTMLElement, at: HTMLElement): void {
  const item = at.closest<HTMLElement>('[data-item]')?.dataset.item
  const same = place.querySelector<HTMLElement>(`[data-item="${item}"] ${at.localName}`)
  if (same) same.focus({ preventScroll: true })
  else toHeading(place)
}
