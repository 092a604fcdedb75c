import { bookAll } from '../domain/account.ts';
import type { Act, Answer } from '../domain/act.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import type { Event, Fact } from '../domain/events.ts';
import type { Facts } from '../domain/facts.ts';
import { fillAll, Unfilable } from '../domain/fill.ts';
import { fold } from '../domain/fold.ts';
import type { Refusal } from '../domain/refusal.ts';
import { emptyState, type State } from '../domain/state.ts';
import { CaseDesk } from '../workflows/desk/case-desk.ts';
import type { Engine, Filing } from '../workflows/desk/engine.ts';
import type { Process } from '../workflows/desk/process.ts';
import type { Asker } from '../domain/signers.ts';
import { RehearsedOffice, type RehearsedSlip } from './office.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Fills a turn's events in, given who asked with which form and what is on file: for facts that are looked up turn by turn, or known from a record. */
export type FillsIn = (
  batch: readonly Event[],
  asker: Asker,
  journal: readonly Event[],
) => readonly Event[] | Promise<readonly Event[]>;

/** Fills in over facts that are all at hand; what the case itself has booked counts. */
export const fillsOver =
  (facts: Facts): FillsIn =>
  (batch, asker, journal) =>
    fillAll(batch, asker, { ...facts, accounts: bookAll(facts.accounts ?? {}, journal) });

/** A case in memory at virtual time: the same desk, process and filling-in as in production, in milliseconds. */
export class Rehearsal {
  readonly journal: Event[] = [];
  /** What was filed turn by turn, before anything was filled in. */
  readonly turns: (readonly Event[])[] = [];
  readonly desk: CaseDesk;
  #now: number;
  #alarms: Alarm[] = [];
  #facts: Facts | FillsIn;
  readonly #process: Process;
  readonly #office: RehearsedOffice;

  constructor(
    process: Process,
    facts: Facts | FillsIn,
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

  /** The instant that something waits for next; undefined when nothing goes on by itself. */
  get nextAlarm(): number | undefined {
    const instants = this.#alarms.map(({ at }) => at).filter(Number.isFinite);
    return instants.length > 0 ? Math.min(...instants) : undefined;
  }

  /** Opens the case and lets it come to rest. */
  async open(opened: Extract<Fact, { kind: 'case-opened' }>, id = 'open'): Promise<Answer | Refusal> {
    this.desk.runs.start(this.#process);
    const answer = this.desk.acts.open(opened, { person: opened.applicant }, { id, digest: opened.formDigest });
    await this.settle();
    return answer;
  }

  /** Goes on with a case that was folded from its journal, as after a turn-over or a recovery. */
  async resume(): Promise<void> {
    this.desk.runs.start(this.#process);
    await this.settle();
  }

  /** Someone acts now. */
  async act(act: Act): Promise<Answer | Refusal> {
    const refusal = this.desk.acts.refuses(act);
    if (refusal) return refusal;
    const answer = this.desk.acts.take(act);
    await this.settle();
    return answer;
  }

  /** The company's calendar is another one from now on; the office has every open limit counted anew. */
  async calendarBecomes(calendar: Calendar): Promise<void> {
    if (typeof this.#facts !== 'function') this.#facts = { ...this.#facts, calendar };
    this.desk.recount();
    await this.settle();
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
      file: (batch, form) => this.#file(batch, form),
      read: () => Promise.resolve({ state: this.journal.reduce(fold, emptyState), rules: {} }),
      rest,
    };
  }

  async #file(batch: readonly Event[], form: Readonly<Record<string, unknown>>): Promise<Filing> {
    const fillsIn = typeof this.#facts === 'function' ? this.#facts : fillsOver(this.#facts);
    try {
      const filled = await fillsIn(batch, { applicant: this.desk.opening.applicant, form }, this.journal);
      this.turns.push(batch);
      this.journal.push(...filled);
      return { filed: filled.map((event) => ('filled' in event ? (event.filled ?? null) : null)) };
    } catch (failure) {
      if (failure instanceof Unfilable) return { unfilable: failure.message };
      throw failure;
    }
  }
}

/** Resolves once every promise that could go on has gone on. */
const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
