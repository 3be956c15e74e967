// A key for everything: those that are shown beside links and buttons, a palette of places and actions, and a list of keys.

import { ask } from './answer'
import { failed } from './failed'
import { bare, keyOf } from './keys'

interface Choice {
  text: string
  act: () => void
  /** The language of the words, where it isn't the page's. */
  lang?: string
  /** What is said of it beside them. */
  about?: string
}

const palette = document.getElementById('palette') as HTMLDialogElement | null
const query = document.getElementById('palette-q') as HTMLInputElement | null
const list = document.getElementById('palette-list')
const keys = document.getElementById('keys') as HTMLDialogElement | null

/** What a link or button says, without its key; names in it stay apart from the direction of the words around them. */
function text(of: Element): string {
  const copy = of.cloneNode(true) as Element
  copy.querySelectorAll('kbd, [aria-hidden=true]').forEach((part) => part.remove())
  copy.querySelectorAll('bdi').forEach((name) => name.replaceWith(`\u2068${name.textContent}\u2069`))
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether it can be seen and used: what is in a menu that is closed can't be. */
function shown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled')
}

/** Does what a link or button does. What can't be undone only gets the keyboard: the next key does it. */
function use(element: HTMLElement): void {
  element.focus()
  if (element.matches('.danger, select')) return
  element.click()
  // What opens is there to be filled in.
  const opened = element.matches('summary') ? element.closest<HTMLDetailsElement>('details[open]') : null
  opened?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
}

/** The places of the desk, asked for once; those of the menu where they can't be. */
let places: Promise<Choice[]> | undefined
async function listed(): Promise<Choice[]> {
  const { part } = await ask('/desk/places')
  const links = (part ?? document.querySelector('.bar nav'))?.querySelectorAll('a') ?? []
  return [...links].map((link) => ({ text: text(link), act: () => location.assign(link.href) }))
}

function actions(): Choice[] {
  const here = [...document.querySelectorAll<HTMLElement>('main [data-key]:not(.row), main a.button, main button')]
  const told = new Set<string>()
  const fresh = (said: string): boolean => said !== '' && !told.has(said) && Boolean(told.add(said))
  return here.filter((one) => shown(one) && fresh(text(one))).map((one) => ({ text: text(one), act: () => use(one) }))
}

/** The lists' rows, by their headline alone: the rest of a row is in other directions. */
function rows(): Choice[] {
  const headlines = [...document.querySelectorAll<HTMLElement>('main .row .headline')].filter(shown)
  return headlines.map((one) => ({ text: text(one), lang: one.lang, act: () => one.closest('a')?.click() }))
}

/** Stories that one search lists. */
const MOST = 20
/** Characters from which on stories are searched, and how long nobody must have typed, in milliseconds. */
const [SEARCHED, STILL] = [2, 200]

/** Whether all words stand in what is said, as far as they are typed. */
function fits(said: string, words: string): boolean {
  const all = said.toLocaleLowerCase()
  return words.toLocaleLowerCase().split(/\s+/).every((word) => all.includes(word))
}

/** Every story with these words, the last of which may be half typed; those with them in the headline before those that have them
 * in the slugline alone. Nothing where they couldn't be asked for. */
async function stories(words: string): Promise<Choice[] | null> {
  const half = /[\p{L}\p{M}\p{N}]$/u.test(words) ? '*' : ''
  const { part } = await ask(`/desk/stories?service=all&q=${encodeURIComponent(words + half)}`)
  if (!part) return null
  const rows = [...part.querySelectorAll('#stories tbody tr')].slice(0, MOST)
  const all = rows.flatMap((row) => {
    const link = row.querySelector('a')
    const about = [...row.querySelectorAll('td')].slice(0, 2).map(text).join(' · ')
    return link ? [{ text: text(link), lang: link.lang, about, act: () => location.assign(link.href) }] : []
  })
  return [true, false].flatMap((named) => all.filter((one) => fits(one.text, words) === named))
}

let choices: Choice[] = []
/** Stories that were found, for the words that stood there then. */
let found: Choice[] = []
let at = 0
/** The wait before stories are searched. */
let waits = 0
/** Whether a search waits, is under way or got no answer. */
let seeks = false
/** Whether Enter was pressed while nothing was listed yet: what is found first is chosen then. */
let entered = false

function mark(to: number): void {
  const options = [...(list?.children ?? [])] as HTMLElement[]
  at = options.length ? (to + options.length) % options.length : 0
  options.forEach((option, n) => option.setAttribute('aria-selected', String(n === at)))
  const chosen = options[at]
  if (chosen) query?.setAttribute('aria-activedescendant', chosen.id)
  else query?.removeAttribute('aria-activedescendant')
  chosen?.scrollIntoView({ block: 'nearest' })
}

