// A story's lead picture: a field of the draft that everybody who writes shares, set by dropping, pasting or choosing.
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

const WAIT = 300

function binds(box: HTMLFieldSetElement, editor: Editor): void {
  const find = <T extends HTMLElement>(what: string): T => box.querySelector<T>(what) as T
  const [shot, about] = [find<HTMLElement>('.lead-shot'), find<HTMLElement>('.lead-words')]
  const [alt, caption] = [find<HTMLTextAreaElement>('#lead-alt'), find<HTMLTextAreaElement>('#lead-caption')]
  const picture = find<HTMLInputElement>('[name=picture]')
  const now = (): Used | null => (editor.field('lead') as Used | null | undefined) ?? null

  const show = (): void => {
    const lead = now()
    if ((lead?.picture ?? '') !== picture.value) {
      picture.value = lead?.picture ?? ''
      const image = document.createElement('img')
      image.alt = lead?.alt ?? ''
      image.width = 640
      image.height = 360
      if (lead) image.src = `/desk/media/${lead.picture}/16x9/650.jpg`
      shot.replaceChildren(lead ? image : (words.none ?? ''))
    }
    about.hidden = lead === null
    const remove = box.querySelector<HTMLElement>('.lead-remove')
    if (remove) remove.hidden = lead === null
    const crops = box.querySelector<HTMLAnchorElement>('.lead-crops')
    if (crops) {
      crops.hidden = lead === null
      crops.href = `/desk/pictures/${lead?.picture ?? ''}`
    }
    follow(alt, lead?.alt ?? '')
    follow(caption, told(lead))
  }

  /** What the draft said when a field last took it up; whoever writes in it meanwhile goes on. */
  const known = new Map<HTMLTextAreaElement, string>()
  const told = (lead: Used | null): string => lead?.caption.map(({ text }) => text).join('') ?? ''
  const follow = (field: HTMLTextAreaElement, says: string): void => {
    if (known.has(field) && field.value.trim() !== known.get(field)) return
    known.set(field, says.trim())
    if (field.value.trim() === says.trim()) return
    const back = field.value.length - field.selectionEnd
    field.value = says
    if (document.activeElement === field) field.setSelectionRange(says.length - back, says.length - back)
  }
  /** What a field says, with what others wrote there meanwhile. */
  const joined = (field: HTMLTextAreaElement, theirs: string): string => {
    const both = editor.joined(known.get(field) ?? '', field.value.trim(), theirs)
    known.set(field, field.value.trim())
    return both
  }

  const say = (): void => {
    const lead = now()
    if (!lead) return
    const before = told(lead)
    const text = joined(caption, before)
    // Marks in a caption stay as long as nobody writes over them.
    const spans = before === text ? lead.caption : text ? [{ text }] : []
    editor.setField('lead', { ...lead, alt: joined(alt, lead.alt), caption: spans })
    show()
  }
  let waiting = 0
  const later = (): void => {
    clearTimeout(waiting)
    waiting = window.setTimeout(say, WAIT)
  }
  for (const field of [alt, caption]) {
    field.addEventListener('input', later)
    field.addEventListener('change', () => (clearTimeout(waiting), say()))
  }

  const set = ({ picture, alt: known, caption: told }: Picked): void => {
    editor.setField('lead', { picture, alt: known, caption: told ? [{ text: told }] : [] })
    show()
    // Words in the story's language are what it lacks now.
    alt.focus()
  }
  catches(box, (files) => void (editor.may && bring(files.slice(0, 1))))
  const bring = async (files: File[]): Promise<void> => {
    for (const file of files) {
      const picked = await send(file, box.dataset.story, shot)
      if (picked) set(picked)
    }
  }
  const chooser = box.querySelector<HTMLElement>('[data-choose]')
  chooser?.setAttribute('role', 'button')
  chooser?.addEventListener('click', (event) => {
    event.preventDefault()
    choose(set)
  })
  chooser?.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    chooser.click()
  })
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
