// What a desk watches, brought up to date: each section that changed by itself, and never under the eyes or the keyboard.
import htmx from 'htmx.org'
import { part, soon } from './fetched'
import { hear } from './live'
import { relative } from './minutes'
import { say } from './say'

/** What needs a person: how much, and that in the journalist's digits. */
export interface Needs {
  needs: number
  said: string
}

/** Shows it beside the way to it. */
export function needs({ needs, said }: Needs): void {
  const shown = document.querySelector<HTMLElement>('#nav-watch .needs')
  const number = shown?.querySelector('b')
  if (!shown || !number) return
  if (number.textContent !== said) number.textContent = said
  shown.hidden = needs === 0
}

/** Milliseconds within which what changed is fetched. */
const WITHIN = 300

/** Keeps what a desk watches true. */
export function watch(): void {
  const place = document.getElementById('watch')
  if (place) hear('watch', soon(() => look(place), WITHIN))
}

async function look(place: HTMLElement): Promise<boolean> {
  const came = await part(location.href)
  if (came) take(place, came)
  return came !== null
}

function take(place: HTMLElement, came: DocumentFragment): void {
  const said: string[] = []
  for (const next of came.querySelectorAll<HTMLElement>('.watched')) {
    const old = place.querySelector<HTMLElement>(`#${next.id}`)
    if (!old || old.dataset.mark === next.dataset.mark) continue
    relative(next)
    if (old.dataset.count !== next.dataset.count && next.dataset.said) said.push(next.dataset.said)
    const used = old.contains(document.activeElement) || old.matches(':hover') || selected(old)
    if (used) offer(old, next)
    else swap(old, next)
  }
  if (said.length) say(said.join('. '))
}

/** Whether somebody marked some of its words. */
function selected(section: HTMLElement): boolean {
  const selection = document.getSelection()
  return !!selection && !selection.isCollapsed && selection.containsNode(section, true)
}

/** Who is in a section takes what changed when they want to. */
function offer(old: HTMLElement, next: HTMLElement): void {
  const button = old.querySelector<HTMLButtonElement>('.fresh')
  if (!button) return swap(old, next)
  button.hidden = false
  button.onclick = () => {
    swap(old, next)
    next.querySelector<HTMLElement>('h2')?.focus()
  }
}

/** Puts a section in place of itself; what is looked at stays where it is in the window. */
function swap(old: HTMLElement, next: HTMLElement): void {
  const kept = anchor(old)
  const before = kept?.getBoundingClientRect().top ?? 0
  old.replaceWith(next)
  htmx.process(next)
  if (kept) scrollBy(0, kept.getBoundingClientRect().top - before)
}

/** What must not move: where the keyboard is, else the first section in the window. */
function anchor(changing: HTMLElement): Element | undefined {
  const focused = document.activeElement
  if (focused && focused !== document.body && focused.closest('.watched') && !changing.contains(focused)) return focused
  const sections = [...document.querySelectorAll('.watched')].filter((section) => section !== changing)
  if (scrollY === 0) return undefined
  return sections.find((section) => section.getBoundingClientRect().bottom > 0)
}
