// The wire: columns of rows, one item beside them, and a key for everything.
import { ask } from './answer'
import { failed, works } from './failed'
import { offer, part, said, soon } from './fetched'
import { hear } from './live'
import { marks, opened, showBeside, shown } from './meanwhile'
import { relative } from './minutes'
import { say } from './say'

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

async function step(by: number): Promise<void> {
  if (!columns) return
  const row = current()
  const column = row?.closest('.column') ?? columns
  const to = (): HTMLElement | undefined => (row ? rows(column)[rows(column).indexOf(row) + by] : rows(column)[0])
  if (row && by > 0 && !to()) await older(column)
  focus(to())
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
  await showBeside(link.href)
  beside.scrollTop = 0
}

/** Takes the item that the keyboard is at to where was taken last: it is shown first, so that nobody takes another one. */
async function take(): Promise<void> {
  const row = current()
  if (row && opened()?.dataset.id !== row.dataset.id) await preview(row)
  const item = opened()
  if (!item || (row && item.dataset.id !== row.dataset.id)) return
  const form = item.querySelector<HTMLFormElement>('form.take')
  if (form) return form.requestSubmit()
  // It can't be taken, and says why.
  item.querySelector<HTMLElement>('.untaken')?.focus()
}

const LAST = 'longwave-take-to'

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const to = form.matches('form.take') && form.querySelector('select')
  if (to) localStorage.setItem(LAST, to.value)
})

/** Puts the choice where it was when something was last taken. */
export function remember(root: ParentNode): void {
  const to = root.querySelector<HTMLSelectElement>('form.take select')
  const last = localStorage.getItem(LAST)
  if (to && last && [...to.options].some((option) => option.value === last)) to.value = last
}

columns?.addEventListener('click', (event) => {
  const row = (event.target as Element).closest<HTMLElement>('.row')
  const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.button)
  const column = plain && (event.target as Element).closest('.older a')?.closest('.column')
  if (column) {
    event.preventDefault()
    return void older(column)
  }
  if (!row || !plain || !wide()) return
  event.preventDefault()
  void preview(row)
})

/** Brings what is older below what a column has. */
async function older(column: Element): Promise<void> {
  const link = column.querySelector<HTMLAnchorElement>('.older a')
  const list = column.querySelector('.rows')
  if (!link || !list || link.ariaBusy) return
  link.ariaBusy = 'true'
  const { status, part: made } = await ask(link.href)
  link.ariaBusy = null
  if (!status) return failed()
  // What couldn't be fetched as a part is a page by itself, which says why.
  if (!made) return location.assign(link.href)
  works()
  relative(made)
  const known = new Set(rows(column).map((row) => row.dataset.key))
  const came = [...made.querySelectorAll<HTMLElement>('.row')].filter((row) => !known.has(row.dataset.key))
  list.append(...came)
  const more = made.querySelector('.older')
  const focused = link === document.activeElement
  link.closest('.older')?.replaceWith(...(more ? [more] : []))
  if (focused) focus(came[0])
}

/** The newest item of a column. A row that was replaced where it stands may be newer than others that have yet to come. */
function newest(column: HTMLElement): string {
  column.dataset.newest ||= rows(column)[0]?.dataset.id ?? ''
  return column.dataset.newest
}

/** Rows that a list keeps where new ones come above them: a page may be open for days. */
const KEPT = 300

/** Lets go of a list's oldest rows. They come back below it as older ones do; where they couldn't, they stay. */
function cut(column: HTMLElement): void {
  const link = column.querySelector<HTMLAnchorElement>('.older a')
  const [last, ...rest] = rows(column).slice(KEPT - 1)
  // What is older and on its way continues the list as it is.
  if (!link || link.ariaBusy || !last || !rest.length) return
  rest.forEach((row) => row.remove())
  const address = new URL(link.href)
  address.searchParams.set('before', last.dataset.id ?? '')
  link.href = address.href
}

