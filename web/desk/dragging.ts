// Stories of a front, put in their places by drag.

const slots = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#slots li')]
const within = (event: Event): boolean => (event.target as Element).closest('#arrangement') !== null

function clear(): void {
  document.querySelectorAll('#arrangement .here, #arrangement .after').forEach((at) => at.classList.remove('here', 'after'))
}

/** Before which place a pointer is. */
function place(event: DragEvent): number {
  const below = slots().findIndex((slot) => {
    const { top, height } = slot.getBoundingClientRect()
    return event.clientY < top + height / 2
  })
  return below < 0 ? slots().length : below
}

/** Marks where what is dragged would stand. */
function mark(event: DragEvent): void {
  clear()
  const all = slots()
  const to = place(event)
  all[to]?.classList.add('here')
  if (to === all.length) all.at(-1)?.classList.add('after')
}

/** Which story was dropped where, as the form's fields are called. */
type Drop = { dragged: string; dropped: string }

/** Presses the form's button for what is dropped. What that was is told with it: others may be dropped before it is that one's turn. */
export function dragging(form: HTMLFormElement, press: (button: HTMLButtonElement | null, drop: Drop) => void): void {
  let dragged: string | undefined
  form.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest?.<HTMLElement>('[draggable]')?.dataset.story
    if (dragged) event.dataTransfer?.setData('text/plain', dragged)
  })
  form.addEventListener('dragover', (event) => {
    if (!dragged || !within(event)) return
    event.preventDefault()
    mark(event)
  })
  form.addEventListener('dragend', () => {
    dragged = undefined
    clear()
  })
  form.addEventListener('drop', (event) => {
    if (!dragged || !within(event)) return
    event.preventDefault()
    press(document.getElementById('drop') as HTMLButtonElement | null, { dragged, dropped: String(place(event)) })
  })
}
