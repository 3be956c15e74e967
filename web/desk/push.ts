// What a browser does when a notice comes, whether or not the desk is open: it shows it, and opens what it is about.

/** What the newsroom sends; see notices/push.rs. */
interface Notice {
  title: string
  body: string
  path: string
  tag: number
  lang: string
  dir: 'ltr' | 'rtl'
}

interface Coming extends Event {
  readonly data?: { json: () => Notice }
  readonly notification: Notification
  waitUntil: (work: Promise<unknown>) => void
}

interface Opened {
  readonly url: string
  focus: () => Promise<unknown>
}

// The compiler knows this file as one of a page.
const worker = self as unknown as {
  registration: ServiceWorkerRegistration
  clients: { matchAll: (of: { type: 'window' }) => Promise<Opened[]>; openWindow: (url: string) => Promise<unknown> }
  addEventListener: (name: 'push' | 'notificationclick', told: (event: Coming) => void) => void
}

worker.addEventListener('push', (event) => {
  const notice = event.data?.json()
  if (!notice) return
  const { title, body, lang, dir, path, tag } = notice
  event.waitUntil(worker.registration.showNotification(title, { body, lang, dir, tag: String(tag), data: path }))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  // Only a path of the desk: nothing that came by another way leads elsewhere.
  const path = String(event.notification.data ?? '')
  event.waitUntil(open(path.startsWith('/desk/') ? path : '/desk/watch'))
})

async function open(path: string): Promise<unknown> {
  const there = (await worker.clients.matchAll({ type: 'window' })).find((page) => new URL(page.url).pathname === path)
  return there ? there.focus() : worker.clients.openWindow(path)
}
export {}
