import type { Event } from '../../domain/events.ts';

/** An event that waits to be put on file, and what became of it. */
export interface Entry {
  readonly event: Event;
  fate?: 'filed' | 'dropped' | 'unfilable';
}

/** What has happened and is not on file yet, in order. */
export class Unfiled {
  #entries: readonly Entry[] = [];

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  get events(): readonly Event[] {
    return this.#entries.map(({ event }) => event);
  }

  add(event: Event): void {
    this.#entries = [...this.#entries, { event }];
  }

  entry(seq: number): Entry | undefined {
    return this.#entries.find(({ event }) => event.seq === seq);
  }

  /** The first events are on file; answers them with what was filled in. Whatever came meanwhile still waits. */
  filed(fillings: readonly (object | null)[]): Event[] {
    const entries = this.#entries.slice(0, fillings.length);
    this.#entries = this.#entries.slice(fillings.length);
    return entries.map((entry, index) => {
      entry.fate = 'filed';
      const filled = fillings[index];
      return (filled ? { ...entry.event, filled } : entry.event) as Event;
    });
  }

  /** None of them will be on file as they are: the first can never be, whatever came after those rested on them. */
  drop(unfilable = 0): void {
    this.#entries.forEach((entry, index) => (entry.fate = index < unfilable ? 'unfilable' : 'dropped'));
    this.#entries = [];
  }
}
