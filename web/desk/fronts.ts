// Arranging a front: each step is asked of the server, which answers with the arrangement; its address is the page's.

import { ask } from './answer'
import { dragging } from './dragging'
import { failed, works } from './failed'
import { relative } from './minutes'
import { show } from './preview'
import { say } from './say'

/** Parts of the page that an answer takes the place of. */
const PARTS = ['arrangement', 'candidates']
/** Milliseconds after the last letter until stories are looked for. */
const PAUSE = 250

/** Where the browser keeps the arrangement of a page that isn't set yet: whose it is, and the page's address with it. */
const KEPT = 'longwave-front'

let asked = 0
/** Steps that wait for their answers, one after the other: each begins with what the one before made. */
let last: Promise<void> = Promise.resolve()
let waiting = 0
/** What came while the next time was being typed. */
let held: DocumentFragment | null = null

/** Takes a step: that of a button, else a look at what was typed. */
function step(form: HTMLFormElement, button?: HTMLButtonElement | null): void {
  const turn = (asked += 1)
  waiting += 1
  last = last.then(() => once(form, turn, button)).finally(() => (waiting -= 1))
}

/** The button as the last answer has it. */
const again = (form: HTMLFormElement, { id, name, value }: HTMLButtonElement): HTMLButtonElement | null =>
  form.querySelector(id ? `#${CSS.escape(id)}` : `button[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)

async function once(form: HTMLFormElement, turn: number, pressed?: HTMLButtonElement | null): Promise<void> {
  const button = pressed && again(form, pressed)
  // A look that another one follows, or a button that the step before took away.
  if (pressed ? !button : turn !== asked) return
  const address = `${form.getAttribute('action')}?${new URLSearchParams([...new FormData(form, button)] as [string, string][])}`
  const { status, part } = await ask(address)
  if (!status) return failed()
  // The button does what it does without script, and the browser says what is wrong.
  if (!part) return location.assign(address)
  works()
  if (!button && form.querySelector('[name=until]:focus')) held = part
  else take(form, part)
}

/** Shows an arrangement; who stood on something stands on it afterwards, or on what is next to it. */
function take(form: HTMLFormElement, part: DocumentFragment): void {
  held = null
  const arrangement = part.getElementById('arrangement')
  if (!arrangement) return
  const at = document.activeElement as HTMLElement | null
  const story = at?.closest<HTMLElement>('[data-story]')?.dataset.story
  for (const id of PARTS) {
    const came = part.getElementById(id)
    if (came) document.getElementById(id)?.replaceChildren(...came.childNodes)
  }
  relative(form)
  seat(at, story)
  say(arrangement.dataset.said)
  const { preview } = arrangement.dataset
  if (preview) show(preview)
  const now = preview?.split('?')[1]?.replace(/^section=[^&]*&/, '')
  if (now) history.replaceState(null, '', `?${now}`)
  keep()
}

const left = (): string => `${KEPT} ${document.querySelector('.me bdi')?.textContent ?? ''} ${location.pathname}`

/** Keeps what readers don't see yet, should somebody leave without setting it. */
function keep(): void {
  if (document.querySelector('#slots-are .mark')) localStorage.setItem(left(), location.search)
  else localStorage.removeItem(left())
}

/** Leads back to what was left. */
function offerLeft(): void {
  const [place, address] = [document.getElementById('left'), localStorage.getItem(left())]
  const link = place?.querySelector('a')
  if (location.search) return keep()
  if (!place || !link || !address) return
  link.href = address
  place.hidden = false
}

function seat(at: HTMLElement | null, story: string | undefined): void {
  if (!at || at.isConnected) return
  const same = at.id ? document.getElementById(at.id) : null
  const beside = story ? document.querySelector<HTMLElement>(`#slots [data-story="${CSS.escape(story)}"] button`) : null
  ;(same ?? beside ?? document.querySelector<HTMLElement>('#candidates button') ?? document.querySelector<HTMLElement>('#slots button'))?.focus()
}

/** A time is looked at once it is typed whole, and nothing takes the place of one that is being typed. */
function times(form: HTMLFormElement): void {
  form.addEventListener('focusout', ({ target }) => {
    const at = target as HTMLInputElement
    if (at.name !== 'until') return
    // What has the keyboard next is known in a moment.
    setTimeout(() => {
      if (at.isConnected && at.value !== at.defaultValue) step(form)
      else if (held && !form.querySelector('[name=until]:focus')) take(form, held)
    })
  })
}

function moves(form: HTMLFormElement, event: KeyboardEvent): void {
  const slot = (event.target as Element).closest<HTMLElement>('#slots li')
  const verb = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : ''
  if (!event.altKey || !slot || !verb) return
  event.preventDefault()
  step(form, document.getElementById(`${verb}-${slot.dataset.story}`) as HTMLButtonElement | null)
}

export function arranging(): void {
  const form = document.getElementById('arranging') as HTMLFormElement | null
  if (!form) return
  offerLeft()
  form.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('[data-discard]')) localStorage.removeItem(left())
  })
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (button?.formMethod === 'post') {
      if (waiting === 0) return localStorage.removeItem(left())
      // It sets what is on its way, too.
      event.preventDefault()
      return void last.then(() => button && form.requestSubmit(button))
    }
    event.preventDefault()
    step(form, button)
  })
  form.addEventListener('keydown', (event) => moves(form, event))
  times(form)
  let soon = 0
  document.getElementById('q')?.addEventListener('input', () => {
    clearTimeout(soon)
    soon = window.setTimeout(() => step(form), PAUSE)
  })
  dragging(form, (button) => step(form, button))
}
