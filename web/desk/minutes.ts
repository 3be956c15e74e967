// How long ago something was, or how soon it is, in the desk's own words: browsers lack some of its languages.

/** The sentences that a language has for numbers of minutes, `{}` where the number stands; and which of them is for each, from 1 on. */
interface Forms {
  said: string[]
  of: number[]
}

interface Told {
  /** The digits of the desk's pages, as CLDR calls them. */
  digits: string
  now: string
  ago: Forms
  ahead: Forms
}

let known: Told | undefined
function told(): Told | undefined {
  const words = document.getElementById('words')?.dataset.minutes
  if (words) known ??= JSON.parse(words) as Told
  return known
}

/** The digits that the page's own numbers have. */
export const digits = (): string => told()?.digits ?? 'latn'

/** So many minutes from now on, which may be before now; none for an hour and more, and where nobody is signed in. */
function said(minutes: number): string | undefined {
  const all = told()
  if (!all || minutes === 0) return all?.now
  const { said, of } = minutes < 0 ? all.ago : all.ahead
  const number = new Intl.NumberFormat('en', { numberingSystem: all.digits }).format(Math.abs(minutes))
  return said[of[Math.abs(minutes) - 1] ?? -1]?.replace('{}', number)
}

/** Times under an hour are told from now on; others stand as the server wrote them. */
export function relative(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    const words = said(Math.round((Date.parse(time.dateTime) - Date.now()) / 60_000))
    if (words) time.title ||= time.textContent ?? ''
    // What was told for an hour stands as it stood.
    if (words || time.title) time.textContent = words ?? time.title
  }
}
