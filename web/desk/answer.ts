// Parts of pages, as the server answers with them.

export interface Answer {
  /** The status; 0 where nothing answered. */
  status: number
  part: DocumentFragment | null
}

/** Milliseconds after which nobody waits any longer for what nobody asked for. */
const PATIENCE = 60_000

/** Asks for a part of a page, for as long as somebody wants to wait or `within` so many milliseconds. What the page asks `by itself`,
 * as something is new, doesn't count as somebody's work: who left the desk is signed out in time. */
export async function ask(address: string, how?: 'by itself', within = how ? PATIENCE : 0): Promise<Answer> {
  const itself = how === 'by itself'
  const headers = { 'HX-Request': 'true', ...(itself ? { 'X-By-Itself': 'true' } : {}) }
  try {
    const answer = await fetch(address, { headers, signal: within ? AbortSignal.timeout(within) : null })
    return { status: answer.status, part: answer.ok ? part(await answer.text()) : null }
  } catch {
    return { status: 0, part: null }
  }
}

/** HTML as elements. */
export function part(html: string): DocumentFragment {
  const made = document.createElement('template')
  made.innerHTML = html
  return made.content
}
