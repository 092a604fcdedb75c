import fc from 'fast-check';
import { isWorkingTime } from '../../domain/calendar/index.ts';
import type { Rung } from '../../domain/limit.ts';
import { approval, type ApprovalRule } from '../../workflows/kernel/approval.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { manufacturerCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

const signed: Process<unknown, ApprovalRule> = (desk, _request, rule) => approval(desk, 'sign', rule);
const hour = 3_600_000;

const rung = fc
  .record({
    hours: fc.integer({ min: 1, max: 60 }),
    clock: fc.constantFrom('workingTime' as const, 'calendarTime' as const),
    does: fc.constantFrom('remind' as const, 'slip' as const),
  })
  .map(({ hours, clock, does }): Rung => ({ after: { amount: `${hours} hours`, clock }, does }));

test('whatever the ladder and whenever a task was opened: each rung comes once, in order, inside working hours', async () => {
  const start = Date.parse('2026-02-01T00:00:00+08:00');
  const day = fc.integer({ min: 0, max: 300 * 24 });
  await fc.assert(
    fc.asyncProperty(
      day,
      fc.array(rung, { minLength: 1, maxLength: 5 }),
      fc.array(day),
      async (opened, ladder, pauses) => {
        const rule = { by: { post: 'department-manager' }, ladder };
        const at = start + opened * hour;
        const story = new Story(signed, manufacturerCompany, rule, new Date(at).toISOString(), 'gu');
        await story.opens({});
        for (const pause of pauses.toSorted((a, b) => a - b)) await story.rehearsal.until(at + pause * hour);
        await story.rehearsal.toEnd();
        const { slips } = story.rehearsal;
        expect(slips.map(({ rung }) => rung)).toEqual(ladder.map((_, index) => index));
        expect(slips.map(({ at }) => at)).toEqual(slips.map(({ at }) => at).toSorted((a, b) => a - b));
        for (const slip of slips) expect(isWorkingTime(manufacturerCompany.calendar, slip.at)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
