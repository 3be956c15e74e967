// What is new, told by the server as it happens; and while nothing can be told, a banner that says since when.

import { digits } from './minutes'

/** What may be out of date: the stream itself, or the rows that it says are new. */
type Part = 'stream' | 'rows'
type Heard = (event: MessageEvent<string>) => void

const banner = document.getElementById('live-banner')
const broken = new Set<Part>()
/** The server was heard last then; until then the page was up to date. */
let heard = Date.now()
let signedOut = false

/** The server says that it is there every 25 seconds; a connection that is silent for longer is dead, whatever it looks like. */
const SILENT = 60_000
/** Between two tries, in milliseconds; each pause is twice the one before. */
const PAUSE = 1000
const LONGEST = 60_000

/** Something can't be brought up to date; 401 is the answer to whoever is signed out. */
export function lost(part: Part, status?: number): void {
  signedOut ||= status === 401
  broken.add(part)
  show()
}

/** It is up to date again. */
export function back(part: Part, say: (text: string | undefined) => void): void {
  if (!broken.delete(part)) return
  if (part === 'stream' || !broken.size) signedOut = false
  show()
  if (!broken.size) say(banner?.dataset.back)
}

function show(): void {
  if (!banner) return
  if (!broken.size) return banner.replaceChildren()
  const zone = banner.dataset.zone
  const shown = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone, numberingSystem: digits() } as const
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, shown)
  const words = (signedOut ? banner.dataset.out : banner.dataset.lost) ?? ''
  const said = words.replace('{ $time }', clock.format(heard))
  // Said once, not at every try.
  if (banner.firstElementChild?.textContent === said) return
  const line = document.createElement('p')
  line.textContent = said
  banner.replaceChildren(line)
  if (signedOut) banner.append(wayIn())
}

function wayIn(): HTMLElement {
  const link = document.createElement('a')
  link.href = `/desk/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
  link.textContent = banner?.dataset.signIn ?? ''
  return link
}

/** How the stream's address answers: a stream that isn't opened doesn't say why. */
async function status(address: string): Promise<number | undefined> {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true', accept: 'text/event-stream' } }).catch(() => null)
  void answer?.body?.cancel()
  return answer?.status
}

/** Hears the server's events for as long as the page is open, whatever becomes of the connection. */
export function listen(address: string, on: Record<string, Heard>, say: (text: string | undefined) => void): void {
  let stream: EventSource | undefined
  let pause = PAUSE
  let waiting = 0

  const alive = (): void => void (heard = Date.now())
  const open = (): void => {
    clearTimeout(waiting)
    waiting = 0
    stream?.close()
    stream = new EventSource(address)
    stream.onopen = () => {
      alive()
      pause = PAUSE
      back('stream', say)
    }
    stream.onerror = () => {
      lost('stream')
      // Else the browser tries again by itself.
      if (stream?.readyState === EventSource.CLOSED) later()
    }
    stream.addEventListener('alive', alive)
    for (const [name, act] of Object.entries(on)) {
      stream.addEventListener(name, (event) => {
        alive()
        act(event)
      })
    }
  }
  const later = (): void => {
    if (waiting) return
    waiting = window.setTimeout(open, pause)
    pause = Math.min(pause * 2, LONGEST)
    void status(address).then((answered) => answered === 401 && broken.has('stream') && lost('stream', answered))
  }

  open()
  addEventListener('offline', () => lost('stream'))
  addEventListener('online', open)
  setInterval(() => {
    if (Date.now() - heard < SILENT || waiting) return
    lost('stream')
    later()
  }, SILENT / 4)
}
