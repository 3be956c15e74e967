// The list of pictures: files that are dropped anywhere on the page, or pasted, are brought in.
import { catches, send, words } from './send'

const form = document.querySelector<HTMLFormElement>('form[data-drop]')

async function bring(files: File[]): Promise<void> {
  if (!form) return
  const story = form.querySelector<HTMLInputElement>('[name=for]')?.value
  const picked = await Promise.all(files.map((file) => send(file, story, form)))
  const [first] = picked.filter((one) => one !== null)
  // A line that says why one was refused stays to be read.
  if (!first || picked.some((one) => one === null)) return
  location.assign(picked.length === 1 && !story ? `/desk/pictures/${first.picture}` : location.href)
}

if (form) {
  const input = form.querySelector<HTMLInputElement>('[type=file]')
  form.querySelector('.hint')?.append(` ${words.dropped ?? ''}`)
  catches(document.body, form, (files) => void bring(files))
  form.addEventListener('submit', (event) => {
    // For a story's lead the form does it all.
    if (form.querySelector('[name=for]') || !input?.files?.length) return
    event.preventDefault()
    void bring([...input.files])
  })
}
