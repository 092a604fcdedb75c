import type { CaseAct, TaskAct } from '../domain/task.ts';

/** How a case stands: with whom, at which step, and what the one who looks is offered. */
export interface Standing {
  readonly outcome: 'approved' | null;
  /** The only open step; undefined once the case is closed. */
  readonly step?: string;
  readonly holders: readonly string[];
  /** The one who acts next in the log, or at its end the one with whom it lies. */
  readonly observer: string;
  readonly onTask: readonly TaskAct[];
  readonly onCase: readonly CaseAct[];
  /** What the observer does next. */
  readonly next?: TaskAct | CaseAct;
}

/** How it stands between two events, as the log leaves it. */
export interface Situation {
  readonly applicant: string;
  /** The step with its round. */
  readonly step: string;
  readonly holders: readonly string[];
  readonly observer: string;
  readonly claimed: boolean;
  readonly acknowledged: boolean;
  /** True once the payment has been requested: the applicant can no longer take the form back. */
  readonly requested: boolean;
  readonly next?: TaskAct | CaseAct;
}

/** What everyone concerned is offered in that situation. */
export function standingIn(situation: Situation): Standing {
  const { applicant, step, holders, observer, requested, next } = situation;
  const onDesk = step.startsWith('submission');
  return {
    outcome: null,
    step,
    holders,
    observer,
    onTask: holders.includes(observer) ? offeredIn(situation, onDesk) : [],
    onCase: observer === applicant ? ['withdraw', ...(onDesk || requested ? [] : (['recall'] as const))] : [],
    ...(next ? { next } : {}),
  };
}

/** A case that was paid waits for nobody and takes no act. */
export const closed = (observer: string): Standing => ({
  outcome: 'approved',
  holders: [],
  observer,
  onTask: [],
  onCase: [],
});

function offeredIn({ holders, claimed, acknowledged }: Situation, onDesk: boolean): TaskAct[] {
  if (onDesk) return acknowledged ? ['submit'] : ['submit', 'acknowledge'];
  if (claimed) return ['decide', 'release', 'handOver', 'return'];
  return holders.length > 1 ? ['decide', 'claim', 'handOver', 'return'] : ['decide', 'handOver', 'return'];
}
