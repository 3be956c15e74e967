// What somebody typed into a form that came to nothing as they had been signed out: it stands there again, once, after they
// signed in. The browser keeps it for this tab alone; no password is ever among it.

/** Fields that are no draft's: what the editor binds, its document has. */
const TYPED = ':is(textarea, input:not([type]), input[type=text], input[type=email], input[type=datetime-local], input[type=number])' +
  ':not([data-draft], [data-lines], [data-signed], [data-field], [autocomplete=one-time-code])[id]'
const KEPT = 'longwave-unsent'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Unsent {
  /** Who typed it: of two people no names are alike. */
  who: string
  page: string
  fields: [id: string, value: string][]
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

/** Remembers what a form sends until its answer is known. */
function remember(form: HTMLFormElement): void {
  if (form.method !== 'post') return
  const typed = [...form.querySelectorAll<Field>(TYPED)].filter((field) => field.value !== field.defaultValue)
  const fields = typed.map((field): [string, string] => [field.id, field.value])
  if (fields.length) keep({ who: me(), page: here(), fields, undone: false })
  else sessionStorage.removeItem(KEPT)
}

function refill({ fields }: Unsent, say: (text: string | undefined) => void): void {
  const found = fields.map(([id, value]) => ({ field: document.getElementById(id) as Field | null, value }))
  for (const { field, value } of found) {
    if (!field?.matches(TYPED)) continue
    field.value = value
    field.closest('details')?.setAttribute('open', '')
  }
  const first = found.find(({ field }) => field)?.field
  first?.focus()
  if (first) say((document.getElementById('words') as HTMLElement | null)?.dataset.refilled)
}

/** Keeps what is sent for as long as it may come to nothing. */
export function unsent(say: (text: string | undefined) => void): void {
  const found = kept()
  const signsIn = location.pathname.startsWith('/desk/sign-in')
  if (document.getElementById('undone')) {
    if (found) keep({ ...found, undone: true })
  } else if (!signsIn) {
    sessionStorage.removeItem(KEPT)
    if (found?.undone && found.page === here() && found.who === me()) refill(found, say)
  }
  if (!signsIn) document.addEventListener('submit', (event) => remember(event.target as HTMLFormElement), { capture: true })
}
