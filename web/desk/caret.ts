// Where somebody is in what they type.

type Field = HTMLInputElement | HTMLTextAreaElement

/** Has a field say what others wrote in it; the caret stays among the letters that it stands among. */
export function setKeepingCaret(field: Field, value: string): void {
  const before = field.value
  if (before === value) return
  const { selectionStart: start, selectionEnd: end } = field
  let same = 0
  while (same < before.length && before[same] === value[same]) same += 1
  const moved = (at: number): number => (at <= same ? at : Math.max(same, at + value.length - before.length))
  field.value = value
  if (document.activeElement === field && start !== null && end !== null) field.setSelectionRange(moved(start), moved(end))
}
