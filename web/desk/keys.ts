// Keys as the machines of newsrooms have them.

export const mac = /Mac|iP/.test(navigator.platform);

/** Whether a key is typed into something that takes words. */
export function typing(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement;
  return at.isContentEditable || at.matches('input, textarea, select');
}

/** Whether Alt with a letter types a character there, as it does on a Mac, and is no key of the page's. */
export const typesByAlt = (event: KeyboardEvent): boolean => mac && typing(event);
