// What an action would do, shown on the story's page before it is done: cancelling takes it away and leaves the page, with what was
// typed, as it was; and what takes long says what is waited for.

/** Milliseconds after which somebody wonders. */
const SOON = 200

/** What was pressed to see it. */
let asked: HTMLElement | null = null

function cancel(): void {
  // It is put there anew when a colleague did something to the story.
  document.getElementById('consequences')?.replaceChildren()
  const back = asked?.isConnected ? asked : document.getElementById('p-act')
  if (back?.id === 'p-act') back.tabIndex = -1
  back?.focus()
}

/** What came is read from its beginning; its button, which has the keyboard by now, stays in sight. */
function shows(event: Event): void {
  const { target } = (event as CustomEvent<{ ctx: { target: HTMLElement } }>).detail.ctx
  const reach = target.querySelector<HTMLElement>('.reach')
  reach?.scrollIntoView({ block: reach.offsetHeight < innerHeight ? 'nearest' : 'start' })
}

/** What htmx fetches, by its place: the last of it, and the wait until it is said. */
const waits = new Map<HTMLElement, { of: unknown; said: number }>()

/** Closes the form of an action; what was typed there stays in it. */
function close(form: HTMLDetailsElement): void {
  form.open = false
  form.querySelector('summary')?.focus()
}

function waitsIn(event: Event): [of: unknown, part: HTMLElement | null] {
  const { ctx } = (event as CustomEvent<{ ctx?: { target?: HTMLElement } }>).detail
  return [ctx, ctx?.target?.closest?.<HTMLElement>('[data-waits]') ?? null]
}

function begins(event: Event): void {
  const [of, part] = waitsIn(event)
  if (!part) return
  clearTimeout(waits.get(part)?.said)
  waits.set(part, { of, said: window.setTimeout(() => part.setAttribute('aria-busy', 'true'), SOON) })
}

function ends(event: Event): void {
  const [of, part] = waitsIn(event)
  // What something else took the place of ended, and isn't waited for.
  if (!part || waits.get(part)?.of !== of) return
  clearTimeout(waits.get(part)?.said)
  part.removeAttribute('aria-busy')
}

/** Listens for what is asked, and for its end. */
export function consequences(): void {
  document.addEventListener('htmx:before:request', begins)
  document.addEventListener('htmx:finally:request', ends)
  document.addEventListener('htmx:after:swap', shows)
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLElement
    if (form.getAttribute('hx-target') === '#consequences') asked = event.submitter
  })
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('#consequences [data-cancel]')) return
    event.preventDefault()
    cancel()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const at = event.target as Element
    const form = at.closest<HTMLDetailsElement>('#act details[name=do][open]')
    if (!form && !at.closest('#consequences')) return
    event.preventDefault()
    if (form) close(form)
    else cancel()
  })
}
