// What one does to words that another was writing at that moment.
//
// Whoever makes a heading of a paragraph, moves it or joins it to another makes a new block of what they see, and
// removes the old one; with it goes what a colleague wrote there meanwhile. An update names whatever its author removed. So
// where it comes in, what goes and isn't named is what its author hadn't seen; and so is what comes into a block that was
// removed here, by its author, before they knew. `TakingIn` finds both. `rescue.ts` puts it back, within the same
// transaction: nobody ever has the one without the other.
//
// The server takes nothing in by which anything goes that isn't named (`Bad::Unseen`): it asks the page to say anew
// what it has, and the page has then taken in what it lacked. So exactly one page puts it back: the one that came second.

import * as Y from 'yjs';
import { madeTwice, putBack } from './rescue';

/** Whether something is among these. */
export type Among = (id: Y.ID) => boolean;
type Ids = ReturnType<typeof Y.createDeleteSet>;

export interface Unseen {
  change: Y.Transaction;
  /** Whether it went though whoever removed what it stood in hadn't seen it. */
  lost: Among;
  /** Whether it was here until this change. */
  went: Among;
  /** What went with each block that was removed here earlier. */
  graves: Among[];
}

const among = (ids: Ids): Among => {
  const all = Y.mergeDeleteSets([ids]);
  return (id) => Y.isDeleted(all, id);
};

/** Takes updates into a document, so that no words are lost. The document must keep what is deleted (`gc: false`). */
export class TakingIn {
  /** While an update is taken in: whether it had what others hadn't seen. Then what is done about it is to be told them. */
  found = false;
  private readonly graves: Among[] = [];

  constructor(private readonly doc: Y.Doc) {
    doc.on('afterTransaction', this.noted);
  }

  end(): void {
    this.doc.off('afterTransaction', this.noted);
  }

  take(update: Uint8Array, origin: unknown): void {
    this.doc.transact((change) => {
      Y.applyUpdate(this.doc, update, origin);
      forgetPlaces(change);
      const unseen = this.rescues(change, update);
      const twice = this.graves.length > 0 && madeTwice(change);
      this.found = unseen || twice;
    }, origin);
    this.found = false;
  }

  private rescues(change: Y.Transaction, update: Uint8Array): boolean {
    if (change.deleteSet.clients.size === 0) return false;
    const [went, named] = [among(change.deleteSet), among(Y.decodeUpdate(update).ds)];
    const lost: Among = (id) => went(id) && !named(id);
    if (!some(change, lost)) return false;
    // From here on it is this page's own; Yjs would think that somebody else uses its id.
    change.local = true;
    putBack({ change, lost, went, graves: this.graves });
    return true;
  }

  private readonly noted = (change: Y.Transaction): void => {
    if (!change.local || change.deleteSet.clients.size === 0) return;
    const went = among(change.deleteSet);
    let block = false;
    each(change, (item) => void (block ||= item.content instanceof Y.ContentType));
    if (!block) return;
    this.graves.push(went);
    const undoes = change.origin instanceof Y.UndoManager ? change.origin.currStackItem : null;
    if (undoes) this.undone(change, went, undoes.insertions);
  };

  /** Who undoes what they did to a block takes away none of what others have written in it since: only what they had
   * made themselves goes, or what undoing that once more had brought back. */
  private undone(change: Y.Transaction, went: Among, made: Ids): void {
    const restored = this.restored();
    const own: Among = (id) => {
      const of = restored.get(key(id));
      return Y.isDeleted(made, id) || (of !== undefined && own(of));
    };
    const lost: Among = (id) => went(id) && !own(id);
    if (some(change, lost)) this.doc.transact(() => putBack({ change, lost, went, graves: [] }));
  }

  /** What undoing brought back, with what it is a copy of. */
  private restored(): Map<string, Y.ID> {
    const found = new Map<string, Y.ID>();
    for (const structs of this.doc.store.clients.values()) {
      for (const item of structs) {
        if (!(item instanceof Y.Item) || !item.redone) continue;
        const { client, clock } = item.redone;
        clocks(item).forEach((id, at) => found.set(key(Y.createID(client, clock + at)), id));
      }
    }
    return found;
  }
}

/** Yjs remembers where letters stand, and forgets it when others have changed a text; but not in a change that is taken for
 * this page's own, where what is written next would go to another place. */
function forgetPlaces({ changed }: Y.Transaction): void {
  for (const type of changed.keys()) if (type._searchMarker) type._searchMarker.length = 0;
}

const key = ({ client, clock }: Y.ID): string => `${client} ${clock}`;

/** Everything that went in a change. */
export function each(change: Y.Transaction, look: (item: Y.Item) => void): void {
  Y.iterateDeletedStructs(change, change.deleteSet, (item) => {
    if (item instanceof Y.Item) look(item);
  });
}

export const clocks = ({ id: { client, clock }, length }: Y.Item): Y.ID[] =>
  Array.from({ length }, (_, at) => Y.createID(client, clock + at));

/** Whether there is anything of the kind among what went, collected or not. */
function some(change: Y.Transaction, lost: Among): boolean {
  for (const [client, ranges] of change.deleteSet.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at += 1) if (lost(Y.createID(client, at))) return true;
    }
  }
  return false;
}
