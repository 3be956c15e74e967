// What became of the wire items that a page shows: marked where they stand, at once, whatever column they are in and
// whoever reads there. A kill waits for nobody's click.
import htmx from 'htmx.org'
import { say } from './say'

/** Items that one request may name. */
const MOST = 500

/** The item that is open, beside the list or by itself. */
export function opened(): HTMLElement | null {
  return document.querySelector<HTMLElement>('article.item[data-id]')
}

/** Shows an item beside the list: of several that are asked for quickly, the last. */
export async function showBeside(address: string): Promise<void> {
  const beside = document.getElementById('beside')
  if (beside) await htmx.ajax('get', address, { source: beside, target: beside, swap: 'innerHTML' })
}

/** What is shown, once each: `12:0`, an item's number and how many stories drew on it when it was fetched; in lots that one
 * request may have. */
export function shown(): string[] {
  const items = document.querySelectorAll<HTMLElement>('article.item[data-id]')
  const rows = document.querySelectorAll<HTMLElement>('#columns .row')
  const told = [...items, ...rows].map(({ dataset }) => `${dataset.id}:${dataset.stories}`)
  const all = [...new Set(told)]
  return Array.from({ length: Math.ceil(all.length / MOST) }, (_, lot) => all.slice(lot * MOST, (lot + 1) * MOST).join())
}

/** Marks what became of what is shown, as it is told. */
export function marks(told: DocumentFragment): void {
  for (const one of told.querySelectorAll<HTMLElement>('[data-shown]')) mark(one)
}

function mark(one: HTMLElement): void {
  const id = one.dataset.shown
  const row = one.querySelector<HTMLElement>('.row')
  if (!row) return
  const shown = document.querySelectorAll<HTMLElement>(`#columns .row[data-id="${id}"]`)
  // What must no longer be used is said, too: its mark comes before the headline.
  const stopped = row.matches('.stopped') && [...shown].some((old) => !old.matches('.stopped'))
  if (stopped) say(row.querySelector('.line')?.textContent?.replace(/\s+/g, ' ').trim())
  for (const old of shown) replace(old, row.cloneNode(true) as HTMLElement)
  const item = opened()
  if (item && item.dataset.id === id) tell(item, row, one.querySelector('.said'))
}

/** Puts a row in place of an older one of the same item; whoever has the keyboard there keeps it. */
function replace(old: HTMLElement, row: HTMLElement): void {
  const focused = old.contains(document.activeElement)
  row.classList.toggle('shown', old.classList.contains('shown'))
  old.replaceWith(row)
  if (focused) row.querySelector('a')?.focus({ preventScroll: true })
}

/** Says above an open item what became of it. What is read stays as it is. */
function tell(item: HTMLElement, row: HTMLElement, said: Element | null): void {
  item.dataset.stories = row.dataset.stories
  const place = item.querySelector('.meanwhile')
  if (!place || !said?.childElementCount || place.innerHTML === said.innerHTML) return
  place.innerHTML = said.innerHTML
  const link = place.querySelector('a')
  if (!link || !item.closest('#beside')) return
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void showBeside(link.href)
  })
}
