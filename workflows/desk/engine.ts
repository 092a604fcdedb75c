import type { Event, Filling } from '../../domain/events.ts';
import type { State } from '../../domain/state.ts';

/** What became of a batch of events: on file with what was filled in, overtaken by a longer journal, or never filable. */
export type Filing =
  { readonly filed: readonly (Filling | null)[] } | { readonly ahead: Stored } | { readonly unfilable: string };

/** A case as its journal tells it, with the rules that its submissions name. */
export interface Stored {
  readonly state: State;
  readonly rules: Readonly<Record<string, unknown>>;
}

/** What an engine gives a desk. Everything else is the same on every engine. */
export interface Engine {
  /** The engine's time in epoch milliseconds. */
  now(): number;
  /** Rings at that instant; the answer cancels it. */
  alarm(at: number, ring: () => void): () => void;
  /** Puts events on file, all or none, in order. Throws when it cannot be done just now. */
  file(batch: readonly Event[], form: Readonly<Record<string, unknown>>): Promise<Filing>;
  /** The fold of what is on file, for a desk that is behind, or ahead of a database that was restored; it held `onFile` events for on file. */
  read(onFile: number): Promise<Stored>;
  /** Resolves once every promise that could go on has gone on. */
  rest(): Promise<void>;
}
