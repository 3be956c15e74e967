// What was pressed and can't be done for want of a connection says so, where it is seen; nothing of the page is lost.

/** What the page says of it, until something works again. */
const bar = document.getElementById('failed')
const words = (document.getElementById('words') as HTMLElement | null)?.dataset ?? {}

/** Says that it can't be done now. */
export function failed(): void {
  if (!bar) return
  bar.hidden = false
  // Said anew each time, so that a screen reader says it again.
  bar.textContent = ''
  setTimeout(() => (bar.textContent = words.failed ?? ''))
}

/** Says it no longer. */
export function works(): void {
  if (bar) bar.hidden = true
}

/** Listens for what fails: forms that would leave for a page that isn't there, and parts that don't come. */
export function failures(): void {
  document.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    event.stopImmediatePropagation()
    failed()
  }, { capture: true })
  document.addEventListener('htmx:error', failed)
  document.addEventListener('htmx:after:request', works)
  addEventListener('online', works)
}
