// Arranging a front: each step is asked of the server, which answers with the arrangement; its address is the page's.

import { show } from './preview'

/** Parts of the page that an answer takes the place of. */
const PARTS = ['arrangement', 'candidates']

export function arranging(say: (text: string | undefined) => void, shown: (root: ParentNode) => void): void {
  const form = document.getElementById('arranging') as HTMLFormElement | null
  if (!form) return
  const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement
  let asked = 0

  /** Takes a step; who stood on something stands on it afterwards, or on what is next to it. */
  async function step(button?: HTMLButtonElement): Promise<void> {
    const turn = (asked += 1)
    const query = new URLSearchParams([...new FormData(form!, button)] as [string, string][])
    const answer = await fetch(`${form!.getAttribute('action')}?${query}`, { headers: { 'HX-Request': 'true' } }).catch(() => null)
    if (turn !== asked) return
    // Without an answer, the button does what it does without script, and the browser says what is wrong.
    if (!answer?.ok) return location.assign(`${form!.getAttribute('action')}?${query}`)
    const part = document.createElement('template')
    part.innerHTML = await answer.text()
    const arrangement = part.content.getElementById('arrangement')
    if (!arrangement) return
    const at = document.activeElement as HTMLElement | null
    const story = at?.closest<HTMLElement>('[data-story]')?.dataset.story
    for (const id of PARTS) {
      const came = part.content.getElementById(id)
      if (came) document.getElementById(id)?.replaceChildren(...came.childNodes)
    }
    shown(form!)
    seat(at, story)
    say(arrangement.dataset.said)
    const preview = arrangement.dataset.preview
    if (preview) show(preview)
    const now = preview?.split('?')[1]?.replace(/^section=[^&]*&/, '')
    if (now) history.replaceState(null, '', `?${now}`)
  }

  function seat(at: HTMLElement | null, story: string | undefined): void {
    if (!at || at.isConnected) return
    const same = at.id ? document.getElementById(at.id) : null
    const beside = story ? document.querySelector<HTMLElement>(`#slots [data-story="${CSS.escape(story)}"] button`) : null
    ;(same ?? beside ?? document.querySelector<HTMLElement>('#candidates button') ?? document.querySelector<HTMLElement>('#slots button'))?.focus()
  }

  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null
    if (button?.formMethod === 'post') return
    event.preventDefault()
    void step(button ?? undefined)
  })

  form.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
      event.preventDefault()
      return form.querySelector<HTMLButtonElement>('button[value=save]')?.click()
    }
    const slot = (event.target as Element).closest<HTMLElement>('#slots li')
    const verb = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : ''
    if (!event.altKey || !slot || !verb) return
    event.preventDefault()
    const button = document.getElementById(`${verb}-${slot.dataset.story}`) as HTMLButtonElement
    void step(button)
  })

  // A time is looked at once it is typed whole.
  let typed = ''
  form.addEventListener('focusin', (event) => {
    const at = event.target as HTMLInputElement
    if (at.name === 'until') typed = at.value
  })
  form.addEventListener('focusout', (event) => {
    const at = event.target as HTMLInputElement
    // What has the keyboard next is known in a moment.
    if (at.name === 'until' && at.value !== typed) setTimeout(() => void step(), 0)
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  field('q')?.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void step(), 250)
  })

  // By drag.
  let dragged: string | undefined
  const slots = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#slots li')]
  const clear = (): void => document.querySelectorAll('#arrangement .here, #arrangement .after').forEach((at) => at.classList.remove('here', 'after'))

  /** Before which place a pointer is. */
  function place(event: DragEvent): number {
    const below = slots().findIndex((slot) => {
      const { top, height } = slot.getBoundingClientRect()
      return event.clientY < top + height / 2
    })
    return below < 0 ? slots().length : below
  }

  form.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest?.<HTMLElement>('[draggable]')?.dataset.story
    if (dragged) event.dataTransfer?.setData('text/plain', dragged)
  })
  form.addEventListener('dragover', (event) => {
    if (!dragged || !(event.target as Element).closest('#arrangement')) return
    event.preventDefault()
    clear()
    const all = slots()
    const to = place(event)
    all[to]?.classList.add('here')
    if (to === all.length) all.at(-1)?.classList.add('after')
  })
  form.addEventListener('dragend', () => {
    dragged = undefined
    clear()
  })
  form.addEventListener('drop', (event) => {
    if (!dragged || !(event.target as Element).closest('#arrangement')) return
    event.preventDefault()
    field('dragged').value = dragged
    field('dropped').value = String(place(event))
    void step(document.getElementById('drop') as HTMLButtonElement)
  })
}
