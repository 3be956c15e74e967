// Parts of pages that a page fetches by itself, once it is told that something is new.
import { back, lost } from './live'
import type { Page } from './page'

/** After what couldn't be fetched, in milliseconds. */
const AGAIN = 10_000

/** Asks for a part of a page that nobody did anything to get; without it, the page isn't up to date. */
export async function part(address: string, page: Page): Promise<DocumentFragment | null> {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true', 'X-By-Itself': 'true' } }).catch(() => null)
  if (!answer?.ok) {
    lost('rows', answer?.status)
    return null
  }
  const made = document.createElement('template')
  made.innerHTML = await answer.text()
  back('rows', page.say)
  return made.content
}

/** Does something soon after it was asked for, once however often that was; again later where it didn't work. Each page waits a
 * moment of its own, so that a whole newsroom doesn't ask at once. */
export function soon(work: () => Promise<boolean>, within: number): () => void {
  let waits = 0
  const asked = (): void => {
    waits ||= window.setTimeout(async () => {
      waits = 0
      if (!(await work())) setTimeout(asked, AGAIN)
    }, Math.random() * within)
  }
  return asked
}

/** What came, as it is said: `3 new items`. */
export function said(part: ParentNode): string {
  return part.querySelector<HTMLElement>('.came')?.dataset.said ?? ''
}

/** A button that says what came, and shows it once somebody wants to see it. */
export function offer(button: HTMLButtonElement, said: string, show: () => void): void {
  button.hidden = false
  button.textContent = said
  button.onclick = () => {
    button.hidden = true
    show()
  }
}
