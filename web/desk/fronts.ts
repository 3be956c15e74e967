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
/** Milliseconds after which nobody waits for a step any longer: whatever comes after it waits, too. */
const PATIENCE = 15_000

/** Where the browser keeps the arrangement of a page that isn't set yet: whose it is, and the page's address with it. */
const KEPT = 'longwave-front'

let asked = 0
/** Steps that wait for their answers, one after the other: each begins with what the one before made. Whether all of them worked. */
let last = Promise.resolve(true)
let waiting = 0
/** What came while the next time was being typed. */
let held: DocumentFragment | null = null

/** Takes a step: that of a button, with what more it says, else a look at what was typed. */
function step(form: HTMLFormElement, button?: HTMLButtonElement | null, more: Record<string, string> = {}): void {
  const turn = (asked += 1)
  const before = waiting ? last : Promise.resolve(true)
  waiting += 1
  const takes = async (worked: boolean): Promise<boolean> => (await once(form, turn, button, more).catch(broken)) && worked
  last = before.then(takes).finally(() => (waiting -= 1))
}

/** A step that ends in an error of the script keeps no other from being taken. */
function broken(error: unknown): false {
  console.error(error)
  failed()
  return false
}

/** The button as the last answer has it. */
const again = (form: HTMLFormElement, { id, name, value }: HTMLButtonElement): HTMLButtonElement | null =>
  form.querySelector(id ? `#${CSS.escape(id)}` : `button[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)

/** Asks for a step. Whether it worked, or there was nothing to do. */
async function once(
  form: HTMLFormElement,
  turn: number,
  pressed: HTMLButtonElement | null | undefined,
  more: Record<string, string>,
): Promise<boolean> {
  const button = pressed && again(form, pressed)
  // A look that another one follows, or a button that the step before took away.
  if (pressed ? !button : turn !== asked) return true
  const query = new URLSearchParams([...new FormData(form, button)] as [string, string][])
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const address = `${form.getAttribute('action')}?${query}`
  const { status, part } = await ask(address, undefined, PATIENCE)
  if (!part) {
    // The button does what it does without script, and the browser says what is wrong.
    if (status) location.assign(address)
    else failed()
    return false
  }
  works()
  if (!button && form.querySelector('[name=until]:focus')) held = part
  else take(form, part)
  return true
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
  settle(preview)
}

/** Has the page's address say what a preview shows, so that a reload loses nothing of it. */
function settle(preview: string | null | undefined): void {
  const now = preview?.split('?')[1]?.replace(/^section=[^&]*&/, '')
  if (now) history.replaceState(null, '', `?${now}`)
  keep()
}

const left = (): string => `${KEPT} ${document.querySelector('.me bdi')?.textContent ?? ''} ${location.pathname}`

/** What the browser keeps; nothing where it is full, or keeps nothing. */
function stored<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

const forget = (): void => void stored((storage) => storage.removeItem(left()))

/** Keeps what readers don't see yet, should somebody leave without setting it. */
function keep(): void {
  if (document.querySelector('#slots-are .mark')) stored((storage) => storage.setItem(left(), location.search))
  // What is still offered isn't given up by a look.
  else if (document.getElementById('left')?.hidden !== false) forget()
}

/** Leads back to what was left. */
function offerLeft(): void {
  const [place, address] = [document.getElementById('left'), stored((storage) => storage.getItem(left()))]
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
  // What another editor overtook stands in the form alone.
  if (form.querySelector('#arrangement [role=alert]')) settle(document.querySelector('.preview iframe')?.getAttribute('src'))
  offerLeft()
  form.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('[data-discard]')) forget()
  })
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (button?.formMethod === 'post') {
      if (waiting === 0) {
        if (button.value === 'save') forget()
        return
      }
      // It sets what is on its way, too, and nothing where that didn't come.
      event.preventDefault()
      return void last.then((worked) => (worked ? form.requestSubmit(button) : failed()))
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
  dragging(form, (button, drop) => step(form, button, drop))
}
