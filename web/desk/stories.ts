// The list of stories, brought up to date: what changed of a story is shown where it stands, what came is offered.
import { offer, part, said, soon } from './fetched'
import { hear } from './live'
import { relative } from './minutes'
import { say } from './say'

const list = document.getElementById('stories')
const button = document.getElementById('stories-fresh') as HTMLButtonElement | null
/** Milliseconds within which what changed is fetched. */
const WITHIN = 2000

function rows(of: ParentNode): HTMLElement[] {
  return [...of.querySelectorAll<HTMLElement>('tr[data-id]')]
}

/** Keeps the list true, but for its further pages. */
export function stories(): void {
  if (!list || !button || list.dataset.live === undefined) return
  hear('stories', soon(() => look(list, button), WITHIN))
}

async function look(list: HTMLElement, button: HTMLButtonElement): Promise<boolean> {
  const here = new Map(rows(list).map((row) => [row.dataset.id, row]))
  const address = new URL(location.href)
  address.searchParams.set('have', [...here.keys()].join(','))
  const answer = await part(address.href)
  const next = answer?.querySelector('#stories')
  if (!answer || !next) return answer !== null
  // What isn't among them any longer is shown as it is now, too, until somebody shows what came.
  const gone = answer.querySelector<HTMLTemplateElement>('template.gone')?.content
  for (const row of [...rows(next), ...(gone ? rows(gone) : [])]) {
    const old = here.get(row.dataset.id)
    if (old && old.dataset.version !== row.dataset.version) change(old, row)
  }
  const show = (): HTMLElement | undefined => {
    relative(next)
    list.replaceChildren(...next.childNodes)
    return rows(list)[0]
  }
  if (!here.size) {
    if (rows(next).length) show()
    return true
  }
  const words = said(answer)
  if (words && button.textContent !== words) say(words)
  if (words) offer(button, words, show)
  return true
}

/** Shows how a story is now in its row, which stays where it is; whoever has the keyboard there keeps it. */
function change(old: HTMLElement, next: HTMLElement): void {
  const now = next.cloneNode(true) as HTMLElement
  relative(now)
  const focused = old.contains(document.activeElement)
  old.replaceWith(now)
  if (focused) now.querySelector('a')?.focus({ preventScroll: true })
}
