// What a screen reader is told, without taking anything from anybody.

const status = document.getElementById('say')

/** What is told once the page has done what it is at. */
let told: string[] = []

/** Says something; what is said at one time is heard together, for the last alone would be heard otherwise. */
export function say(text: string | undefined): void {
  if (!status || !text) return
  if (told.push(text) > 1) return
  // Emptied first, so that the same words are heard again.
  status.textContent = ''
  setTimeout(() => {
    status.textContent = [...new Set(told)].join('. ')
    told = []
  })
}
