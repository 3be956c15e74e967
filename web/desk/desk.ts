// The desk in a browser: parts of pages by htmx, what is new by an event stream, and a key for everything.
import 'htmx.org'
import './enter'
import { consequences } from './consequences'
import { dates } from './dates'
import { failures } from './failed'
import { bare, keyOf, slash, typesByAlt } from './keys'
import { relative } from './minutes'
import { leaving, notices } from './notices'
import { needs, watch, type Needs } from './watch'
import { arranging } from './fronts'
import { limits } from './limits'
import './palette'
import './preview'
import './translating'
import { hear, hears, listen } from './live'
import { newer } from './newer'
import { stands } from './stands'
import { stories } from './stories'
import { unsent } from './unsent'
import { keys, remember, wire } from './wire'

// What is new.

watch()
wire()
stories()
newer()
stands()
const { live } = document.body.dataset
if (live && hears()) {
  hear('watch', ({ data }) => needs(JSON.parse(data) as Needs))
  listen(live)
}

// Keys.

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return
  const form = document.querySelector('form:is(#about, #arranging)')
  if (form && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keyOf(event) === 'KeyS') {
    event.preventDefault()
    return form.querySelector<HTMLButtonElement>('button.main:enabled')?.click()
  }
  if (!bare(event)) return
  const seek = document.querySelector<HTMLInputElement>('.seek input')
  // Some keyboards have the slash with Shift.
  if (seek && slash(event)) {
    event.preventDefault()
    seek.focus()
    return seek.select()
  }
  const verb = event.shiftKey ? undefined : keys[keyOf(event)]
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

failures()
consequences()
unsent()
limits()
dates()
notices()
leaving()
// On a phone the rooms are a line that is moved sideways.
document.querySelector('.bar nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
relative(document)
remember(document)
arranging()
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
  document.querySelectorAll('.to-panels a').forEach((link) => link.addEventListener('click', () => folds(false)))
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || keyOf(event) !== 'KeyS' || typesByAlt(event)) return
    event.preventDefault()
    foldOrNot()
  })
}
