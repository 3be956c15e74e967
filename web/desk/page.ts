// What every part of the desk may ask of its page.

export interface Page {
  /** Tells a screen reader, without taking anything from anybody. */
  say: (text: string | undefined) => void
  /** Times under an hour are told from now on. */
  relative: (root: ParentNode) => void
}
