// How much a field has, where it nears what it may have: at once as somebody types, in the digits of the desk's pages. What is too
// much is kept, and told by the server where it is saved; a browser that cut it would lose words in silence.
import { digits } from './minutes'
import { say } from './say'

type Field = HTMLTextAreaElement | HTMLInputElement

/** From which part of it on it is shown. */
const NEAR = 0.8

/** Characters, as the server counts them. */
const length = (text: string): number => [...text.trim().normalize('NFC')].length

const told = (number: number): string => new Intl.NumberFormat('en', { numberingSystem: digits(), useGrouping: false }).format(number)

/** Where a field's count stands: it describes the field. */
function counter(field: Field): HTMLElement {
  const known = document.getElementById(`${field.id}-count`)
  if (known) return known
  const made = document.createElement('span')
  made.id = `${field.id}-count`
  made.lang = document.documentElement.lang
  made.dir = document.documentElement.dir
  field.after(made)
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${made.id}`.trim())
  return made
}

function show(field: Field): void {
  const [has, most] = [length(field.value), Number(field.dataset.most)]
  const near = has >= most * NEAR
  if (!near && !document.getElementById(`${field.id}-count`)) return
  const count = counter(field)
  const was = field.getAttribute('aria-invalid') === 'true'
  const words = document.getElementById('words')?.dataset.count ?? ''
  count.hidden = !near
  count.className = has > most ? 'wrong' : 'hint'
  count.textContent = words.replace('{ $length }', told(has)).replace('{ $most }', told(most))
  field.setAttribute('aria-invalid', String(has > most))
  if (has > most && !was) say(count.textContent)
}

/** Counts what is typed, here or by others. */
export function limits(): void {
  const look = (): void => document.querySelectorAll<Field>('[data-most]').forEach((field) => show(field))
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('[data-most]')) show(target as Field)
  })
  for (const event of ['editor-ready', 'editor-saved']) document.addEventListener(event, look)
  look()
}
