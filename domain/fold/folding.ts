import type { Event, Fact } from '../events.ts';
import type { State } from '../state.ts';

type EventOf<K extends Fact['kind']> = Event & { readonly kind: K };

/** What each kind of a family's events makes of the state. */
export type Folding<F extends Fact> = {
  readonly [K in F['kind']]: (state: State, event: EventOf<K>) => State;
};
