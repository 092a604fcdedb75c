import type { Event } from '../domain/events.ts';
import type { Facts } from '../domain/facts.ts';
import type { ExpectedSheets } from './agrees.ts';
import { differenceOf, sumOf, type Difference, type Sum } from './what-if/difference.ts';
import { habitsOf } from './what-if/habits.ts';
import { rerun, type Terms } from './what-if/rerun.ts';

/** A closed case by its id, with its whole journal. */
export interface Past {
  readonly id: string;
  readonly journal: readonly Event[];
}

/** What is asked of the past: another rule (or, by digest, the case's own), and what they do who were not asked then. */
export interface WhatIf extends Pick<Terms, 'ruleOf'> {
  readonly today: Facts;
  readonly sheets?: ExpectedSheets;
  readonly assume: 'approve' | 'wait';
}

/** Closed cases run again under a changed rule, case by case and in sum. */
export async function whatIf(
  past: readonly Past[],
  { assume, ...terms }: WhatIf,
): Promise<{ readonly cases: readonly Difference[]; readonly sum: Sum }> {
  const habits = habitsOf(past.map(({ journal }) => journal));
  const takes = (step: string) => (assume === 'approve' ? habits(step) : undefined);
  const cases: Difference[] = [];
  for (const { id, journal } of past) cases.push(differenceOf(id, journal, await rerun(journal, { ...terms, takes })));
  return { cases, sum: sumOf(cases) };
}
