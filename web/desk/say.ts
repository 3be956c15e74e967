// What a screen reader is told, without taking anything from anybody.

const status = document.getElementById('say')

export function say(text: string | undefined): void {
  if (status && text) status.textContent = text
}
