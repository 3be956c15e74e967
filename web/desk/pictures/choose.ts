// The dialog from which a picture is chosen, and what is brought into a story's text by dropping and pasting.
import { catches, send, words, type Picked } from './send'

type Use = (picked: Picked) => void

const story = (): string | undefined => document.querySelector<HTMLElement>('[data-story]')?.dataset.story
const editor = (): Element | null => document.querySelector('story-editor')

let dialog: HTMLDialogElement | null = null
let use: Use = () => {}

/** Fills the dialog with what is found. */
async function find(list: HTMLElement, q: string): Promise<void> {
  const address = `/desk/pictures/choose?story=${story() ?? ''}&q=${encodeURIComponent(q)}`
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null)
  if (!answer?.ok) {
    list.textContent = words.failed ?? ''
    return
  }
  const part = document.createElement('template')
  part.innerHTML = await answer.text()
  list.replaceChildren(part.content)
}

function made(): HTMLDialogElement {
  const one = document.createElement('dialog')
  one.className = 'choosing'
  one.setAttribute('aria-labelledby', 'choosing')
  const title = document.createElement('h2')
  title.id = 'choosing'
  title.textContent = words.choose ?? ''
  const search = document.createElement('input')
  search.type = 'search'
  search.dir = 'auto'
  search.setAttribute('aria-label', words.choose ?? '')
  const file = document.createElement('input')
  file.type = 'file'
  file.accept = 'image/jpeg,image/png,image/webp,image/avif'
  file.setAttribute('aria-label', words.sending ?? '')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = words.close ?? ''
  close.onclick = () => one.close()
  const bar = document.createElement('div')
  bar.className = 'filter'
  bar.append(search, file, close)
  const list = document.createElement('div')
  list.className = 'found'
  one.append(title, bar, list)
  let waiting = 0
  search.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void find(list, search.value), 200)
  })
  file.addEventListener('change', () => void bring([...(file.files ?? [])].slice(0, 1), bar, (picked) => finish(picked)))
  catches(one, (files) => void bring(files.slice(0, 1), bar, (picked) => finish(picked)))
  list.addEventListener('click', (event) => {
    const { dataset } = (event.target as Element).closest<HTMLElement>('.choice') ?? {}
    if (!dataset?.picture) return
    const { picture, alt = '', caption = '', rights } = dataset
    finish({ picture, alt, caption, ...(rights ? { rights: JSON.parse(rights) as unknown } : {}) })
  })
  document.body.append(one)
  return one
}

/** Terms of a picture from the wire bind the story that uses it. */
function demand(rights: unknown): void {
  const element = editor() as unknown as { field?: (name: string) => unknown; setField?: (name: string, value: unknown) => void } | null
  const known = element?.field?.('rights')
  if (!rights || !Array.isArray(known)) return
  if (known.some((one) => JSON.stringify(one) === JSON.stringify(rights))) return
  element?.setField?.('rights', [...(known as unknown[]), rights])
}

function finish(picked: Picked): void {
  dialog?.close()
  demand(picked.rights)
  use(picked)
}

async function bring(files: File[], beside: Element, then: Use): Promise<void> {
  for (const file of files) {
    const picked = await send(file, story(), beside)
    if (picked) then(picked)
  }
}

/** Opens the dialog; what is chosen in it is used so. */
export function choose(then: Use): void {
  dialog ??= made()
  use = then
  const list = dialog.querySelector<HTMLElement>('.found')
  const search = dialog.querySelector<HTMLInputElement>('[type=search]')
  const file = dialog.querySelector<HTMLInputElement>('[type=file]')
  if (file) file.value = ''
  if (search) search.value = ''
  dialog.showModal()
  search?.focus()
  if (list) void find(list, '')
}

document.addEventListener('pick-picture', (event) => choose((event as CustomEvent<{ use: Use }>).detail.use))

document.addEventListener('bring-pictures', (event) => {
  const { files, use: then } = (event as CustomEvent<{ files: File[]; use: Use }>).detail
  const beside = editor()
  if (!beside) return
  event.preventDefault()
  void bring(files, beside, then)
})
