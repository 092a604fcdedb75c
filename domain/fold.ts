import type { Event, Fact } from './events.ts';
import { ofCases } from './fold/case.ts';
import type { Folding } from './fold/folding.ts';
import { ofMaking } from './fold/made.ts';
import { ofSettling } from './fold/settling.ts';
import { ofTasks } from './fold/task.ts';
import type { State } from './state.ts';

const rememberedActs = 200;

const foldings: Folding<Fact> = { ...ofCases, ...ofTasks, ...ofSettling, ...ofMaking };

/** One event further. Pure: the same journal always folds to the same state. */
export function fold(state: State, event: Event): State {
  const next = { ...change(state, event.kind, event), seq: event.seq, at: event.at };
  return event.act ? { ...next, answered: remember(state.answered, event) } : next;
}

function change<K extends Fact['kind']>(state: State, kind: K, event: Event & { readonly kind: K }): State {
  return foldings[kind](state, event);
}

function remember(answered: State['answered'], { act, seq }: Event): State['answered'] {
  if (!act) return answered;
  const kept = Object.entries(answered).slice(-(rememberedActs - 1));
  return { ...Object.fromEntries(kept), [act.id]: { seq, digest: act.digest } };
}
