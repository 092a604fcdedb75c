import { approval } from '../../workflows/kernel/approval.ts';
import { deadline } from '../../workflows/kernel/deadline.ts';
import { inTurn } from '../../workflows/kernel/in-turn.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

/** Monday; Tuesday becomes a day off, or Saturday before it a working day. */
const monday = '2026-11-23T09:00:00+08:00';
const tuesdayOff = {
  ...websiteCompany.calendar,
  holidays: [...websiteCompany.calendar.holidays, { name: 'typhoon', date: '2026-11-24' }],
};
const afterADay = { amount: '1 working day', clock: 'workingTime' } as const;
const rule = {
  by: { post: 'department-manager' },
  within: afterADay,
  ladder: [{ after: afterADay, does: 'remind' }],
  whenPassed: { takenOverBy: { post: 'vice-general-manager', of: 'company' }, after: afterADay },
} as const;

const signed: Process<unknown, typeof rule> = (desk, _request, rule) => approval(desk, 'sign', rule);

async function asked(process: Process = signed) {
  const story = new Story(process, websiteCompany, rule, monday, 'chen');
  await story.opens({});
  return story;
}

const limits = (story: Story) => {
  const { dueAt, endsAt, rungs = [] } = story.rehearsal.state.steps['sign']?.task?.filling ?? {};
  return [dueAt, endsAt, rungs[0]?.at].map((at) => at && new Date(at).toISOString());
};
const tuesday = '2026-11-24T01:00:00.000Z';
const wednesday = '2026-11-25T01:00:00.000Z';

test('a day off that comes later moves every open limit, on record with before and after', async () => {
  const story = await asked();
  expect(limits(story)).toEqual([tuesday, tuesday, tuesday]);
  await story.rehearsal.calendarBecomes(tuesdayOff);
  expect(limits(story)).toEqual([wednesday, wednesday, wednesday]);
  expect(story.rehearsal.journal.at(-1)).toMatchObject({
    kind: 'task-recounted',
    actor: { rule: 'calendar' },
    before: Date.parse(tuesday),
    filled: { dueAt: Date.parse(wednesday) },
  });
  await story.until('2026-11-25T08:59:59+08:00');
  expect([story.waitsFor, story.rehearsal.slips]).toEqual([{ sign: ['wang'] }, []]);
  await story.until('2026-11-25T09:00:00+08:00');
  expect(story.waitsFor).toEqual({ sign: ['sun'] });
  expect(story.rehearsal.slips.map(({ at }) => new Date(at).toISOString())).toEqual([wednesday]);
});

test('a limit that has passed by the new calendar chases at once', async () => {
  const story = await asked();
  await story.rehearsal.calendarBecomes(tuesdayOff);
  await story.until('2026-11-24T18:00:00+08:00');
  expect(story.waitsFor).toEqual({ sign: ['wang'] });
  await story.rehearsal.calendarBecomes(websiteCompany.calendar);
  await story.until('2026-11-24T18:00:01+08:00');
  expect(story.waitsFor).toEqual({ sign: ['sun'] });
  expect(story.trail.slice(-2)).toEqual(['task-recounted sign (rule)', 'task-taken-over sign (rule)']);
});

test('who signs while the limits are counted anew has signed, once, and nothing is asked anew', async () => {
  const story = await asked();
  const { rehearsal } = story;
  rehearsal.desk.recount();
  expect(await story.approves('wang', 'sign')).toBe('done');
  expect(story.outcome).toBe('approved');
  expect(story.trail).toEqual([
    'case-opened (chen)',
    'task-opened sign (rule)',
    'task-recounted sign (rule)',
    'decision-made sign approved (wang)',
    'case-closed approved (rule)',
  ]);
});

test('the limit on the whole case is counted anew too; what has settled and what has no limit is left alone', async () => {
  const { whenPassed: _, ...chased } = rule;
  const process: Process = async (desk) => {
    await deadline(desk, 'whole case', { within: afterADay, ladder: rule.ladder });
    return inTurn(desk, ['first', { by: rule.by }], ['sign', chased], ['last', { by: rule.by }]);
  };
  const story = await asked(process);
  await story.approves('wang', 'first');
  await story.approves('wang', 'sign');
  await story.rehearsal.calendarBecomes(tuesdayOff);
  expect(story.trail.filter((told) => told.startsWith('task-recounted'))).toEqual(['task-recounted whole case (rule)']);
  expect(story.waitsFor).toMatchObject({ last: ['wang'] });
  await story.approves('wang', 'last');
  await story.rehearsal.calendarBecomes(websiteCompany.calendar);
  expect(story.trail.at(-1)).toBe('case-closed approved (rule)');
});
