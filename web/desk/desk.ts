// The desk in a browser: parts of pages by htmx, what is new by an event stream, and a key for everything.
import htmx from 'htmx.org'
import './enter'
import { leaving, notices } from './notices'
import { needs, watch, type Needs } from './watch'
import { arranging } from './fronts'
import './palette'
import './preview'
import './translating'

const words = (document.getElementById('words') as HTMLElement | null)?.dataset ?? {}
const status = document.getElementById('say')

/** Tells a screen reader, without taking anything from anybody. */
function say(text: string | undefined): void {
  if (status && text) status.textContent = text
}

/** Times under an hour are told from now on; older ones stand as the server wrote them. */
function relative(root: ParentNode): void {
  const told = new Intl.RelativeTimeFormat(document.documentElement.lang, { style: 'short' })
  for (const time of root.querySelectorAll('time[datetime]')) {
    const minutes = Math.round((Date.parse((time as HTMLTimeElement).dateTime) - Date.now()) / 60000)
    if (Math.abs(minutes) >= 60) continue
    ;(time as HTMLElement).title ||= time.textContent ?? ''
    time.textContent = told.format(minutes, 'minute')
  }
}

// The wire.

const columns = document.getElementById('columns')
const beside = document.getElementById('beside')

function rows(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('.row')]
}

/** The row that the keyboard is at: the one with the focus, else the one that is shown. */
function current(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('.row')
  return focused ?? columns?.querySelector<HTMLElement>('.row.shown') ?? null
}

function focus(row: HTMLElement | undefined): void {
  const link = row?.querySelector('a')
  link?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

function step(by: number): void {
  if (!columns) return
  const row = current()
  const list = rows(row?.closest('.column') ?? columns)
  focus(row ? list[list.indexOf(row) + by] : list[0])
}

function across(by: number): void {
  if (!columns) return
  const all = [...columns.querySelectorAll('.column')]
  const at = all.findIndex((column) => column.contains(current()))
  const next = all[Math.max(at, 0) + by]
  if (next) focus(rows(next)[0])
}

/** Whether there is room for an item beside the list: else it is a page of its own. */
function wide(): boolean {
  return matchMedia('(min-width: 992px)').matches
}

async function preview(row: HTMLElement): Promise<void> {
  const link = row.querySelector('a')
  if (!link || !beside) return
  columns?.querySelectorAll('.row.shown').forEach((shown) => shown.classList.remove('shown'))
  row.classList.add('shown')
  await htmx.ajax('get', link.href, { target: beside, swap: 'innerHTML' })
  beside.scrollTop = 0
}

/** Takes what is shown to where was taken last. */
function take(): void {
  const form = document.querySelector<HTMLFormElement>('form.take')
  if (form) return form.requestSubmit()
  const row = current()
  if (row) void preview(row).then(() => document.querySelector<HTMLFormElement>('form.take')?.requestSubmit())
}

const LAST = 'longwave-take-to'

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const to = form.matches('form.take') && form.querySelector('select')
  if (to) localStorage.setItem(LAST, to.value)
})

/** Puts the choice where it was when something was last taken. */
function remember(root: ParentNode): void {
  const to = root.querySelector<HTMLSelectElement>('form.take select')
  const last = localStorage.getItem(LAST)
  if (to && last && [...to.options].some((option) => option.value === last)) to.value = last
}

columns?.addEventListener('click', (event) => {
  const row = (event.target as Element).closest<HTMLElement>('.row')
  const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.button)
  if (!row || !plain || !wide()) return
  event.preventDefault()
  void preview(row)
})

/** Rows that came, above those that are there; a newer version takes the place of the one before. */
async function fresh(column: HTMLElement): Promise<void> {
  const list = column.querySelector('.rows')
  if (!list) return
  const newest = rows(column)[0]?.dataset.id
  const from = column.dataset.rows ?? ''
  const address = newest ? `${from}${from.includes('?') ? '&' : '?'}after=${newest}` : from
  const answer = await fetch(address, { headers: { 'HX-Request': 'true', 'X-By-Itself': 'true' } })
  if (!answer.ok) return
  const part = document.createElement('template')
  part.innerHTML = await answer.text()
  const came = [...part.content.querySelectorAll<HTMLElement>('.row')]
  if (!came.length) return
  relative(part.content)
  const show = (): void => {
    for (const row of came) rows(column).filter((old) => old.dataset.key === row.dataset.key).forEach((old) => old.remove())
    list.prepend(...came)
    column.querySelector('.empty')?.remove()
  }
  // Nothing moves under the eyes of somebody who reads further down, or whose keyboard is there.
  const reading = list.scrollTop > 0 || list.contains(document.activeElement)
  const said = part.content.querySelector<HTMLElement>('.came')?.dataset.said ?? ''
  say(said)
  if (!reading) return show()
  const button = column.querySelector<HTMLButtonElement>('.fresh')
  if (!button) return show()
  button.hidden = false
  button.textContent = said
  button.onclick = () => {
    button.hidden = true
    show()
    list.scrollTop = 0
  }
}

