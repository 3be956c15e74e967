// Buttons that are offered for a field: the arrows go among them, and back.

/** Goes where a key leads; Escape, and the arrow up from the first, lead back to the field. */
export function stepped(event: KeyboardEvent, all: HTMLElement[], field: HTMLElement | null): void {
  const at = all.indexOf(event.target as HTMLElement);
  const next: Record<string, HTMLElement | null | undefined> = { ArrowDown: all[at + 1], ArrowUp: all[at - 1] ?? field, Escape: field };
  const to = next[event.key];
  if (at < 0 || !to) return;
  event.preventDefault();
  to.focus();
}
