import type { AbsenceFact } from '../events/absence.ts';
import type { AmountFact } from '../events/amount.ts';
import type { NoticeFact } from '../events/notice.ts';
import type { PenaltyFact } from '../events/penalty.ts';
import type { State } from '../state.ts';
import type { Folding } from './folding.ts';
import { forgotten, withNamed, withStep } from './steps.ts';

/** What was undone is made anew when its step is reached again. */
const undone = (state: State, { step }: { readonly step: string }): State => forgotten(state, [step]);

/** What the rule makes by itself: a step that has settled, and the fact that would undo it. */
export const ofMaking: Folding<NoticeFact | PenaltyFact | AmountFact | AbsenceFact> = {
  'notice-checked': (state, event) => withNamed(state, event),
  'notice-given': (state, event) => withNamed(state, event),
  'copies-sent': (state, event) => withNamed(state, event),

  'violation-noted': (state, event) => withNamed(state, event, { kind: 'penalty-lifted', step: event.step }),
  'penalty-imposed': (state, event) => withNamed(state, event, { kind: 'penalty-lifted', step: event.step }),
  'penalty-lifted': undone,
  'loss-shared': (state, event) => withNamed(state, event, { kind: 'loss-revoked', step: event.step }),
  'loss-revoked': undone,

  'account-granted': (state, event) => {
    const { step, account, amount } = event;
    return withNamed(state, event, { kind: 'grant-revoked', step, account, amount });
  },
  'grant-revoked': undone,
  'amount-held': (state, event) => {
    const { step, account, amount } = event;
    return withNamed(state, event, mayBeMade(event) && { kind: 'amount-released', step, account, amount });
  },
  'amount-settled': (state, event) => withNamed(event.filled?.done ? withoutUndo(state, event.hold) : state, event),
  'amount-released': undone,

  'absence-booked': (state, event) =>
    withNamed(state, event, mayBeMade(event) && { kind: 'absence-ended', step: event.step }),
  'absence-taken': (state, event) => withNamed(state, event),
  'absence-ended': undone,
  'deputy-appointed': (state, event) =>
    withNamed(state, event, mayBeMade(event) && { kind: 'deputy-ended', step: event.step }),
  'deputy-ended': undone,
};

/** False once filing has said no: what nobody has heard of yet may be made, and is undone like what was. */
const mayBeMade = ({ filled }: { readonly filled?: { readonly done: boolean } }): boolean => filled?.done !== false;

/** Nothing is left to undo on that step. */
function withoutUndo(state: State, name: string): State {
  const { undo: _, ...step } = state.steps[name] ?? { name: '', seq: 0, follows: [] };
  return step.name === '' ? state : withStep(state, step);
}
