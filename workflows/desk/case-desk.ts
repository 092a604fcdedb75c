import type { Actor } from '../../domain/actor.ts';
import type { ActRef, Event, Fact } from '../../domain/events.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { emptyState, type State } from '../../domain/state.ts';
import { Acts } from './acts.ts';
import { CaseRecord } from './case-record.ts';
import { recounts } from './consequences.ts';
import type { Engine, Stored } from './engine.ts';
import { Runs } from './runs.ts';
import { Waiting, type WaitFor } from './waiting.ts';

/** The fact that opens a case. */
export type Opened = Extract<Fact, { kind: 'case-opened' }>;

/** A running case, told apart from the engine that carries it: its record, its open waits, the runs of its process, the acts of its people. */
export class CaseDesk {
  /** True until the process has gone on as far as it can and all of it is on file. */
  restless = false;
  /** How often the case has come to rest. */
  rests = 0;
  /** True while the rule's own events cannot be put on file; the next act tries again. */
  parked = false;
  /** True for a case that could not even be opened, or is no longer known to the database. */
  isStillborn = false;
  #fault = 'the database does not know this case';
  readonly #waiting: Waiting;
  readonly #record: CaseRecord;
  readonly engine: Engine;
  /** The rulebook's data by digest: the rule the case was opened under, and those of later submissions. */
  readonly rules: Record<string, unknown>;
  readonly runs: Runs;
  readonly acts: Acts;

  constructor(engine: Engine, rules: Readonly<Record<string, unknown>>, past: State = emptyState) {
    this.engine = engine;
    this.rules = { ...rules };
    this.#waiting = new Waiting(
      (at, ring) => engine.alarm(at, ring),
      () => engine.now(),
    );
    this.#record = new CaseRecord(engine, this.#waiting, past);
    this.runs = new Runs(this, this.#waiting);
    this.acts = new Acts(this, this.#record, this.#waiting);
  }

  /** The fold of all that happened, on file or not. */
  get state(): State {
    return this.#record.state;
  }

  /** The fold of what is on file. */
  get filed(): State {
    return this.#record.filed;
  }

  get opening(): Event & Opened {
    if (!this.state.opened) throw new TypeError('the case has not been opened yet');
    return this.state.opened;
  }

  /** True once the case has ended on file, could not even be opened, or is no longer known to the database. */
  get isOver(): boolean {
    return this.isStillborn || this.filed.closed !== undefined;
  }

  get hasPending(): boolean {
    return this.#record.hasPending;
  }

  wait(met: () => boolean, waitFor?: WaitFor): Promise<boolean> {
    return this.#waiting.wait(met, waitFor);
  }

  record(fact: Fact, actor: Actor, act?: ActRef): Event {
    const event = this.#record.add(fact, actor, act);
    this.restless = true;
    this.#waiting.wake();
    return event;
  }

  /** Files what has been recorded since the last time; the engine's loop calls it once the process has come to rest. */
  async file(): Promise<void> {
    const filing = await this.#record.file();
    if (!filing) return;
    if ('ahead' in filing) this.#goOnFrom(filing.ahead);
    else if ('unfilable' in filing) this.#unfilable(filing.unfilable, filing.batch);
    else if (filing.filed.some(({ kind }) => kind === 'task-recounted')) this.runs.again();
    this.#waiting.wake();
  }

  /** Gives control back after a filing that cannot be done now; the batch stays pending. */
  notNow(): void {
    this.#record.notNow();
    this.#waiting.wake();
  }

  /** The process has gone on as far as it can and all is on file. */
  cameToRest(): void {
    this.runs.closeUnreached();
    if (this.hasPending) return;
    this.restless = false;
    this.rests += 1;
    this.#waiting.wake();
  }

  /** Takes over what is on file: for a desk that is behind, that lost its past with the engine's store, or whose database was restored. */
  async catchUp(): Promise<void> {
    this.#goOnFrom(await this.#record.read());
  }

  /** The calendar has changed: every open limit is counted anew, on record; once that is on file the process waits for the new ones. */
  recount(): void {
    if (this.filed.seq === 0 || this.state.closed) return;
    for (const fact of recounts(this.state)) this.record(fact, { rule: 'calendar' });
  }

  /** What an act is told that could never be put on file. */
  refusal(): Refusal {
    return { refused: 'unfilable', detail: this.#fault };
  }

  /** The rule's own events are tried again. */
  unpark(): void {
    this.parked = false;
    this.runs.again();
  }

  /** An act that can never be filed is refused; events of the rule alone would only come again, so the case is parked. */
  #unfilable(fault: string, batch: readonly Event[]): void {
    this.#fault = fault;
    this.parked = !batch.some(({ act }) => act);
    this.#goOnFrom({ state: this.filed, rules: {} }, batch.length);
  }

  #goOnFrom({ state, rules }: Stored, unfilable = 0): void {
    if (state.seq === 0) this.isStillborn = true;
    Object.assign(this.rules, rules);
    this.#record.goOnFrom(state, unfilable);
    this.runs.again();
    this.#waiting.wake();
  }
}
