// What is new, told by the server as it happens; and while nothing can be told, a banner that says since when.

import { digits } from './minutes'
import { say } from './say'

/** What may be out of date: the stream itself, or the rows that it says are new. */
type Part = 'stream' | 'rows'
type Heard = (event: MessageEvent<string>) => void

const banner = document.getElementById('live-banner')
/** What is out of date, and until when it was up to date. */
const broken = new Map<Part, number>()
/** The server was heard last then; until then what isn't broken was up to date. */
let heard = Date.now()
let signedOut = false

/** The server says that it is there every 25 seconds; a connection that is silent for longer is dead, whatever it looks like. */
const SILENT = 60_000
/** Between two tries, in milliseconds; each pause is twice the one before. */
const PAUSE = 1000
const LONGEST = 60_000

/** A page that is left asks for nothing more, for whoever signs out isn't answered any longer. One that stays after all, as the
 * next one was a file, goes on after so many milliseconds. */
const STAYS = 10_000
let left = -STAYS
addEventListener('beforeunload', () => (left = performance.now()))
export const leaving = (): boolean => performance.now() - left < STAYS

/** Something can't be brought up to date; 401 is the answer to whoever is signed out. */
export function lost(part: Part, status?: number): void {
  signedOut ||= status === 401
  // Of a later try that fails, too, it was up to date until the first one did.
  if (!broken.has(part)) broken.set(part, heard)
  show()
}

/** It is up to date again. */
export function back(part: Part): void {
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
  const said = words.replace('{ $time }', clock.format(Math.min(...broken.values())))
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

/** What is done at which event. */
const acts: [name: string, act: Heard][] = []
let stream: EventSource | undefined

function attach([name, act]: [string, Heard]): void {
  stream?.addEventListener(name, (event: MessageEvent<string>) => {
    alive()
    act(event)
  })
}

/** Does something at every event of a name, the first of which comes when the page begins to listen. */
export function hear(name: string, act: Heard): void {
  acts.push([name, act])
  attach([name, act])
}

/** Whether there is anything to listen for. */
export const hears = (): boolean => acts.length > 0

const alive = (): void => void (heard = Date.now())

/** Listens for as long as somebody sees the page, whatever becomes of the connection. A browser has few of them to one host: a tab
 * that nobody sees takes none, and hears the first event at once when it is seen again. */
export function listen(address: string): void {
  let [pause, waiting, opened] = [PAUSE, 0, 0]

  const close = (): void => {
    clearTimeout(waiting)
    waiting = 0
    stream?.close()
  }
  const open = (): void => {
    close()
    if (document.hidden) return
    opened = Date.now()
    stream = new EventSource(address)
    stream.onopen = () => {
      alive()
      pause = PAUSE
      back('stream')
    }
    stream.onerror = () => {
      lost('stream')
      // Else the browser tries again by itself.
      if (stream?.readyState === EventSource.CLOSED) later()
    }
    stream.addEventListener('alive', alive)
    acts.forEach(attach)
  }
  const later = (): void => {
    if (waiting) return
    waiting = window.setTimeout(open, pause)
    pause = Math.min(pause * 2, LONGEST)
    void status(address).then((answered) => answered === 401 && broken.has('stream') && lost('stream', answered))
  }

  open()
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  addEventListener('beforeunload', () => {
    close()
    waiting = window.setTimeout(open, STAYS)
  })
  addEventListener('offline', () => lost('stream'))
  addEventListener('online', open)
  setInterval(() => {
    if (document.hidden || waiting || Date.now() - Math.max(heard, opened) < SILENT) return
    lost('stream')
    later()
  }, SILENT / 4)
}
