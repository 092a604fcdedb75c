import fc from 'fast-check';
import {
  before,
  due,
  dueAt,
  isWorkingTime,
  nextWorkingInstant,
  openClock,
  pause,
} from '../../../domain/calendar/index.ts';
import { resume, workingTimeBetween } from '../../../domain/calendar/index.ts';
import type { Budget, Calendar, Segment } from '../../../domain/calendar/index.ts';
import { instant, university, website } from './calendars.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 500) };
process.stdout.write(`calendar properties: SEED=${String(seed)}\n`);

const second = 1_000;
const day = 86_400_000;
const calendars = fc.constantFrom(website, university);
const starts = fc
  .integer({ min: instant('2024-12-01T00:00:00Z') / second, max: instant('2027-03-01T00:00:00Z') / second })
  .map((seconds) => seconds * second);
const clockKinds = fc.constantFrom('workingTime' as const, 'calendarTime' as const);

interface Counted extends Budget {
  counts: number;
}
const exact: fc.Arbitrary<Counted> = fc
  .record({ seconds: fc.integer({ min: 0, max: 200 * 3_600 }), clock: clockKinds })
  .map(({ seconds, clock }) => ({ amount: `${String(seconds)} seconds`, clock, counts: seconds * second }));
const halves = (least: number, step: number) =>
  fc
    .record({ steps: fc.integer({ min: least, max: 40 }), clock: clockKinds })
    .map(({ steps, clock }) => ({ amount: `${String(steps * step)} days`, clock, counts: steps * step * day }));
const wholeDays = halves(0, 1);
const halfDays = halves(0, 0.5);
const budgets: fc.Arbitrary<Counted> = fc.oneof(exact, wholeDays, halfDays);

const sum = (explanation: Segment[]) => explanation.reduce((total, { counts }) => total + counts, 0);
const localTimeOfDay = (calendar: Calendar, at: number) =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: calendar.timeZone });
const season = (at: number) => {
  const dayOfYear = new Date(at + 8 * 3_600_000).toISOString().slice(5, 10);
  return dayOfYear >= '05-01' && dayOfYear <= '09-30' ? 'summer' : 'winter';
};
const expectInOrder = (explanation: Segment[], start: number, end: number) => {
  const bounds = [start, ...explanation.flatMap(({ from, to }) => [from, to]), end];
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
  expect(explanation.every(({ from, to }) => from < to)).toBe(true);
};
/** The change of the clocks repeats or skips the local hour from two to three, and moves a skipped time up to four. */
const nearClockChange = (calendar: Calendar, at: number) =>
  calendar === university && ['02', '03'].includes(localTimeOfDay(calendar, at).slice(0, 2));

test('the explanation of a limit adds up to its budget, in order', () => {
  fc.assert(
    fc.property(calendars, starts, budgets, (calendar, start, { counts, ...budget }) => {
      const { at, explanation } = dueAt(calendar, start, budget);
      expect(sum(explanation)).toBe(counts);
      expectInOrder(explanation, start, at);
      if (counts > 0) expect(explanation.at(-1)?.to).toBe(at);
    }),
    runs,
  );
});

test('the explanation of a notice ahead adds up to its budget, in order', () => {
  fc.assert(
    fc.property(calendars, starts, budgets, (calendar, end, { counts, ...budget }) => {
      const { at, explanation } = before(calendar, end, budget);
      expect(sum(explanation)).toBe(counts);
      expectInOrder(explanation, at, end);
    }),
    runs,
  );
});

test('hours of working time are worked between start and limit', () => {
  fc.assert(
    fc.property(calendars, starts, exact, (calendar, start, { counts, amount }) => {
      const { at } = dueAt(calendar, start, { amount, clock: 'workingTime' });
      expect(workingTimeBetween(calendar, start, at)).toBe(counts);
    }),
    runs,
  );
});

test('who starts later is due no earlier', () => {
  fc.assert(
    fc.property(
      calendars,
      starts,
      fc.integer({ min: 0, max: 3 * 86_400 }),
      budgets,
      (calendar, start, later, budget) => {
        const afterwards = start + later * second;
        fc.pre(budget.clock === 'workingTime' || ![start, afterwards].some((at) => nearClockChange(calendar, at)));
        expect(dueAt(calendar, afterwards, budget).at).toBeGreaterThanOrEqual(dueAt(calendar, start, budget).at);
      },
    ),
    runs,
  );
});