function choose(choice: Choice | undefined): void {
  palette?.close()
  choice?.act()
}

/** In the page's own language and direction, whatever the words before it are in. */
function about(said: string): HTMLElement {
  const told = Object.assign(document.createElement('bdi'), { className: 'meta', textContent: said })
  told.lang = document.documentElement.lang
  return told
}

/** Shows what fits the words; whoever chose something already goes on from it. */
function fill(all: Choice[], kept?: Choice): void {
  choices = [...all.filter((choice) => fits(choice.text, query?.value ?? '')), ...found]
  list?.replaceChildren(...choices.map((choice, n) => {
    const option = document.createElement('li')
    option.id = `palette-${n}`
    option.setAttribute('role', 'option')
    option.dir = 'auto'
    if (choice.lang) option.lang = choice.lang
    option.textContent = choice.text
    if (choice.about) option.append(about(choice.about))
    option.onclick = () => choose(choice)
    return option
  }))
  const nothing = palette?.querySelector<HTMLElement>('.empty')
  if (nothing) nothing.hidden = choices.length > 0 || seeks
  mark(Math.max(0, choices.findIndex(({ text }) => text === kept?.text)))
}

async function open(): Promise<void> {
  if (!palette || !query || palette.open) return
  query.value = ''
  palette.showModal()
  const here = [...actions(), ...rows()]
  let all = here
  const search = async (): Promise<void> => {
    const words = query.value.trim()
    const came = words.length < SEARCHED ? [] : await stories(words)
    if (words !== query.value.trim()) return
    if (!came) return failed()
    found = came
    seeks = false
    fill(all, choices[at])
    const first = found[0] ?? choices[at]
    if (entered && palette.open && first) choose(first)
  }
  const begin = (): void => {
    clearTimeout(waits)
    found = []
    ;[seeks, entered] = [query.value.trim().length >= SEARCHED, false]
    fill(all)
  }
  query.oninput = () => {
    begin()
    waits = window.setTimeout(() => void search(), STILL)
  }
  begin()
  places ??= listed()
  // However many rows there are, what is done and where one goes stand before them.
  all = [...(await places), ...here]
  fill(all, query.value || at ? choices[at] : undefined)
}

/** Chooses what is marked. Nothing is lost where there is nothing: what is still looked for is chosen when it comes. */
function enter(): void {
  if (choices[at]) choose(choices[at])
  else entered = seeks
}

query?.addEventListener('keydown', (event) => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by) mark(at + by)
  else if (event.key === 'Enter' && !event.isComposing) enter()
  else return
  event.preventDefault()
})

/** What a key's element is called: by its label, where it has one. */
const named = (one: HTMLElement): Element => one.closest('label') ?? document.querySelector(`label[for="${CSS.escape(one.id)}"]`) ?? one

/** Lists the keys of what is on the page now. */
function help(): void {
  const lines = keys?.querySelector('dl')
  if (!keys || !lines || keys.open) return
  lines.querySelectorAll('.of-page').forEach((line) => line.remove())
  const told = new Set<string>()
  const add = (key: string, words: string): void => {
    const [line, term, said] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag)) as [HTMLElement, HTMLElement, HTMLElement]
    line.className = 'of-page'
    term.append(Object.assign(document.createElement('kbd'), { textContent: key }))
    said.textContent = words
    line.append(term, said)
    lines.append(line)
  }
  for (const one of document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts]')) {
    const key = (one.querySelector('kbd') ?? named(one).querySelector('kbd'))?.textContent || one.getAttribute('aria-keyshortcuts')?.replace('Arrow', '') || ''
    if (told.has(key) || !(shown(one) || one.matches('input, select'))) continue
    told.add(key)
    add(key, text(named(one)))
  }
  const editor = document.querySelector<HTMLElement & { keys?: () => [key: string, said: string][] }>('story-editor')
  for (const [key, said] of editor?.keys?.() ?? []) if (!told.has(key)) add(key, said)
  const more = document.getElementById('page-keys') as HTMLTemplateElement | null
  if (more) lines.append(Object.assign(document.createElement('div'), { className: 'of-page', textContent: more.content.textContent }))
  keys.showModal()
}

// Before the page's other keys.
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && keyOf(event) === 'KeyK' && palette) {
    event.preventDefault()
    return void open()
  }
  if (!bare(event)) return
  if (event.key === '?' || event.key === '؟') {
    event.preventDefault()
    return help()
  }
  if (event.shiftKey) return
  const keyed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(keyOf(event))}"]`)
  if (!keyed || !(shown(keyed) || keyed.matches('input'))) return
  event.preventDefault()
  use(keyed)
})

for (const dialog of [palette, keys]) {
  dialog?.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
}

const button = document.getElementById('palette-open')
if (button && palette) {
  button.hidden = false
  button.onclick = () => void open()
}
