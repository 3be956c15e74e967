// Fails with everything that was found, so that one run tells all that is wrong.

const SHOWN = 20;

/** Fails where anything was found, and says what. */
export function none(found) {
  if (found.length === 0) return;
  const more = found.length > SHOWN ? `\n  and ${found.length - SHOWN} more` : '';
  const error = new Error(`${found.length} found\n  ${found.slice(0, SHOWN).join('\n  ')}${more}`);
  // Where it was thrown tells nothing that the list doesn't.
  error.stack = error.message;
  throw error;
}