test('who is given more is due no earlier', () => {
  const pairs = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(
      calendars,
      starts,
      clockKinds,
      pairs,
      fc.constantFrom('days', 'hours'),
      (calendar, start, clock, pair, unit) => {
        const [less, more] = [...pair]
          .sort((a, b) => a - b)
          .map((steps) => {
            return dueAt(calendar, start, { amount: `${String(steps / 2)} ${unit}`, clock }).at;
          });
        expect(more).toBeGreaterThanOrEqual(less ?? NaN);
      },
    ),
    runs,
  );
});

test('hours forward, then backward, return to the working instant they began at', () => {
  fc.assert(
    fc.property(calendars, starts, exact, (calendar, start, budget) => {
      fc.pre(budget.counts > 0);
      const begun = budget.clock === 'workingTime' ? nextWorkingInstant(calendar, start) : start;
      expect(before(calendar, dueAt(calendar, start, budget).at, budget).at).toBe(begun);
    }),
    runs,
  );
});

test('days forward, then backward, return where both days have that time of day', () => {
  fc.assert(
    fc.property(calendars, starts, wholeDays, (calendar, start, budget) => {
      const { at } = dueAt(calendar, start, budget);
      fc.pre(budget.clock === 'calendarTime' || isWorkingTime(calendar, start));
      fc.pre(localTimeOfDay(calendar, at) === localTimeOfDay(calendar, start) && !nearClockChange(calendar, start));
      expect(before(calendar, at, budget).at).toBe(start);
    }),
    runs,
  );
});

test('days forward, backward and forward again are where they were', () => {
  fc.assert(
    fc.property(calendars, starts, wholeDays, (calendar, start, budget) => {
      const { at } = dueAt(calendar, start, budget);
      fc.pre(!nearClockChange(calendar, start) && !nearClockChange(calendar, at));
      expect(dueAt(calendar, before(calendar, at, budget).at, budget).at).toBe(at);
    }),
    runs,
  );
});

test('half days forward, then backward, return to the millisecond within a season', () => {
  fc.assert(
    fc.property(calendars, starts, halfDays, (calendar, start, budget) => {
      const { at } = dueAt(calendar, start, budget);
      fc.pre(season(start) === season(at) && !nearClockChange(calendar, start) && !nearClockChange(calendar, at));
      const returned = before(calendar, at, budget).at;
      if (budget.clock === 'calendarTime') expect(returned).toBe(start);
      expect(Math.abs(workingTimeBetween(calendar, start, returned))).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('a clock that is stopped and started in one instant is due as if it had run', () => {
  fc.assert(
    fc.property(
      calendars,
      starts,
      budgets,
      fc.integer({ min: 0, max: 20 * 86_400 }),
      (calendar, start, budget, after) => {
        const clock = openClock(budget, start);
        const stopped = start + after * second;
        const limit = due(calendar, resume(pause(clock, stopped), stopped));
        expect(limit?.at).toBe(dueAt(calendar, start, budget).at);
        expect(sum(limit?.explanation ?? [])).toBe(budget.counts);
      },
    ),
    runs,
  );
});

test('a clock that stood still is explained in full, and is due no earlier for it', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 5 * 86_400 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(calendars, starts, budgets, lengths, (calendar, start, budget, pieces) => {
      let at = start;
      let clock = openClock(budget, start);
      for (const [index, length] of pieces.slice(0, pieces.length - (pieces.length % 2)).entries()) {
        at += length * second;
        clock = index % 2 === 0 ? pause(clock, at) : resume(clock, at);
      }
      const limit = due(calendar, clock);
      expect(sum(limit?.explanation ?? [])).toBe(budget.counts);
      expectInOrder(limit?.explanation ?? [], start, limit?.at ?? NaN);
      const unpaused = dueAt(calendar, start, budget).at;
      const later = limit?.at ?? NaN;
      expect(
        budget.clock === 'workingTime' ? workingTimeBetween(calendar, unpaused, later) : later - unpaused,
      ).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});
