import type { Act, Answer } from '../../domain/act.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ActRef, Event, Fact } from '../../domain/events.ts';
import { judge } from '../../domain/judge.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { emptyState, undoings, type State } from '../../domain/state.ts';
import { submission } from '../kernel/submission.ts';
import { CaseRecord } from './case-record.ts';
import { closings, consequence, endings, recounts, voided } from './consequences.ts';
import type { Desk } from './desk.ts';
import type { Engine, Stored } from './engine.ts';
import type { Process } from './process.ts';
import { Run } from './run.ts';
import { Waiting, type WaitFor } from './waiting.ts';

/** What changes the facts that the process goes by: it runs again. */
const runsAgain: ReadonlySet<Fact['kind']> = new Set(['returned', 'recalled', 'became-serious']);

type Opened = Extract<Fact, { kind: 'case-opened' }>;

/** A running case, told apart from the engine that carries it: its record, its open waits, the run of its process. */
export class CaseDesk {
  /** The run that counts; every older one is dead. */
  generation = 0;
  /** The steps the present run has come to. */
  reached = new Set<string>();
  /** True until it is known that the present run has reached every open step. */
  ranAgain = false;
  /** True until the process has gone on as far as it can and all of it is on file. */
  restless = false;
  #rests = 0;
  /** True while the rule's own events cannot be put on file; the next act tries again. */
  parked = false;
  #fault = 'the database does not know this case';
  #stillborn = false;
  #process: ((desk: Desk) => Promise<Outcome>) | undefined;
  readonly #waiting: Waiting;
  readonly #record: CaseRecord;
  readonly engine: Engine;
  /** The rulebook's data by digest: the rule the case was opened under, and those of later submissions. */
  readonly rules: Record<string, unknown>;

