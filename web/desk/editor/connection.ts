// The connection to the story's room: y-protocols over a WebSocket, and what the server says of its own.
//
// Everything is in the document whether there is a connection or not. One that ends is tried again, later each time
// and not at the same moment as everybody else's; then both sides say how far they reach, and send what the other lacks.

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { TakingIn } from './unseen';

const SYNC = 0;
const AWARENESS = 1;
const KEPT = 100;
const REVISION = 101;
const UNSAVED = 102;
const MAY = 103;
const STANDING = 104;
const NOT_KEPT = 105;

const FIRST = 400;
const LONGEST = 30_000;
/** What was sent and isn't kept after so long was sent into a connection that is dead. */
const PATIENCE = 15_000;

/** Changes that are remembered one by one. */
const LOG = 1_000;

/** Why there is no connection, where trying again won't help. */
export type Ended = 'unknown' | 'hidden' | 'other' | 'unfit' | null;
const ENDS: Record<number, Ended> = { 4001: 'unknown', 4003: 'hidden', 4009: 'other', 4022: 'unfit' };

export interface Standing {
  /** Both sides have all that the other had. */
  joined: boolean;
  /** Everything that was done here is kept at the server. */
  saved: boolean;
  /** Something was done here that the server doesn't have for certain. */
  pending: boolean;
  may: boolean;
  revision: number;
  /** Why the server can't save a revision; empty where it can. */
  unsaved: string;
  /** Where the story stands, by its name, and what was said of why. */
  stands: string;
  why: string;
  /** The server took no more of what was done here. */
  refused: boolean;
  ended: Ended;
}

export class Connection {
  readonly standing: Standing = { joined: false, saved: false, pending: false, may: false, revision: 0, unsaved: '', stands: '', why: '', refused: false, ended: null };
  /** Whether it came about once, or couldn't: until then it is being made. */
  began = false;
  private socket: WebSocket | null = null;
  private tries = 0;
  private timer = 0;
  private watch = 0;
  private sent = 0;
  private kept = 0;
  private greeted = false;
  private stopped = false;
  private readonly taking: TakingIn;
  /** What was done here and what came, as it was done and as it came: the document itself no longer tells what whoever
   * removed something had seen. */
  private log: Uint8Array[];

  constructor(
    private readonly doc: Y.Doc,
    private readonly awareness: Awareness,
    private readonly url: string,
    private readonly tell: () => void,
  ) {
    this.log = [Y.encodeStateAsUpdate(doc)];
    this.taking = new TakingIn(doc);
    doc.on('update', this.changed);
    awareness.on('update', this.moved);
    addEventListener('online', this.soon);
    addEventListener('offline', this.lost);
    this.open();
  }

  close(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.doc.off('update', this.changed);
    this.taking.end();
    this.awareness.off('update', this.moved);
    removeEventListener('online', this.soon);
    removeEventListener('offline', this.lost);
    this.lost();
  }

  private readonly changed = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this || this.taking.found) this.did(update);
  };

  /** Others are to know of what was done here. */
  private did(update: Uint8Array): void {
    this.remember(update);
    Object.assign(this.standing, { saved: false, pending: true });
    if (this.standing.joined) this.sync(2, update);
    this.tell();
  }

  private readonly moved = ({ added, updated, removed }: Record<string, number[]>, origin: unknown): void => {
    if (origin === this || !this.standing.joined) return;
    this.present([...(added ?? []), ...(updated ?? []), ...(removed ?? [])]);
  };

  /** The network is back: no need to wait. */
  private readonly soon = (): void => {
    this.tries = 0;
    if (!this.socket) this.open();
  };

  private readonly lost = (): void => this.socket?.close();

  private open(): void {
    clearTimeout(this.timer);
    if (this.stopped || this.standing.ended) return;
    const socket = new WebSocket(this.url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.onopen = () => {
      [this.sent, this.kept] = [0, 0];
      this.greeted = false;
      this.standing.refused = false;
      this.write(SYNC, (to) => {
        encoding.writeVarUint(to, 0);
        encoding.writeVarUint8Array(to, Y.encodeStateVector(this.doc));
      });
    };
    socket.onmessage = ({ data }) => {
      if (this.socket === socket) this.read(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.gone(code);
    };
  }

  private gone(code: number): void {
    this.socket = null;
    this.began = true;
    clearTimeout(this.watch);
    Object.assign(this.standing, { joined: false, saved: false, ended: ENDS[code] ?? null });
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    this.tell();
    if (this.stopped || this.standing.ended) return;
    const wait = Math.min(LONGEST, FIRST * 2 ** this.tries++) * (0.5 + Math.random() / 2);
    this.timer = window.setTimeout(() => this.open(), wait);
  }

  private read(bytes: Uint8Array): void {
    const from = decoding.createDecoder(bytes);
    const { standing } = this;
    switch (decoding.readVarUint(from)) {
      case SYNC:
        this.synced(decoding.readVarUint(from), decoding.readVarUint8Array(from));
        break;
      case AWARENESS:
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(from), this);
        break;
      case KEPT:
        this.kept = decoding.readVarUint(from);
        standing.saved = standing.joined && this.kept === this.sent;
        if (standing.saved) standing.pending = false;
        this.expect();
        break;
      case REVISION:
        standing.revision = decoding.readVarUint(from);
        break;
      case UNSAVED:
        standing.unsaved = decoding.readVarString(from);
        break;
      case MAY:
        standing.may = decoding.readVarUint(from) !== 0;
        break;
      case STANDING:
        standing.stands = decoding.readVarString(from);
        standing.why = decoding.readVarString(from);
        break;
      case NOT_KEPT:
        standing.refused = true;
        break;
    }
    this.tell();
  }

  private synced(step: number, body: Uint8Array): void {
    // What others did before we said how far we reach is part of what we lack.
    this.greeted ||= step === 1;
    if (!this.greeted) return;
    if (step !== 0) {
      this.remember(body);
      this.taking.take(body, this);
      return;
    }
    // The server has sent what we lack; this is how far it reaches itself. It says so again where it couldn't take in what
    // was done here, before we knew what it has sent since.
    this.standing.joined = true;
    this.began = true;
    this.tries = 0;
    this.log = [Y.mergeUpdates(this.log)];
    this.sync(1, Y.diffUpdate(this.log[0] as Uint8Array, body));
    this.present([this.doc.clientID]);
  }

  private remember(update: Uint8Array): void {
    if (this.log.length > LOG) this.log = [Y.mergeUpdates(this.log)];
    this.log.push(update);
  }

  private sync(step: number, body: Uint8Array): void {
    this.sent += 1;
    this.write(SYNC, (to) => {
      encoding.writeVarUint(to, step);
      encoding.writeVarUint8Array(to, body);
    });
    if (this.sent === this.kept + 1) this.expect();
  }

  /** A connection over which nothing is ever kept is a dead one. */
  private expect(): void {
    clearTimeout(this.watch);
    if (this.standing.may && this.kept < this.sent) this.watch = window.setTimeout(this.lost, PATIENCE);
  }

  private present(clients: number[]): void {
    const body = encodeAwarenessUpdate(this.awareness, clients.filter((client) => client === this.doc.clientID));
    this.write(AWARENESS, (to) => encoding.writeVarUint8Array(to, body));
  }

  private write(kind: number, body: (to: encoding.Encoder) => void): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    const to = encoding.createEncoder();
    encoding.writeVarUint(to, kind);
    body(to);
    this.socket.send(encoding.toUint8Array(to) as Uint8Array<ArrayBuffer>);
  }
}
