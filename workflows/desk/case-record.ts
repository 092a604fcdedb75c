import type { Actor } from '../../domain/actor.ts';
import type { ActRef, Event, Fact } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import type { State } from '../../domain/state.ts';
import type { Engine, Stored } from './engine.ts';
import { Unfiled, type Entry } from './unfiled.ts';
import type { Waiting } from './waiting.ts';

/** What became of a filing: these events are on file, the journal was ahead, or so many events can never be filed. */
export type Filed =
  | { readonly filed: readonly Event[] }
  | { readonly ahead: Stored }
  | { readonly unfilable: string; readonly batch: readonly Event[] };

/** What has happened in a case, and how much of it is on file. */
export class CaseRecord {
  /** The fold of all that happened, on file or not. */
  state: State;
  /** The fold of what is on file. */
  filed: State;
  #busy = false;
  readonly #unfiled = new Unfiled();
  readonly #engine: Engine;
  readonly #waiting: Waiting;

  constructor(engine: Engine, waiting: Waiting, past: State) {
    this.#engine = engine;
    this.#waiting = waiting;
    this.state = this.filed = past;
  }

  get hasPending(): boolean {
    return !this.#unfiled.isEmpty;
  }

  add(fact: Fact, actor: Actor, act?: ActRef): Event {
    const event: Event = { ...fact, seq: this.state.seq + 1, at: this.#engine.now(), actor, ...(act ? { act } : {}) };
    this.state = fold(this.state, event);
    this.#unfiled.add(event);
    return event;
  }

  /** The event of that seq while it waits to be put on file. */
  entry(seq: number): Entry | undefined {
    return this.#unfiled.entry(seq);
  }

  /** Files what waits; undefined when nothing does. Filing and reading take turns: what was read while something is filed would be old news. */
  async file(): Promise<Filed | undefined> {
    if (!this.hasPending) return undefined;
    while (this.#busy) await this.nothingUnderWay();
    const batch = this.#unfiled.events;
    if (batch.length === 0) return undefined;
    this.#busy = true;
    const filing = await this.#engine.file(batch, this.state.submission?.form ?? {});
    this.#busy = false;
    if ('unfilable' in filing) return { ...filing, batch };
    if ('ahead' in filing) return filing;
    const filed = this.#unfiled.filed(filing.filed);
    this.filed = filed.reduce(fold, this.filed);
    this.state = this.#unfiled.events.reduce(fold, this.filed);
    return { filed };
  }

  /** What is on file, as the engine's store tells it. */
  async read(): Promise<Stored> {
    while (this.#busy) await this.nothingUnderWay();
    this.#busy = true;
    const stored = await this.#engine.read(this.filed.seq);
    this.#busy = false;
    return stored;
  }

  /** Goes on from that state; of what waited, so many events can never be filed, the others rested on them. */
  goOnFrom(state: State, unfilable = 0): void {
    this.#unfiled.drop(unfilable);
    this.state = this.filed = state;
  }

  nothingUnderWay(): Promise<boolean> {
    return this.#waiting.wait(() => !this.#busy);
  }

  /** A filing has failed for now; what waits stays. */
  notNow(): void {
    this.#busy = false;
  }
}
