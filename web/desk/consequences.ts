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

/** Parts that htmx fetches, by their place, each with the wait until it is said. */
const waits = new Map<HTMLElement, number>()

function waitsIn(event: Event): HTMLElement | null {
  const target = (event as CustomEvent).detail?.ctx?.target as HTMLElement | undefined
  return target?.closest?.<HTMLElement>('[data-waits]') ?? null
}

function begins(event: Event): void {
  const part = waitsIn(event)
  if (!part) return
  clearTimeout(waits.get(part))
  waits.set(part, window.setTimeout(() => part.setAttribute('aria-busy', 'true'), SOON))
}

function ends(event: Event): void {
  const part = waitsIn(event)
  if (!part) return
  clearTimeout(waits.get(part))
  part.removeAttribute('aria-busy')
}

/** Listens for what is asked, and for its end. */
export function consequences(): void {
  document.addEventListener('htmx:before:request', begins)
  document.addEventListener('htmx:finally:request', ends)
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
    if (event.key !== 'Escape' || !(event.target as Element).closest('#consequences')) return
    event.preventDefault()
    cancel()
  })
}
