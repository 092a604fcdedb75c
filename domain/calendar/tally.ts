import type { ClockKind, Segment } from './calendar.ts';
import type { Prepared } from './prepared.ts';
import { addWorkingTime, stretchesBetween } from './working.ts';

/** A time during which a clock stood still, epoch ms; one without `to` lasts. */
export interface Pause {
  from: number;
  to?: number;
}

/** The running account of a count: where it has come to, and the segments so far; it stands still for good in a pause that lasts. */
export class Tally {
  readonly explanation: Segment[] = [];
  at: number;
  stopped = false;
  readonly #ready: Prepared;
  readonly #clock: ClockKind;
  readonly #pauses: Pause[];

  constructor(ready: Prepared, start: number, clock: ClockKind, pauses: readonly Pause[]) {
    this.#ready = ready;
    this.#clock = clock;
    this.#pauses = pauses.filter(({ from, to }) => from !== to);
    this.at = start;
  }

  /** Runs on to `end`, which counts that much in one segment; says whether a pause came between. */
  runOne(end: number, counts: number): boolean {
    return this.#run(end, counts, (from, to, part) => this.#add(from, to, part));
  }

  /** Runs on to `end`, one segment for each stretch of working time, which counts its length. */
  runStretches(end: number, counts: number): boolean {
    return this.#run(end, counts, (from, to) => {
      for (const stretch of stretchesBetween(this.#ready, from, to)) {
        this.#add(stretch.from, stretch.to, stretch.to - stretch.from);
      }
    });
  }

  #run(end: number, counts: number, explain: (from: number, to: number, counts: number) => void): boolean {
    let target = end;
    let left = counts;
    let interrupted = false;
    for (let pause = this.#nextBefore(target); pause; pause = this.#nextBefore(target)) {
      interrupted = true;
      const owed = this.#length(pause.from, target);
      const run = this.#length(this.at, pause.from);
      const used = run === 0 ? 0 : Math.round(left * (run / (run + owed)));
      explain(this.at, pause.from, used);
      left -= used;
      this.at = pause.to ?? pause.from;
      if (pause.to === undefined) {
        this.stopped = true;
        return true;
      }
      this.explanation.push({ from: pause.from, to: pause.to, kind: 'paused', counts: 0 });
      target = this.#later(pause.to, owed);
    }
    explain(this.at, target, left);
    this.at = target;
    return interrupted;
  }

  #nextBefore(target: number): Pause | undefined {
    const [next] = this.#pauses;
    return next && next.from < target ? this.#pauses.shift() : undefined;
  }

  #length(from: number, to: number): number {
    if (this.#clock === 'calendarTime') return to - from;
    return stretchesBetween(this.#ready, from, to).reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  }

  #later(from: number, ms: number): number {
    return this.#clock === 'calendarTime' ? from + ms : addWorkingTime(this.#ready, from, ms);
  }

  #add(from: number, to: number, counts: number): void {
    if (from < to)
      this.explanation.push({ from, to, kind: this.#clock === 'workingTime' ? 'working' : 'calendar', counts });
  }
}
