// What somebody typed and chose in a form that came to nothing as they had been signed out: it stands there again, once, after they
// signed in. The browser keeps it for this tab alone; no password is ever among it.
import { say } from './say'

/** Fields that are no draft's: what the editor binds, its document has. */
const TYPED = ':is(textarea, input:is(:not([type]), [type=text], [type=email], [type=url], [type=number],' +
  '[type=date], [type=datetime-local]))' +
  ':not([data-draft], [data-lines], [data-signed], [data-field], [autocomplete=one-time-code]):is([id], [name])'
const CHOSEN = 'select[id]'
const TICKED = 'input:is([type=checkbox], [type=radio])'
const ALL = `${TYPED}, ${CHOSEN}, ${TICKED}`
const KEPT = 'longwave-unsent'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface Unsent {
  /** Who typed it: of two people no names are alike. */
  who: string
  page: string
  /** Where each is found again, and what stood there; of a box, whether it was ticked. */
  fields: [place: string, value: string][]
  /** Whether the answer was that nothing was done. */
  undone: boolean
}

const here = (): string => location.pathname + location.search
const me = (): string => document.querySelector('.me bdi')?.textContent ?? ''

function kept(): Unsent | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Unsent | null
  } catch {
    return null
  }
}

const keep = (unsent: Unsent): void => sessionStorage.setItem(KEPT, JSON.stringify(unsent))

/** Where a field is found again: those without an id have a name and what they came with. */
function place(field: Field): string {
  if (field.id) return `#${CSS.escape(field.id)}`
  const value = field.getAttribute('value')
  return `[name="${CSS.escape(field.name)}"]${value === null ? '' : `[value="${CSS.escape(value)}"]`}`
}

const ticked = (field: Field): field is HTMLInputElement => field.matches(TICKED)
const chosen = (field: Field): field is HTMLSelectElement => field.matches(CHOSEN)

/** What stands in a field, and what the page came with. */
function now(field: Field): string {
  return ticked(field) ? String(field.checked) : field.value
}
function before(field: Field): string | undefined {
  if (ticked(field)) return String(field.defaultChecked)
  if (!chosen(field)) return field.defaultValue
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value
}

/** Remembers what a form sends until its answer is known. */
function remember(form: HTMLFormElement): void {
  if (form.method !== 'post') return
  const changed = [...form.querySelectorAll<Field>(ALL)].filter((field) => now(field) !== before(field))
  const fields = changed.map((field): [string, string] => [place(field), now(field)])
  if (fields.length) keep({ who: me(), page: here(), fields, undone: false })
  else sessionStorage.removeItem(KEPT)
}

function refill({ fields }: Unsent): void {
  const found = fields.map(([place, value]) => ({ field: document.querySelector<Field>(place), value }))
  for (const { field, value } of found) {
    if (!field?.matches(ALL)) continue
    if (ticked(field)) field.checked = value === 'true'
    else field.value = value
    field.closest('details')?.setAttribute('open', '')
  }
  const first = found.find(({ field }) => field)?.field
  first?.focus()
  if (first) say((document.getElementById('words') as HTMLElement | null)?.dataset.refilled)
}

/** Keeps what is sent for as long as it may come to nothing. */
export function unsent(): void {
  const found = kept()
  const signsIn = location.pathname.startsWith('/desk/sign-in')
  if (document.getElementById('undone')) {
    if (found) keep({ ...found, undone: true })
  } else if (!signsIn) {
    sessionStorage.removeItem(KEPT)
    if (found?.undone && found.page === here() && found.who === me()) refill(found)
  }
  if (!signsIn) document.addEventListener('submit', (event) => remember(event.target as HTMLFormElement), { capture: true })
}