  constructor(engine: Engine, rules: Readonly<Record<string, unknown>>, past: State = emptyState) {
    this.engine = engine;
    this.rules = { ...rules };
    this.#waiting = new Waiting(
      (at, ring) => engine.alarm(at, ring),
      () => engine.now(),
    );
    this.#record = new CaseRecord(engine, this.#waiting, past);
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
    return this.#stillborn || this.filed.closed !== undefined;
  }

  get hasPending(): boolean {
    return this.#record.hasPending;
  }

  wait(met: () => boolean, waitFor?: WaitFor): Promise<boolean> {
    return this.#waiting.wait(met, waitFor);
  }

  /** The first event of a case; the answer comes once it is on file with its first tasks. */
  async open(opened: Opened, actor: Actor, act: ActRef): Promise<Answer | Refusal> {
    if (this.state.seq === 0) {
      this.record(opened, actor, act);
      this.#runAgain();
    }
    await this.wait(() => (this.filed.seq > 0 && !this.restless) || this.#stillborn);
    if (this.#stillborn) return this.#refusal();
    return { seq: this.opening.seq, digest: this.opening.act?.digest ?? act.digest };
  }

  record(fact: Fact, actor: Actor, act?: ActRef): Event {
    const event = this.#record.add(fact, actor, act);
    this.restless = true;
    this.#waiting.wake();
    return event;
  }

  /** The refusal that is certain before the act has left a trace; undefined also when only the desk's next turn can tell. */
  refuses(act: Act): Refusal | undefined {
    return this.#canJudge(act) ? judge(this.state, act) : undefined;
  }

  /** Someone acts. It is settled in memory at once; the answer is given when it is on file. */
  async act(act: Act): Promise<Answer | Refusal> {
    for (;;) {
      await (this.#canJudge(act) ? undefined : this.#ready(act));
      if (this.#stillborn) return this.#refusal();
      const known = this.state.answered[act.id];
      const refusal = judge(this.state, act);
      if (refusal) return refusal;
      const seq = known?.seq ?? this.#do(act);
      const entry = this.#record.entry(seq);
      const rests = this.#rests;
      const atRest = () => !this.restless || this.#rests > rests;
      await this.wait(
        () => (this.filed.seq >= seq && atRest()) || entry?.fate === 'dropped' || entry?.fate === 'unfilable',
      );
      if (entry?.fate === 'unfilable') return this.#refusal();
      if (entry?.fate !== 'dropped') return { seq, digest: act.digest };
    }
  }

  /** Runs the process from its beginning; whatever has settled answers at once. */
  start(process: Process): void {
    this.#process = async (desk) => {
      const { form, ruleDigest } = await submission(desk);
      return (process as Process<unknown, unknown>)(desk, form, desk.rule(ruleDigest));
    };
    this.#runAgain();
  }

  /** Files what has been recorded since the last time; the engine's loop calls it once the process has come to rest. */
  async file(): Promise<void> {
    const filing = await this.#record.file();
    if (!filing) return;
    if ('ahead' in filing) this.#goOnFrom(filing.ahead);
    else if ('unfilable' in filing) this.#unfilable(filing.unfilable, filing.batch);
    else if (filing.filed.some(({ kind }) => kind === 'task-recounted')) this.#runAgain();
    this.#waiting.wake();
  }

  /** Gives control back after a filing that cannot be done now; the batch stays pending. */
  notNow(): void {
    this.#record.notNow();
    this.#waiting.wake();
  }

  /** The process has gone on as far as it can and all is on file. A step that the present run has not come to is no longer asked: it is closed with the cause. */
  cameToRest(): void {
    if (this.ranAgain && !this.state.closed && !this.parked) {
      for (const fact of closings(this.state, 'no-longer-reached', this.reached))
        this.record(fact, { rule: 'run again' });
    }
    this.ranAgain = false;
    if (this.hasPending) return;
    this.restless = false;
    this.#rests += 1;
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

  ringDue(): void {
    this.#waiting.ringDue();
  }

  #canJudge(act: Act): boolean {
    return this.#rests > 0 && act.seen.seq <= this.filed.seq && !this.#waiting.isDue() && !this.parked;
  }

  async #ready(act: Act): Promise<void> {
    await this.wait(() => this.#rests > 0 || this.#stillborn);
    if (this.parked) this.#unpark();
    if (act.seen.seq > this.filed.seq) await this.#record.nothingUnderWay();
    if (act.seen.seq > this.filed.seq) await this.catchUp();
    if (!this.#waiting.isDue()) return;
    this.#waiting.ringDue();
    await this.engine.rest();
  }

  #do(act: Act): number {
    const actor = act.by.for === undefined ? { person: act.by.person } : { person: act.by.person, for: act.by.for };
    if (act.kind === 'submit' && act.rule !== undefined) this.rules[act.ruleDigest] = act.rule;
    const fact = consequence(this.state, act);
    for (const undo of undoings(this.state, (step) => voided(fact).includes(step)))
      this.record(undo, { rule: fact.kind });
    const { seq } = this.record(fact, actor, { id: act.id, digest: act.digest });
    if (fact.kind === 'withdrawn' || fact.kind === 'vetoed') this.#end(fact.kind);
    else if (runsAgain.has(fact.kind)) this.#runAgain();
    return seq;
  }

  /** An act that can never be filed is refused; events of the rule alone would only come again, so the case is parked. */
  #unfilable(fault: string, batch: readonly Event[]): void {
    this.#fault = fault;
    this.parked = !batch.some(({ act }) => act);
    this.#goOnFrom({ state: this.filed, rules: {} }, batch.length);
  }

  #unpark(): void {
    this.parked = false;
    this.#runAgain();
  }

  #refusal(): Refusal {
    return { refused: 'unfilable', detail: this.#fault };
  }

  #goOnFrom({ state, rules }: Stored, unfilable = 0): void {
    if (state.seq === 0) this.#stillborn = true;
    Object.assign(this.rules, rules);
    this.#record.goOnFrom(state, unfilable);
    this.#runAgain();
    this.#waiting.wake();
  }

  #runAgain(): void {
    this.generation += 1;
    this.ranAgain = this.restless = true;
    this.reached = new Set();
    this.#waiting.abandonRuns();
    const { generation } = this;
    if (!this.#process || this.parked || this.state.closed || !this.state.opened) return;
    void this.#process(new Run(this, generation)).then((outcome) => {
      if (generation === this.generation) this.#end(outcome);
    });
  }

  #end(outcome: Outcome): void {
    this.generation += 1;
    this.#waiting.abandonRuns();
    for (const [fact, rule] of endings(this.state, outcome)) this.record(fact, { rule });
  }
}
