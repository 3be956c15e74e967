// Ctrl Alt and a letter or digit; a Russian, Arabic or Persian keyboard has the letters by their place. On Windows nothing else
// helps there, since Ctrl with Alt is also how a browser reports AltGr; what AltGr types stays what it is.

import { Plugin, type Command } from 'prosemirror-state';
import { keyOf, mac } from '../keys';

const BEGINS = 'Mod-Alt-';

/** The code of the key that a letter or digit has on the keyboard that codes are named after. */
const code = (one: string): string => (/^\d$/.test(one) ? `Digit${one}` : `Key${one.toUpperCase()}`);

/** Those of the keys that are `Mod-Alt-` and one letter or digit. */
export function byPlace(keys: Record<string, Command>): Plugin {
  const known = new Map<string, Command>();
  for (const [key, run] of Object.entries(keys)) {
    const one = key.slice(BEGINS.length);
    if (key.startsWith(BEGINS) && /^[a-z0-9]$/.test(one)) known.set(code(one), run);
  }
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const held = event.altKey && !event.shiftKey && (mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);
        if (!held || event.getModifierState('AltGraph')) return false;
        return known.get(keyOf(event))?.(view.state, view.dispatch, view) ?? false;
      },
    },
  });
}
