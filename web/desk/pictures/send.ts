// Sending pictures to the newsroom, with a line that says how far each has come.

/** What the pages say, in the journalist's language. */
export const words: DOMStringMap = document.getElementById('picture-words')?.dataset ?? {}

/** A picture as the newsroom knows it, with the words that came with it. */
export interface Picked {
  picture: string
  alt: string
  caption: string
  /** What its provider demands of a story that uses it, as JSON. */
  rights?: unknown
}

/** The pictures among what was pasted or dropped. Words that come with a picture of themselves are words. */
export function picturesOf(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
  if (!files.length || !data) return []
  const page = new DOMParser().parseFromString(data.getData('text/html'), 'text/html')
  return page.body.textContent?.trim() ? [] : files
}

/** The lines of what is being sent; made where they are first needed. */
function lines(beside: Element): HTMLElement {
  const there = beside.parentElement?.querySelector<HTMLElement>(':scope > .sending')
  if (there) return there
  const made = document.createElement('div')
  made.className = 'sending'
  made.setAttribute('role', 'status')
  beside.after(made)
  return made
}

/** A line that says what becomes of something. */
function line(beside: Element, ...said: (Node | string)[]): HTMLElement {
  const made = document.createElement('p')
  made.append(...said)
  lines(beside).append(made)
  return made
}

/** Says that what was dropped is no picture that can be taken. */
export function refused(beside: Element): void {
  line(beside, words.kind ?? '').className = 'wrong'
}

/** Sends a file; gives what the newsroom made of it, or nothing where it was refused, which the line says. */
export function send(file: File, story: string | undefined, beside: Element): Promise<Picked | null> {
  const name = document.createElement('bdi')
  name.textContent = file.name
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', words.sending ?? '')
  const told = line(beside, `${words.sending ?? ''} `, name, ' ', bar)
  const fail = (why: string): null => {
    told.className = 'wrong'
    told.replaceChildren(name, ': ', why)
    return null
  }
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/desk/pictures/add${story ? `?story=${story}` : ''}`)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => {
      if (total) bar.value = loaded / total
    }
    request.onerror = () => done(fail(words.failed ?? ''))
    request.onload = () => {
      const said = request.response as { id?: string; alt?: string; caption?: string; why?: string } | null
      if (request.status !== 200 || !said?.id) return done(fail(said?.why ?? words.failed ?? ''))
      told.remove()
      done({ picture: said.id, alt: said.alt ?? '', caption: said.caption ?? '' })
    }
    request.send(file)
  })
}

/** Whether what is dragged is files, of which the browser would show one in place of the page. */
export const ofFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') === true

/** Has pictures that are dropped on an element, or pasted while the keyboard is in it, brought in; what else is dropped is refused
 * in a line below `beside`. */
export function catches(element: HTMLElement, beside: Element, brought: (files: File[]) => void): void {
  element.addEventListener('dragover', (event) => {
    if (!ofFiles(event.dataTransfer)) return
    event.preventDefault()
    element.classList.add('dropping')
  })
  element.addEventListener('dragleave', () => element.classList.remove('dropping'))
  element.addEventListener('drop', (event) => {
    element.classList.remove('dropping')
    if (!ofFiles(event.dataTransfer)) return
    event.preventDefault()
    const files = picturesOf(event.dataTransfer)
    if (files.length) brought(files)
    else refused(beside)
  })
  element.addEventListener('paste', (event) => {
    const files = picturesOf(event.clipboardData)
    if (!files.length) return
    event.preventDefault()
    brought(files)
  })
}

// A file that misses its place leads nobody off the page.
document.addEventListener('dragover', (event) => {
  if (event.defaultPrevented || !ofFiles(event.dataTransfer) || (event.target as Element).matches('input[type=file]')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
})
