// Keys as the machines of newsrooms have them.

export const mac = /Mac|iP/.test(navigator.platform)

/** The key of a letter, such as `KeyK`: by what it types where the keyboard has Latin letters, else by its place, so that a
 * Persian or Russian keyboard has it too. */
export const keyOf = ({ key, code }: KeyboardEvent): string => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code)

/** Whether a key types a slash, or stands where one is on a keyboard that has other letters there. */
export const slash = ({ key, code }: KeyboardEvent): boolean => key === '/' || (code === 'Slash' && !/^[ -~]$/.test(key))

/** Whether a key is typed into something that takes words. */
export function typing(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement
  return at.isContentEditable || at.matches('textarea, select, input:not([type=radio], [type=checkbox])')
}

/** Whether a key is the page's: typed into nothing, held with nothing but Shift, and behind no dialog. */
export const bare = (event: KeyboardEvent): boolean =>
  !typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey && !document.querySelector('dialog[open]')

/** Whether Alt with a letter types a character there, as it does on a Mac, and is no key of the page's. */
export const typesByAlt = (event: KeyboardEvent): boolean => mac && typing(event)
