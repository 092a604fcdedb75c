import type { Act, Answer } from '../domain/act.ts';
import type { Event, Fact } from '../domain/events.ts';
import { fill, Unfilable, type Facts } from '../domain/fill.ts';
import { fold } from '../domain/fold.ts';
import type { Refusal } from '../domain/refusal.ts';
import { emptyState, type State } from '../domain/state.ts';
import { CaseDesk } from '../workflows/desk/case-desk.ts';
import type { Engine, Filing } from '../workflows/desk/engine.ts';
import type { Process } from '../workflows/desk/process.ts';
import { RehearsedOffice, type RehearsedSlip } from './office.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A case in memory at virtual time: the same desk, process and filling-in as in production, in milliseconds. */
export class Rehearsal {
  readonly journal: Event[] = [];
  /** What was filed turn by turn, before anything was filled in. */
  readonly turns: (readonly Event[])[] = [];
  readonly desk: CaseDesk;
  #now: number;
  #alarms: Alarm[] = [];
  readonly #facts: Facts;
  readonly #process: Process;
  readonly #office: RehearsedOffice;

  constructor(
    process: Process,
    facts: Facts,
    rules: Readonly<Record<string, unknown>>,
    start: number,
    past: State = emptyState,
  ) {
    this.#process = process;
    this.#facts = facts;
    this.#now = start;
    this.#office = new RehearsedOffice(start);
    this.desk = new CaseDesk(this.#engine(), rules, past);
  }

  get state(): State {
    return this.desk.filed;
  }

  get now(): number {
    return this.#now;
  }

  /** What the General Manager's office has given so far, in order. */
  get slips(): readonly RehearsedSlip[] {
    return this.#office.slips;
  }

  /** Opens the case and lets it come to rest. */
  async open(opened: Extract<Fact, { kind: 'case-opened' }>, id = 'open'): Promise<Answer | Refusal> {
    this.desk.start(this.#process);
    const answer = this.desk.open(opened, { person: opened.applicant }, { id, digest: opened.formDigest });
    await this.settle();
    return answer;
  }

  /** Goes on with a case that was folded from its journal, as after a turn-over or a recovery. */
  async resume(): Promise<void> {
    this.desk.start(this.#process);
    await this.settle();
  }

  /** Someone acts now. */
  async act(act: Act): Promise<Answer | Refusal> {
    const refusal = this.desk.refuses(act);
    if (refusal) return refusal;
    const answer = this.desk.act(act);
    await this.settle();
    return answer;
  }

  /** Lets time pass until that instant; whatever is due before it happens in order. */
  async until(instant: number): Promise<void> {
    for (;;) {
      const next = this.#alarms.filter(({ at }) => at <= instant).sort((a, b) => a.at - b.at)[0];
      const slip = this.#office.next(this.state, next?.at ?? instant);
      if (slip) {
        this.#now = Math.max(this.#now, slip.at);
        this.#office.slips.push(slip);
        continue;
      }
      if (!next) break;
      this.#alarms = this.#alarms.filter((alarm) => alarm !== next);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
      await this.settle();
    }
    this.#now = Math.max(this.#now, instant);
  }

  /** Lets everything that is due ever happen, however long it takes. */
  toEnd(): Promise<void> {
    return this.until(Number.MAX_SAFE_INTEGER);
  }

  /** Lets everything go on that can go on now, and files it. */
  async settle(): Promise<void> {
    for (;;) {
      await rest();
      if (this.desk.hasPending) await this.desk.file();
      else if (this.desk.restless) this.desk.cameToRest();
      else return;
    }
  }

  #engine(): Engine {
    return {
      now: () => this.#now,
      alarm: (at, ring) => {
        const alarm = { at, ring };
        this.#alarms.push(alarm);
        return () => (this.#alarms = this.#alarms.filter((other) => other !== alarm));
      },
      file: (batch, form) => Promise.resolve(this.#file(batch, form)),
      read: () => Promise.resolve({ state: this.journal.reduce(fold, emptyState), rules: {} }),
      rest,
    };
  }

  #file(batch: readonly Event[], form: Readonly<Record<string, unknown>>): Filing {
    const opening = this.desk.opening;
    try {
      const filled = batch.map((event) => fill(event, { applicant: opening.applicant, form }, this.#facts));
      this.turns.push(batch);
      this.journal.push(...batch.map((event, index) => withFilling(event, filled[index] ?? null)));
      return { filed: filled };
    } catch (failure) {
      if (failure instanceof Unfilable) return { unfilable: failure.message };
      throw failure;
    }
  }
}

const withFilling = (event: Event, filled: object | null): Event => (filled ? ({ ...event, filled } as Event) : event);

/** Resolves once every promise that could go on has gone on. */
const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
