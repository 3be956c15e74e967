// Where the keyboard goes when what it stood on is there no longer.

/** What heads a part of a story's page: its own heading, else that of its section, else the line of where the story stands. */
function of(part: HTMLElement): HTMLElement | null {
  const own = part.querySelector<HTMLElement>('h2, .standing') ?? part.closest('section')?.querySelector('h2')
  return (part.hidden ? null : own) ?? document.querySelector<HTMLElement>('#stands .standing')
}

/** Gives the keyboard to what heads a part. */
export function toHeading(part: HTMLElement): void {
  const heading = of(part)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
