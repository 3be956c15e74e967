// A block that is made has a text from the start, though there are no words yet: two who begin to write in it at one
// moment write in the same one. y-prosemirror makes the text with the first letter, each its own.

import * as Y from 'yjs';
import { schema } from './schema';

const holdsText = (element: Y.XmlElement): boolean => schema.nodes[element.nodeName]?.isTextblock === true;

/** A story's document on this page. It keeps what is deleted, as words may have to be put back (`unseen.ts`). */
export class StoryDoc extends Y.Doc {
  constructor() {
    super({ gc: false });
  }

  override transact<T>(act: (change: Y.Transaction) => T, origin?: unknown): T {
    return Y.transact(this, (change) => {
      const done = act(change);
      if (change.local) for (const element of bare(change)) element.insert(0, [new Y.XmlText()]);
      return done;
    }, origin);
  }
}

/** Blocks for text that were made here just now, and have none yet. */
function bare({ doc: { store, clientID }, beforeState }: Y.Transaction): Y.XmlElement[] {
  const from = beforeState.get(clientID) ?? 0;
  const structs = store.clients.get(clientID) ?? [];
  const found: Y.XmlElement[] = [];
  for (let at = structs.length - 1; at >= 0; at -= 1) {
    const item = structs[at];
    if (!item || item.id.clock < from) break;
    const type = item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentType ? item.content.type : null;
    if (type instanceof Y.XmlElement && type.length === 0 && holdsText(type)) found.push(type);
  }
  return found;
}
