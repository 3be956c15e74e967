// A date that somebody chooses, in words: with its weekday, and on the calendar that the desk's language lives by. Browsers' own
// fields show the Gregorian calendar alone.
import { digits } from './minutes'

const DATED = 'input:is([type=date], [type=datetime-local])'

/** The moment in words; nothing where none is chosen, and where the browser lacks the desk's language. */
function inWords(field: HTMLInputElement): string {
  const { lang } = document.documentElement
  if (Number.isNaN(field.valueAsNumber) || !Intl.DateTimeFormat.supportedLocalesOf(lang).length) return ''
  // What the clock on the wall shows, in whatever zone it hangs. Each part by itself: some languages' patterns for a whole date
  // on their own calendar are unfinished.
  const part = (how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(lang, { ...how, timeZone: 'UTC', numberingSystem: digits() }).format(field.valueAsNumber)
  const clock = field.type === 'date' ? [] : [part({ timeStyle: 'short', hourCycle: 'h23' })]
  return [part({ weekday: 'long' }), part({ dateStyle: 'long' }), ...clock].join(' · ')
}

/** Where a field's words stand: they describe it, and are read out when they change. */
function place(field: HTMLInputElement): HTMLElement {
  const id = `${field.id}-in-words`
  const known = document.getElementById(id)
  if (known) return known
  const made = document.createElement('output')
  made.id = id
  made.className = 'hint'
  made.htmlFor.add(field.id)
  field.after(made, ' ')
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim())
  return made
}

/** Tells what is chosen, as it is. */
export function dates(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(DATED)) place(target).textContent = inWords(target)
  })
}
