import fc from 'fast-check';
import { isWorkingTime } from '../../domain/calendar/index.ts';
import { dueRungs } from '../../domain/ladder.ts';
import { leave } from '../../workflows/leave/leave.ts';
import { leaveRule, websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

const request = { kind: 'annual', from: '2026-11-25T08:30:00+08:00', to: '2026-11-25T18:00:00+08:00' };

async function asked(start = '2026-11-23T08:30:00+08:00', rule = leaveRule) {
  const story = new Story(leave, websiteCompany, rule, start, 'chen');
  await story.opens(request);
  return story;
}

/** The slips in short: when in Beijing, what, on which step, to whom. */
const slipsIn = (story: Story) =>
  story.rehearsal.slips.map(({ at, does, step, to }) => {
    const time = new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
    return `${time} ${does} ${step}: ${to.join(', ')}`;
  });

test('a silent manager is reminded, then the Vice General Manager takes over and no slip follows', async () => {
  const [remind] = leaveRule.departmentManager.ladder!;
  const slip = { after: { amount: '3 working days', clock: 'workingTime' }, does: 'slip' } as const;
  const departmentManager = { ...leaveRule.departmentManager, ladder: [remind!, slip] };
  const story = await asked(undefined, { ...leaveRule, departmentManager });
  await story.until('2026-12-20T18:00:00+08:00');
  expect(story.waitsFor).toEqual({ 'department manager': ['sun'] });
  expect(slipsIn(story)).toEqual(['2026-11-23 14:30:00 remind department manager: wang']);
});

test('each rung is given once, in order, to whoever holds the task by then', async () => {
  const story = await asked();
  await story.until('2026-11-23T15:00:00+08:00');
  await story.does('wang', 'department manager', { kind: 'handOver', to: 'zhao' });
  await story.until('2026-11-24T12:00:00+08:00');
  await story.until('2026-11-24T12:00:00+08:00');
  expect(slipsIn(story)).toEqual([
    '2026-11-23 14:30:00 remind department manager: wang',
    '2026-11-24 08:30:00 slip department manager: zhao',
  ]);
});

test('who has decided is chased no more', async () => {
  const story = await asked();
  await story.until('2026-11-23T15:00:00+08:00');
  await story.approves('wang', 'department manager');
  await story.until('2026-11-30T12:00:00+08:00');
  expect(slipsIn(story)).toEqual(['2026-11-23 14:30:00 remind department manager: wang']);
});

test('no rung falls outside working hours, whenever the task was opened', async () => {
  const start = Date.parse('2026-02-01T00:00:00+08:00');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 300 * 24 * 60 }), async (minutes) => {
      const story = await asked(new Date(start + minutes * 60_000).toISOString());
      await story.rehearsal.toEnd();
      const { slips } = story.rehearsal;
      expect(slips.map(({ rung }) => rung)).toEqual([0, 1]);
      for (const { at } of slips) expect(isWorkingTime(websiteCompany.calendar, at)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('of what is due the earlier comes first, and of one instant the lower rung', () => {
  const planned = [
    { rung: 1, at: 20 },
    { rung: 0, at: 30 },
    { rung: 0, at: 20 },
    { rung: 2, at: 31 },
  ];
  expect(dueRungs(planned, 30)).toEqual([
    { rung: 0, at: 20 },
    { rung: 1, at: 20 },
    { rung: 0, at: 30 },
  ]);
});
