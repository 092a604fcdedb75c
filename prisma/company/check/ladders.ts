import { dueAt, nextWorkingInstant, type Calendar, type Limit } from '../../../domain/calendar/index.ts';
import type { Rung } from '../../../domain/limit.ts';
import { nameOf, type Version } from '../kept.ts';
import type { Finding } from './finding.ts';
import { partsOf, type Part } from './parts.ts';

const day = 86_400_000;

/** Rungs that come before the ones below them, or when the task has already lapsed or gone to somebody else, tried out over the weeks to come. */
export function ladderFindings(version: Version, calendar: Calendar, now: number): Finding[] {
  const starts = Array.from({ length: 28 }, (_, index) => nextWorkingInstant(calendar, now + index * day));
  return partsOf(version.rule).flatMap(([path, part]) =>
    Array.isArray(part.ladder)
      ? part.ladder.flatMap((_, rung) =>
          rungFindings(part, rung, `${nameOf(version)} at ${path}.ladder[${rung}]`, calendar, starts),
        )
      : [],
  );
}

function rungFindings(
  { ladder = [], whenPassed }: Part,
  rung: number,
  place: string,
  calendar: Calendar,
  starts: readonly number[],
): Finding[] {
  const here = ladder[rung];
  const below = ladder[rung - 1];
  if (!here) return [];
  const at = (limit: Limit, start: number) => dueAt(calendar, start, limit).at;
  const rings = (one: Rung, start: number) =>
    one.atAnyHour ? at(one.after, start) : nextWorkingInstant(calendar, at(one.after, start));
  const early =
    below && isCounted(below.after, here.after)
      ? starts.filter((start) => at(here.after, start) < at(below.after, start))
      : [];
  const passed = whenPassed && ('lapses' in whenPassed ? whenPassed.lapses : whenPassed.after);
  const late =
    passed && isCounted(passed, here.after) ? starts.filter((start) => rings(here, start) >= at(passed, start)) : [];
  const ends = whenPassed && 'lapses' in whenPassed ? 'lapsed' : 'been taken over';
  return [
    ...(below && JSON.stringify(below) === JSON.stringify(here)
      ? [{ severity: 'fault' as const, place, says: 'says the same as the rung below it' }]
      : []),
    ...found(place, `comes before the rung below it`, early, starts),
    ...found(place, `comes when the task has already ${ends}`, late, starts),
  ];
}

/** True for allowances. A day that is named (“by the 5th”) comes round before or after another one, according to the day one starts from. */
const isCounted = (...limits: readonly Limit[]): boolean => limits.every((limit) => !('named' in limit));

/** What is so from whichever day one starts is a fault, what is so from some only (a week-end, a holiday) a warning. */
function found(place: string, says: string, when: readonly number[], starts: readonly number[]): Finding[] {
  if (when.length === 0) return [];
  if (when.length === starts.length) return [{ severity: 'fault', place, says }];
  return [
    {
      severity: 'warning',
      place,
      says: `${says} (for what is opened on some days, such as ${new Date(when[0] ?? 0).toISOString().slice(0, 10)})`,
    },
  ];
}
