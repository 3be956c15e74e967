// Parts of pages that a page fetches by itself, once it is told that something is new.
import { ask } from './answer'
import { back, leaving, lost } from './live'

/** After what couldn't be fetched, in milliseconds. */
const AGAIN = 10_000

/** Asks for a part of a page that nobody did anything to get; without it, the page isn't up to date. */
export async function part(address: string): Promise<DocumentFragment | null> {
  if (leaving()) return null
  const { status, part } = await ask(address, 'by itself')
  if (leaving()) return null
  if (part) back('rows')
  else lost('rows', status)
  return part
}

/** All such work of a page, one after the other: nothing older is shown over what is newer. */
let turn: Promise<unknown> = Promise.resolve()

/** Does something soon after it was asked for, once however often that was; again later where it didn't work. Each page waits a
 * moment of its own, so that a whole newsroom doesn't ask at once. */
export function soon(work: () => Promise<boolean>, within: number): () => void {
  let waits = 0
  const act = async (): Promise<void> => {
    waits = 0
    if (!(await work())) setTimeout(asked, AGAIN)
  }
  const asked = (): void => {
    waits ||= window.setTimeout(() => (turn = turn.then(act, act)), Math.random() * within)
  }
  return asked
}

/** What came, as it is said: `3 new items`. */
export function said(part: ParentNode): string {
  return part.querySelector<HTMLElement>('.came')?.dataset.said ?? ''
}

/** A button that says what came, and shows it once somebody wants to see it; the first of it has the keyboard then. */
export function offer(button: HTMLButtonElement, said: string, show: () => HTMLElement | null | undefined): void {
  button.hidden = false
  button.textContent = said
  button.onclick = () => {
    button.hidden = true
    show()?.querySelector('a')?.focus()
  }
}
