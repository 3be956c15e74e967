// A story's lead picture: a field of the draft that everybody who writes shares, set by dropping, pasting or choosing.
import { setKeepingCaret } from '../caret'
import { choose } from './choose'
import { catches, send, words, type Picked } from './send'

/** A picture as a story uses it. */
interface Used {
  picture: string
  alt: string
  caption: { text: string }[]
}

interface Editor extends HTMLElement {
  doc: { getMap(name: string): { observe(changed: () => void): void } }
  may: boolean
  field(name: string): unknown
  setField(name: string, value: unknown): void
  joined(base: string, ours: string, theirs: string): string
}

const told = (lead: Used | null): string => lead?.caption.map(({ text }) => text).join('') ?? ''

/** The words of a picture in their fields, and those of colleagues who write there too. */
class Fields {
  private readonly alt: HTMLTextAreaElement
  private readonly caption: HTMLTextAreaElement
  /** What the draft said when a field last took it up; whoever writes in it meanwhile goes on. */
  private readonly known = new Map<HTMLTextAreaElement, string>()

  constructor(box: HTMLElement, private readonly editor: Editor, private readonly lead: () => Used | null) {
    this.alt = box.querySelector('#lead-alt') as HTMLTextAreaElement
    this.caption = box.querySelector('#lead-caption') as HTMLTextAreaElement
    // At each letter: whoever leaves or sends a form leaves nothing behind.
    for (const field of [this.alt, this.caption]) field.addEventListener('input', () => this.say())
  }

  focus(): void {
    this.alt.focus()
  }

  show(lead: Used | null): void {
    this.follow(this.alt, lead?.alt ?? '')
    this.follow(this.caption, told(lead))
  }

  private follow(field: HTMLTextAreaElement, says: string): void {
    if (this.known.has(field) && field.value.trim() !== this.known.get(field)) return
    this.known.set(field, says.trim())
    if (field.value.trim() !== says.trim()) setKeepingCaret(field, says)
  }

  private say(): void {
    const lead = this.lead()
    if (!lead) return
    const before = told(lead)
    const text = this.joined(this.caption, before)
    // Marks in a caption stay as long as nobody writes over them.
    const spans = before === text ? lead.caption : text ? [{ text }] : []
    this.editor.setField('lead', { ...lead, alt: this.joined(this.alt, lead.alt), caption: spans })
    this.show(this.lead())
  }

  /** What a field says, with what others wrote there meanwhile. */
  private joined(field: HTMLTextAreaElement, theirs: string): string {
    const both = this.editor.joined(this.known.get(field) ?? '', field.value.trim(), theirs)
    this.known.set(field, field.value.trim())
    return both
  }
}

/** Shows which picture it is, and what there is to be done with it. */
function shows(box: HTMLElement, lead: Used | null): void {
  const picture = box.querySelector('[name=picture]') as HTMLInputElement
  if ((lead?.picture ?? '') !== picture.value) {
    picture.value = lead?.picture ?? ''
    const image = document.createElement('img')
    Object.assign(image, { alt: lead?.alt ?? '', width: 640, height: 360 })
    if (lead) image.src = `/desk/media/${lead.picture}/16x9/650.jpg`
    box.querySelector('.lead-shot')?.replaceChildren(lead ? image : (words.none ?? ''))
  }
  for (const part of box.querySelectorAll<HTMLElement>('.lead-words, .lead-remove, .lead-crops')) part.hidden = lead === null
  box.querySelector('.lead-crops')?.setAttribute('href', `/desk/pictures/${lead?.picture ?? ''}`)
}

/** Has the picture chosen, by a link that is a button where there is script. */
function chooses(chooser: HTMLElement, set: (picked: Picked) => void): void {
  chooser.setAttribute('role', 'button')
  chooser.addEventListener('click', (event) => {
    event.preventDefault()
    choose(set)
  })
  chooser.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    chooser.click()
  })
}

function binds(box: HTMLFieldSetElement, editor: Editor): void {
  const shot = box.querySelector('.lead-shot') as HTMLElement
  const chooser = box.querySelector<HTMLElement>('[data-choose]')
  const now = (): Used | null => (editor.field('lead') as Used | null | undefined) ?? null
  const fields = new Fields(box, editor, now)
  const show = (): void => {
    shows(box, now())
    fields.show(now())
  }
  const set = ({ picture, alt, caption }: Picked, goes = true): void => {
    editor.setField('lead', { picture, alt, caption: caption ? [{ text: caption }] : [] })
    show()
    // Words in the story's language are what it lacks now.
    if (goes) fields.focus()
  }
  catches(box, shot, async ([file]) => {
    const at = document.activeElement
    const picked = file && editor.may ? await send(file, box.dataset.story, shot) : null
    // Whoever writes elsewhere by now goes on there.
    if (picked) set(picked, document.activeElement === at)
  })
  if (chooser) chooses(chooser, (picked) => set(picked))
  box.querySelector('.lead-remove')?.addEventListener('click', (event) => {
    event.preventDefault()
    editor.setField('lead', null)
    show()
    chooser?.focus()
  })
  // It is saved as one types.
  box.querySelector('.lead-save')?.remove()
  editor.doc.getMap('fields').observe(show)
  show()
}

const box = document.querySelector<HTMLFieldSetElement>('fieldset.lead')
if (box) {
  const ready = (): void => {
    const editor = document.querySelector<Editor>('story-editor')
    // Until the draft is here, the field isn't known.
    if (!editor || box.dataset.bound || editor.field?.('lead') === undefined) return
    box.dataset.bound = 'true'
    binds(box, editor)
  }
  const watch = (): void => {
    document.querySelector<Editor>('story-editor')?.doc.getMap('fields').observe(ready)
    ready()
  }
  document.addEventListener('editor-ready', watch)
  if (document.querySelector('story-editor .se-text')) watch()
}
