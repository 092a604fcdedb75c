import { before, dueAt, nextWorkingInstant, startOf, type Calendar } from './calendar/index.ts';
import type { Recount } from './events/task.ts';
import type { Facts } from './facts.ts';
import { personsOf, type Asker } from './signers.ts';
import type { PlannedRung, TaskSpec } from './task.ts';

type Known = Pick<Facts, 'calendar' | 'roster'>;

/** A task's limits, counted from when it was opened. */
export function limits(spec: TaskSpec, openedAt: number, asker: Asker, known: Known): Recount {
  const { calendar } = known;
  const { until, whenPassed } = spec;
  const from = countedFrom(spec, openedAt, calendar);
  const due = spec.within && dueAt(calendar, from, spec.within);
  const ends =
    whenPassed && dueAt(calendar, openedAt, 'lapses' in whenPassed ? whenPassed.lapses : whenPassed.after).at;
  const endsAt = spec.kind === 'absence' ? until : ends;
  return {
    ...(until === undefined ? {} : { dueAt: until }),
    ...(due ? { dueAt: due.at, explanation: due.explanation } : {}),
    ...(due?.provisional ? { provisional: true } : {}),
    ...(endsAt === undefined ? {} : { endsAt }),
    rungs: rungs(spec, { openedAt, from: until ?? from }, asker, known),
  };
}

function countedFrom({ within, since }: TaskSpec, openedAt: number, calendar: Calendar): number {
  if (!within || !since) return openedAt;
  return before(calendar, dueAt(calendar, startOf(calendar, since.day), within).at, since.lead).at;
}

/** The rungs in their order; one whose time is past when the task is opened comes at once. */
function rungs(
  { ladder = [] }: TaskSpec,
  { openedAt, from }: { readonly openedAt: number; readonly from: number },
  asker: Asker,
  { calendar, roster }: Known,
): PlannedRung[] {
  let earliest = openedAt;
  return ladder.map(({ after, does, to, atAnyHour }, rung) => {
    const at = Math.max(earliest, dueAt(calendar, from, after).at);
    earliest = atAnyHour ? at : nextWorkingInstant(calendar, at);
    return { rung, at: earliest, does, to: to ? personsOf(to, asker, roster) : [] };
  });
}
