// The desk in a browser: parts of pages by htmx, what is new by an event stream, and a key for everything.
import 'htmx.org'
import './enter'
import { consequences } from './consequences'
import { failures } from './failed'
import { typesByAlt, typing } from './keys'
import { relative } from './minutes'
import { leaving, notices } from './notices'
import { needs, watch, type Needs } from './watch'
import { arranging } from './fronts'
import { limits } from './limits'
import './palette'
import './preview'
import './translating'
import { listen } from './live'
import { newer } from './newer'
import { stands } from './stands'
import { stories } from './stories'
import { unsent } from './unsent'
import { keys, remember, wire } from './wire'

const status = document.getElementById('say')

/** Tells a screen reader, without taking anything from anybody. */
function say(text: string | undefined): void {
  if (status && text) status.textContent = text
}

// What is new.

const live = document.body.dataset.live
const watched = document.getElementById('watch')
const page = { say, relative }
const heard = { ...wire(page), ...stories(page) }
if (live && (watched || Object.keys(heard).length)) {
  const told = (event: MessageEvent<string>): void => {
    needs(JSON.parse(event.data) as Needs)
    if (watched) void watch(watched, page)
  }
  listen(live, { ...heard, watch: told }, say)
}

newer(page)
stands(page)

// Keys.

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return
  const save = document.querySelector<HTMLFormElement>('form#about')
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS' && save) {
    event.preventDefault()
    if (save.querySelector('button.main:enabled')) save.requestSubmit()
    return
  }
  if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return
  const seek = document.querySelector<HTMLInputElement>('.seek input')
  if (seek && (event.key === '/' || event.code === 'Slash')) {
    event.preventDefault()
    seek.focus()
    return seek.select()
  }
  // By the key's place, so that a Persian or Russian keyboard has them too.
  const verb = keys[event.code]
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
unsent(say)
limits(say)
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
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyS' || typesByAlt(event)) return
    event.preventDefault()
    foldOrNot()
  })
}