/** Rows that came, above those that are there; a newer version takes the place of the one before. */
function fresh(column: HTMLElement, answer: HTMLElement): void {
  const list = column.querySelector('.rows')
  if (!list) return
  const came = [...answer.querySelectorAll<HTMLElement>('.row')]
  const button = column.querySelector<HTMLButtonElement>('.fresh')
  const more = answer.querySelector<HTMLElement>('.came')?.dataset.more !== undefined
  const show = (): void => {
    // So much came that it doesn't reach to what is here: older ones are fetched from its end on.
    if (more) {
      column.querySelector('.older')?.remove()
      list.replaceChildren()
      list.after(...answer.querySelectorAll('.older'))
    }
    for (const row of came) rows(column).filter((old) => old.dataset.key === row.dataset.key).forEach((old) => old.remove())
    list.prepend(...came)
    column.dataset.newest = came[0]?.dataset.id
    column.querySelector('.empty')?.remove()
    if (button) button.hidden = true
  }
  // Nothing moves under the eyes of somebody who reads further down, or whose keyboard is there.
  const reading = list.scrollTop > 0 || list.getBoundingClientRect().top < 0 || list.contains(document.activeElement)
  const words = said(answer)
  say(words)
  if (!reading || !button) {
    show()
    return cut(column)
  }
  button.classList.toggle('grave', answer.querySelector('.came[data-grave]') !== null)
  offer(button, words, () => {
    show()
    list.scrollTop = 0
    cut(column)
    return rows(column)[0]
  })
}

// Who came from the wire goes back to the place where they were there.
document.querySelector('.page .back a')?.addEventListener('click', (event) => {
  const came = document.referrer ? new URL(document.referrer) : null
  const plain = event instanceof MouseEvent && !(event.metaKey || event.ctrlKey || event.shiftKey)
  if (!plain || came?.origin !== location.origin || came.pathname !== '/desk/wire') return
  event.preventDefault()
  history.back()
})

/** Milliseconds within which what came is fetched. */
const WITHIN = 1000
/** The same for who took what: stories change far more often than that. */
const SELDOM = 3000

/** Keeps the wire's pages true. */
export function wire(): void {
  if (!columns && !document.querySelector('article.item')) return
  // The first event comes at once: for what arrived between the page and the stream.
  hear('wire', soon(() => meanwhile(true), WITHIN))
  hear('stories', soon(() => meanwhile(false), SELDOM))
}

/** Asks what became of items that are shown, and marks them. */
async function became(query: string): Promise<DocumentFragment | null> {
  const told = await part(`/desk/wire/meanwhile?${query}`)
  if (!told) return null
  relative(told)
  marks(told)
  return told
}

/** Asks what became of what is shown and, where it may be, what came above it: in one request, but for the items that it has no room
 * for. Whether all of it could be asked. */
async function meanwhile(came: boolean): Promise<boolean> {
  const list = came ? [...(columns?.querySelectorAll<HTMLElement>('.column') ?? [])] : []
  const [first = '', ...others] = shown()
  if (!first && !list.length) return true
  const after = list.map((column) => `${column.dataset.column}:${newest(column)}`)
  const words = encodeURIComponent(list[0]?.dataset.words ?? '')
  const told = await became(`shown=${first}&columns=${after.join()}&q=${words}`)
  if (!told) return false
  // A kill before anything new.
  let whole = true
  for (const lot of others) whole &&= (await became(`shown=${lot}`)) !== null
  for (const column of list) {
    const answer = told.querySelector<HTMLElement>(`[data-came="${column.dataset.column}"]`)
    if (answer) fresh(column, answer)
  }
  return whole
}

const backwards = document.dir === 'rtl' ? 1 : -1
export const keys: Record<string, () => void> = columns
  ? {
      KeyJ: () => void step(1),
      KeyK: () => void step(-1),
      KeyL: () => across(-backwards),
      KeyH: () => across(backwards),
      KeyT: () => void take(),
      KeyO: () => open(),
    }
  : { KeyT: () => void take() }

function open(): void {
  const link = current()?.querySelector('a')
  if (link) location.assign(link.href)
}
