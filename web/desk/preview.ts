// Real pages in frames: as wide as they are for readers, scaled to what there is; in the colours that are asked for.

const stage = document.querySelector<HTMLElement>('.preview .stage')
const frame = stage?.querySelector('iframe') ?? null

/** Shows the whole width of the page, however narrow the desk is. */
function fit(): void {
  if (stage && frame) stage.style.setProperty('--scale', String(Math.min(1, stage.clientWidth / frame.offsetWidth)))
}

function chosen(name: string): string | undefined {
  return document.querySelector<HTMLInputElement>(`.preview [name=${name}]:checked`)?.value
}

function colour(): void {
  const root = frame?.contentDocument?.documentElement
  const colours = chosen('colours')
  root?.classList.toggle('dark', colours === 'dark')
  root?.classList.toggle('light', colours === 'light')
}

/** Shows another page in a frame, without a step in the browser's history. */
export function show(address: string, within: HTMLIFrameElement | null = frame): void {
  if (!within) return
  if (within.src && within.contentWindow) within.contentWindow.location.replace(address)
  else within.src = address
}

if (stage && frame) {
  stage.classList.add('fitted')
  new ResizeObserver(fit).observe(stage)
  frame.addEventListener('load', colour)
  for (const input of document.querySelectorAll<HTMLInputElement>('.preview input')) {
    const key = `longwave-preview-${input.name}`
    if (localStorage.getItem(key) === input.value) input.checked = true
    input.addEventListener('change', () => {
      localStorage.setItem(key, input.value)
      fit()
      colour()
    })
  }
  document.querySelectorAll<HTMLElement>('.preview .if-script').forEach((part) => (part.hidden = false))
  fit()
  colour()
}

// Breaking news: each language's line as its readers will see it, while it is typed.

for (const strip of document.querySelectorAll<HTMLElement>('[data-alert]')) {
  const service = strip.dataset.alert
  const text = document.getElementById(`text-${service}`) as HTMLTextAreaElement | null
  const story = document.querySelector<HTMLInputElement>(`[name="story-${service}"]`)
  let waiting: ReturnType<typeof setTimeout> | undefined
  text?.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      strip.hidden = !text.value.trim()
      const asked = new URLSearchParams({ text: text.value, ...(story?.value ? { leads: '1' } : {}) })
      if (!strip.hidden) show(`/desk/preview/alert/${service}?${asked}`, strip.querySelector('iframe'))
    }, 250)
  })
}