// What is new.

/** Milliseconds within which what came is fetched. */
const WITHIN = 1000

const live = document.body.dataset.live
const watched = document.getElementById('watch')
if (live && (columns || watched)) {
  const stream = new EventSource(live)
  let lost = false
  // The first event comes at once: for what arrived between the page and the stream.
  // Each page waits a moment of its own, so that a whole newsroom doesn't ask at once.
  let waits = 0
  stream.addEventListener('wire', () => {
    waits ||= window.setTimeout(() => {
      waits = 0
      columns?.querySelectorAll<HTMLElement>('.column').forEach((column) => void fresh(column))
    }, Math.random() * WITHIN)
  })
  stream.addEventListener('watch', (event) => {
    needs(JSON.parse(event.data) as Needs)
    if (watched) void watch(watched, { say, relative })
  })
  stream.onerror = () => {
    if (!lost) say(words.lost)
    lost = true
  }
  stream.onopen = () => {
    if (!lost) return
    lost = false
    say(words.back)
  }
}

// Keys.

function typing(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement
  return at.isContentEditable || at.matches('input, textarea, select')
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return
  const save = document.querySelector<HTMLFormElement>('form#about')
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS' && save) {
    event.preventDefault()
    return save.requestSubmit()
  }
  if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return
  const seek = document.querySelector<HTMLInputElement>('.seek input')
  if (seek && (event.key === '/' || event.code === 'Slash')) {
    event.preventDefault()
    seek.focus()
    return seek.select()
  }
  // By the key's place, so that a Persian or Russian keyboard has them too.
  const does: Record<string, () => void> = columns
    ? {
        KeyJ: () => step(1),
        KeyK: () => step(-1),
        KeyL: () => across(document.dir === 'rtl' ? -1 : 1),
        KeyH: () => across(document.dir === 'rtl' ? 1 : -1),
        KeyT: take,
        KeyO: () => current()?.querySelector('a') && location.assign(current()!.querySelector('a')!.href),
      }
    : { KeyT: take }
  const verb = does[event.code]
  if (!verb) return
  event.preventDefault()
  verb()
})

document.addEventListener('htmx:after:swap', (event) => {
  const part = (event as CustomEvent).detail.ctx.target as HTMLElement
  relative(part)
  remember(part)
  part.querySelector<HTMLElement>('[autofocus]')?.focus()
})

notices()
leaving()
// On a phone the rooms are a line that is moved sideways.
document.querySelector('.bar nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
relative(document)
remember(document)
arranging(say, relative)
setInterval(() => relative(document), 60_000)

// A file that is chosen fills the field that it is for; without script its text is pasted there.
for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-fills]')) {
  const field = document.getElementById(input.dataset.fills ?? '') as HTMLTextAreaElement | null
  input.closest('p')?.removeAttribute('hidden')
  input.addEventListener('change', async () => {
    const file = input.files?.[0]
    if (file && field) field.value = await file.text()
  })
}

// The panels beside a story fold, and stay so in the next one.

const fold = document.querySelector<HTMLButtonElement>('.fold')
const panels = document.getElementById('panels')
const FOLDED = 'longwave-folded'

function folds(folded: boolean): void {
  if (!fold || !panels) return
  panels.hidden = folded
  fold.setAttribute('aria-expanded', String(!folded))
  fold.closest('.story')?.toggleAttribute('data-folded', folded)
}

function foldOrNot(): void {
  const folded = !panels?.hidden
  folds(folded)
  localStorage.setItem(FOLDED, folded ? 'yes' : '')
}

if (fold) {
  fold.hidden = false
  folds(localStorage.getItem(FOLDED) === 'yes')
  fold.addEventListener('click', foldOrNot)
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyS') return
    event.preventDefault()
    foldOrNot()
  })
}
