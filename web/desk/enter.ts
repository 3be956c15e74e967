// Passkeys: the browser's authenticator signs in, or makes a new one, with what the newsroom asks of it.

const part = <T extends HTMLElement>(name: string): T | null => document.querySelector<T>(`[data-passkey=${name}]`)
const wrong = part('wrong')

/** Whether this browser has passkeys, and speaks of them in JSON (Web Authentication Level 3). */
const can = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

type Told = { status: number; told: any }

async function ask(path: string, body?: unknown): Promise<Told> {
  const headers = { 'Content-Type': 'application/json' }
  const sent = { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) }
  const answer = await fetch(path, sent).catch(() => null)
  return { status: answer?.status ?? 0, told: (await answer?.json().catch(() => null)) ?? {} }
}

/** Goes where the answer leads, or says what it says. */
function follow({ told }: Told, otherwise: string | undefined): void {
  if (told.to) return location.assign(told.to)
  if (!wrong) return
  wrong.textContent = told.said ?? otherwise ?? wrong.textContent
  wrong.hidden = false
}

// Signing in.

let waiting: AbortController | undefined

/** Asks for a passkey: quietly among what the browser offers for the form, or with the browser's own dialog. */
async function signIn(quietly: boolean): Promise<void> {
  waiting?.abort()
  const mine = (waiting = new AbortController())
  const { status, told } = await ask('/desk/sign-in/passkey/challenge')
  if (status !== 200) return quietly ? undefined : follow({ status, told }, undefined)
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(told)
  const mediation = quietly ? 'conditional' : 'optional'
  const found = await navigator.credentials.get({ publicKey, mediation, signal: mine.signal }).catch(() => null)
  if (mine.signal.aborted) return
  if (!found) return quietly ? undefined : follow({ status: 0, told: {} }, undefined)
  const next = document.querySelector<HTMLInputElement>('#sign-in [name=next]')?.value ?? ''
  follow(await ask('/desk/sign-in/passkey', { next, answer: (found as PublicKeyCredential).toJSON() }), undefined)
}

const button = part('sign-in')
if (button && can) {
  button.hidden = false
  button.querySelector('button')?.addEventListener('click', () => void signIn(false))
  void PublicKeyCredential.isConditionalMediationAvailable?.().then((available) => {
    if (available && !waiting) void signIn(true)
  })
}

// A new one.

async function add(form: HTMLFormElement): Promise<void> {
  const { status, told } = await ask('/desk/account/passkeys/challenge')
  if (status !== 200) return follow({ status, told }, form.dataset.failed)
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(told)
  const made = await navigator.credentials.create({ publicKey }).catch(() => null)
  if (!made) return follow({ status: 0, told: {} }, form.dataset.failed)
  const name = new FormData(form).get('name')
  follow(await ask('/desk/account/passkeys', { name, answer: (made as PublicKeyCredential).toJSON() }), form.dataset.failed)
}

const adding = part<HTMLFormElement>('add')
if (adding && can) {
  adding.hidden = false
  part('none')?.setAttribute('hidden', '')
  adding.addEventListener('submit', (event) => {
    event.preventDefault()
    if (wrong) wrong.hidden = true
    void add(adding)
  })
}

export {}
