// What agencies sent since of what a story draws on, shown above its words the moment it comes. It is a status: a screen reader
// says it.
import { part, soon } from './fetched'
import { hear } from './heard'
import type { Page } from './page'
import { needs, type Needs } from './watch'

/** Milliseconds within which it is asked for. */
const WITHIN = 1000

/** Keeps a story's page true. */
export function newer(page: Page): void {
  const place = document.getElementById('newer')
  if (!place) return
  const look = soon(() => show(place, page), WITHIN)
  hear('watch', (event) => {
    needs(JSON.parse(event.data) as Needs)
    look()
  })
}

async function show(place: HTMLElement, page: Page): Promise<boolean> {
  const came = await part(place.dataset.from ?? '', page)
  if (!came) return false
  const items = (of: ParentNode): string => [...of.querySelectorAll('[data-item]')].map((one) => (one as HTMLElement).dataset.item).join()
  // Who has the keyboard there keeps it until there is something else to say.
  if (items(came) === items(place)) return true
  page.relative(came)
  place.replaceChildren(came)
  return true
}
