// What the server tells a page for as long as somebody sees it. A browser has few connections to one host: a tab that nobody
// sees takes none of them. The first event comes at once when it is seen again.

const live = document.body.dataset.live
const on = new Map<string, ((event: MessageEvent<string>) => void)[]>()
let stream: EventSource | null = null

function listen(): void {
  if (document.hidden) {
    stream?.close()
    stream = null
  } else if (!stream && live) {
    stream = new EventSource(live)
    for (const name of on.keys()) stream.addEventListener(name, (event) => on.get(name)?.forEach((act) => act(event)))
  }
}

/** Does something at every event of a name; to be asked before the page has settled, else the stream is opened anew. */
export function hear(name: string, act: (event: MessageEvent<string>) => void): void {
  const first = !on.size
  const known = on.get(name)
  on.set(name, [...(known ?? []), act])
  if (first) document.addEventListener('visibilitychange', listen)
  if (!known) {
    stream?.close()
    stream = null
  }
  queueMicrotask(listen)
}
