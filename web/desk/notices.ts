// Notices in this browser: asked for, and given up, on the page of one's notices.

/** Bytes of Base64 as URLs have it. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(plain, (char) => char.charCodeAt(0))
}

export function notices(): void {
  const form = document.getElementById('push') as HTMLFormElement | null
  if (!form) return
  const wrong = form.querySelector<HTMLElement>('.wrong')
  form.hidden = false
  if (!('serviceWorker' in navigator && 'PushManager' in window)) {
    form.querySelector('button')?.remove()
    return tell(wrong, form.dataset.cannot)
  }
  void navigator.serviceWorker.getRegistration('/desk/').then(async (registered) => {
    const subscribed = await registered?.pushManager.getSubscription()
    if (subscribed) here(subscribed.endpoint)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void subscribe(form).catch((error: unknown) => {
      console.error(error)
      tell(wrong, Notification.permission === 'denied' ? form.dataset.refused : form.dataset.cannot)
    })
  })
}

/** Whoever leaves is told no more in this browser: the newsroom hears which it is, and the browser forgets it. */
export function leaving(): void {
  if (!('serviceWorker' in navigator && 'PushManager' in window)) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/desk/sign-out"]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      // A browser that doesn't answer keeps nobody here.
      const late = new Promise<void>((resolve) => setTimeout(resolve, 2000))
      void Promise.race([unsubscribe(form).catch(() => undefined), late]).then(() => form.submit())
    })
  }
}

async function unsubscribe(form: HTMLFormElement): Promise<void> {
  const registered = await navigator.serviceWorker.getRegistration('/desk/')
  const subscribed = await registered?.pushManager.getSubscription()
  if (!subscribed) return
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'endpoint', value: subscribed.endpoint })
  form.append(field)
  await subscribed.unsubscribe()
}

function tell(place: HTMLElement | null, text: string | undefined): void {
  if (!place) return
  place.textContent = text ?? ''
  place.hidden = false
}

/** Marks this browser among those that take notices. */
function here(endpoint: string): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-endpoint]')) {
    const mark = one.querySelector<HTMLElement>('.this')
    if (mark) mark.hidden = one.dataset.endpoint !== endpoint
  }
}

async function subscribe(form: HTMLFormElement): Promise<void> {
  await navigator.serviceWorker.register('/desk/push.js', { scope: '/desk/' })
  const worker = await navigator.serviceWorker.ready
  const applicationServerKey = bytes(form.dataset.key ?? '')
  const told = (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON()
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement
  field('endpoint').value = told.endpoint ?? ''
  field('key').value = told.keys?.p256dh ?? ''
  field('auth').value = told.keys?.auth ?? ''
  form.submit()
}
