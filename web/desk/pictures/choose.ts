// The dialog from which a picture is chosen, and what is brought into a story's text by dropping and pasting.
import { ask } from '../answer'
import { catches, refused, send, words, type Picked } from './send'

type Use = (picked: Picked) => void

const story = (): string | undefined => document.querySelector<HTMLElement>('[data-story]')?.dataset.story
const editor = (): Element | null => document.querySelector('story-editor')

/** Milliseconds after the last letter until it is looked for. */
const PAUSE = 200

let dialog: HTMLDialogElement | null = null
let use: Use = () => {}

let asked = 0
/** Fills the dialog with what is found. */
async function find(list: HTMLElement, q: string): Promise<void> {
  const turn = (asked += 1)
  const { part } = await ask(`/desk/pictures/choose?story=${story() ?? ''}&q=${encodeURIComponent(q)}`)
  if (turn === asked) list.replaceChildren(part ?? words.failed ?? '')
}

/** An element with its properties. */
const make = <K extends keyof HTMLElementTagNameMap>(name: K, as: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), as)

function made(): HTMLDialogElement {
  const one = make('dialog', { className: 'choosing' })
  one.setAttribute('aria-labelledby', 'choosing')
  const title = make('h2', { id: 'choosing', textContent: words.choose ?? '' })
  const search = make('input', { type: 'search', dir: 'auto', ariaLabel: words.find ?? '' })
  const file = make('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/avif', ariaLabel: words.add ?? '' })
  const close = make('button', { type: 'button', textContent: words.close ?? '', onclick: () => one.close() })
  const bar = make('div', { className: 'filter' })
  bar.append(search, file, close)
  const list = make('div', { className: 'found' })
  one.append(title, bar, list)
  let waiting = 0
  search.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void find(list, search.value), PAUSE)
  })
  file.addEventListener('change', () => void take([...(file.files ?? [])], bar))
  catches(one, bar, (files) => void take(files, bar))
  list.addEventListener('click', (event) => {
    const { dataset } = (event.target as Element).closest<HTMLElement>('.choice') ?? {}
    if (!dataset?.picture) return
    const { picture, alt = '', caption = '', rights } = dataset
    finish({ picture, alt, caption, ...(rights ? { rights: JSON.parse(rights) as unknown } : {}) })
  })
  document.body.append(one)
  return one
}

/** Sends a picture, for what the dialog is open for now: whoever closes it meanwhile has chosen something else, or nothing. */
async function take(files: File[], bar: Element): Promise<void> {
  const begun = use
  await bring(files.slice(0, 1), bar, (picked) => {
    if (dialog?.open && use === begun) finish(picked)
  })
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
  // Each opening is one of its own, also where it is for the same.
  use = (picked) => then(picked)
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
  if (files.length) void bring(files, beside, then)
  else refused(beside)
})
