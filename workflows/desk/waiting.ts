interface Waiter {
  readonly met: () => boolean;
  readonly resolve: (inTime: boolean) => void;
  readonly until?: number;
  readonly run?: number;
  cancelAlarm?: () => void;
}

/** Whom a wait serves and until when: a run of the process, or (without `run`) a person who waits for his answer and outlives every run. */
export interface WaitFor {
  readonly until?: number;
  readonly run?: number;
}

type Alarm = (at: number, ring: () => void) => () => void;

/** Everything that waits on a case: looked at whenever its state has changed or an instant has come. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  readonly #alarm: Alarm;
  readonly #now: () => number;

  constructor(alarm: Alarm, now: () => number) {
    this.#alarm = alarm;
    this.#now = now;
  }

  /** True when `met` became true, false when the instant came first. Late is late: an instant that has passed wins. */
  wait(met: () => boolean, { until, run }: WaitFor = {}): Promise<boolean> {
    if (met()) return Promise.resolve(true);
    if (until !== undefined && until <= this.#now()) return Promise.resolve(false);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        met,
        resolve,
        ...(until === undefined ? {} : { until }),
        ...(run === undefined ? {} : { run }),
      };
      this.#waiters.add(waiter);
      if (until !== undefined) waiter.cancelAlarm = this.#alarm(until, () => this.ringDue());
    });
  }

  /** Looks at every condition again. */
  wake(): void {
    for (const waiter of [...this.#waiters]) if (waiter.met()) this.#end(waiter, true);
  }

  /** True when an instant has come that nobody has been told of yet: acts must not overtake it. */
  isDue(): boolean {
    return [...this.#waiters].some(({ until }) => until !== undefined && until <= this.#now());
  }

  ringDue(): void {
    const now = this.#now();
    for (const waiter of [...this.#waiters]) {
      if (waiter.until !== undefined && waiter.until <= now) this.#end(waiter, waiter.met());
    }
  }

  /** Forgets the waits of abandoned runs, with their alarms; they never resolve. */
  abandonRuns(): void {
    for (const waiter of [...this.#waiters]) {
      if (waiter.run === undefined) continue;
      waiter.cancelAlarm?.();
      this.#waiters.delete(waiter);
    }
  }

  #end(waiter: Waiter, inTime: boolean): void {
    waiter.cancelAlarm?.();
    this.#waiters.delete(waiter);
    waiter.resolve(inTime);
  }
}
