// A translation beside its source: aligned paragraph by paragraph, told of what is new without anything moving, and a key
// for everything that this room does.
import htmx from 'htmx.org'
import { part, soon } from './fetched'
import { bare, keyOf } from './keys'
import { hear } from './live'
import { say } from './say'

/** `<story-editor>`, as far as this room uses it. */
interface Editor extends HTMLElement {
  blocks?(): { id: string; element: HTMLElement }[]
  space?(gaps: Map<string, number>): void
}

const source = document.getElementById('source')
const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story
const pane = (): HTMLElement | null => document.getElementById('pane')
const editor = (): Editor | null => document.querySelector<Editor>('story-editor')
const beside = matchMedia('(min-width: 1200px)')

// Side by side.

let gaps = new Map<string, number>()

interface Place {
  element: HTMLElement
  /** Where it would begin without any room that was made. */
  top: number
}

/** What the paragraphs of the source stand beside: fields of the form, and blocks of the text. */
function targets(): Map<string, Place> {
  const found = new Map<string, Place>()
  for (const name of ['headline', 'summary', 'dateline']) {
    const element = document.getElementById(name)?.closest('p')
    if (element) found.set(name, { element, top: element.getBoundingClientRect().top })
  }
  let made = 0
  for (const { id, element } of editor()?.blocks?.() ?? []) {
    made += gaps.get(id) ?? 0
    found.set(id, { element, top: element.getBoundingClientRect().top - made })
  }
  return found
}

/** The source's paragraphs by what they stand beside. */
function parts(): [string, Place][] {
  let made = 0
  return [...(source?.querySelectorAll<HTMLElement>('.part') ?? [])].map((element) => {
    made += Number(element.dataset.gap ?? 0)
    const top = element.getBoundingClientRect().top - made
    return [element.dataset.block ?? element.dataset.field ?? '', { element, top }]
  })
}

function setGap(element: HTMLElement, gap: number): void {
  if (Number(element.dataset.gap ?? 0) === gap) return
  element.dataset.gap = String(gap)
  element.style.setProperty('--gap', `${gap}px`)
}

/** Makes room above whichever of two paragraphs stands higher. What the translator moved is left where it is. */
function align(): void {
  const wanted = new Map<string, number>()
  const found = beside.matches ? targets() : new Map<string, Place>()
  let [here, there, last] = [0, 0, -Infinity]
  const room = new Map<HTMLElement, number>()
  for (const [key, part] of parts()) {
    const target = found.get(key)
    room.set(part.element, 0)
    if (!target || target.top < last) continue
    last = target.top
    const lower = Math.round(target.top + there - part.top - here)
    if (lower > 0) {
      room.set(part.element, lower)
      here += lower
    } else if (lower < 0 && part.element.dataset.block) {
      wanted.set(key, -lower)
      there -= lower
    }
  }
  room.forEach((gap, element) => setGap(element, gap))
  const same = wanted.size === gaps.size && [...wanted].every(([id, gap]) => gaps.get(id) === gap)
  if (same) return
  gaps = wanted
  editor()?.space?.(gaps)
}

let aligning = 0
function alignSoon(): void {
  cancelAnimationFrame(aligning)
  aligning = requestAnimationFrame(align)
}

/** Marks the paragraph of which the one with the caret was made; where the source scrolls by itself, it comes into view. */
function follow(): void {
  const at = document.getSelection()?.anchorNode
  const block = editor()?.blocks?.().find(({ element }) => at && element.contains(at))
  for (const element of source?.querySelectorAll<HTMLElement>('.part') ?? []) {
    const here = block !== undefined && element.dataset.block === block.id
    if (here && !element.classList.contains('at') && source && !beside.matches) {
      source.scrollTop += element.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 4
    }
    element.classList.toggle('at', here)
  }
}

// What is new.

function show(came: HTMLElement): void {
  const held = source?.contains(document.activeElement)
  pane()?.replaceWith(came)
  source?.querySelector('.source-new')?.remove()
  htmx.process(came)
  if (held) document.getElementById('source-title')?.focus()
  alignSoon()
}

/** Says that there is news, where nothing moves for it; shown when somebody wants it. */
function offer(came: HTMLElement): void {
  source?.querySelector('.source-new')?.remove()
  const notice = document.createElement('p')
  notice.className = 'source-new'
  const button = document.createElement('button')
  button.dataset.key = 'KeyN'
  button.setAttribute('aria-keyshortcuts', 'N')
  const key = document.createElement('kbd')
  key.textContent = 'N'
  button.append(`${came.dataset.show} `, key)
  button.onclick = () => show(came)
  notice.append(`${came.dataset.said} `, button)
  source?.append(notice)
  // It no longer holds; its place stays, so that nothing moves.
  source?.querySelector('.source-same')?.classList.add('past')
  say(came.dataset.said)
}

/** Milliseconds within which it is looked for. */
const WITHIN = 500
let offered = ''
async function look(): Promise<boolean> {
  const answer = await part(`/desk/stories/${story}/source?state=${pane()?.dataset.state ?? ''}`)
  const came = answer?.querySelector<HTMLElement>('#pane')
  if (came && came.dataset.state !== offered) {
    offered = came.dataset.state ?? ''
    offer(document.importNode(came, true))
  }
  return answer !== null
}

if (source) {
  hear('stories', soon(look, WITHIN))
  document.addEventListener('editor-ready', () => {
    const watcher = new ResizeObserver(alignSoon)
    for (const seen of [source, document.querySelector('.se-text')]) if (seen) watcher.observe(seen)
  })
  document.addEventListener('editor-changed', alignSoon)
  document.addEventListener('selectionchange', follow)
  beside.addEventListener('change', alignSoon)
  // What is said once the answer to what was sent is shown, and whether the keyboard was here.
  let sent: { said: string | undefined; held: boolean } | null = null
  source.addEventListener('submit', (event) => {
    sent = { said: (event.target as HTMLElement).dataset.said, held: source.contains(document.activeElement) }
  })
  source.addEventListener('htmx:after:swap', (event) => {
    alignSoon()
    const answer = (event as CustomEvent<{ ctx?: { response?: { status?: number } } }>).detail.ctx?.response
    // A page that says why not is shown as well.
    if ((answer?.status ?? 200) < 400) say(sent?.said)
    if (sent?.held) document.getElementById('source-title')?.focus()
    sent = null
  })
  // After a request that failed nothing is said of it when something else is shown. Where its form is gone the document hears this.
  document.addEventListener('htmx:finally:request', (event) => {
    if ((event as CustomEvent<{ ctx?: { target?: Element } }>).detail.ctx?.target === source) sent = null
  })
  alignSoon()
}

// Keys.

function step(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('a[data-step]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.shiftKey || event.getModifierState('AltGraph')) return
  const key = keyOf(event)
  // From within the text too; alone, it is a key of the page like others.
  const valid = document.querySelector<HTMLElement>('[data-key=KeyV]')
  if (valid && key === 'KeyV' && event.altKey && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    return valid.click()
  }
  const by = key === 'KeyJ' ? 1 : key === 'KeyK' ? -1 : 0
  if (!by || !bare(event) || !document.querySelector('a[data-step]')) return
  event.preventDefault()
  step(by)
})
