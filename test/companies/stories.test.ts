import { leave } from '../../workflows/leave/leave.ts';
import { outing } from '../../workflows/leave/outing.ts';
import { requestForPayment } from '../../workflows/payment/request-for-payment.ts';
import { sampleRequests } from './sample-requests.ts';
import { asked } from './shipped.ts';

const planner = 'website-company:lin-xiaoyu';
const manager = 'website-company:zhou-minhua';
const deputy = 'website-company:wu-zixuan';
const vice = 'website-company:he-jingyi';
const generalManager = 'website-company:chen-guodong';
const minute = 60_000;

test('leave over important work is accepted by the deputy, then signed by her manager and the General Manager', async () => {
  const form = sampleRequests['leave over important work'];
  const story = await asked(leave, 'leave@2025-01-01', planner, form, '2026-11-23T08:30:00+08:00');
  expect(story.waitsFor).toEqual({ handover: [deputy] });
  await story.approves(deputy, 'handover');
  expect(story.waitsFor).toEqual({ 'department manager': [manager] });
  await story.approves(manager, 'department manager');
  expect(story.waitsFor).toEqual({ 'General Manager': [generalManager] });
  await story.approves(generalManager, 'General Manager');
  expect(story.outcome).toBe('approved');
  expect(story.trail.filter((told) => told.startsWith('violation'))).toEqual([]);
});

test('leave asked in the morning for the same day costs five yuan, unless it was reported by phone first', async () => {
  const late = { ...sampleRequests.leave, from: '2026-12-01T14:00:00+08:00' };
  const start = '2026-12-01T09:00:00+08:00';
  const fined = await asked(leave, 'leave@2025-01-01', planner, late, start);
  expect(fined.rehearsal.journal).toContainEqual(expect.objectContaining({ kind: 'violation-noted', fine: 500 }));
  const phoned = await asked(leave, 'leave@2025-01-01', planner, { ...late, reportedByPhone: true }, start);
  expect(phoned.trail.filter((told) => told.startsWith('violation'))).toEqual([]);
  expect(phoned.waitsFor).toEqual({ 'written slip': [planner], 'department manager': [manager] });
});

test('the General Manager’s own leave is signed by the Vice General Manager alone', async () => {
  const story = await asked(
    leave,
    'leave@2025-01-01',
    generalManager,
    sampleRequests.leave,
    '2026-11-23T08:30:00+08:00',
  );
  expect(story.waitsFor).toEqual({ 'department manager': [vice] });
  await story.approves(vice, 'department manager');
  expect(story.waitsFor).toEqual({ 'General Manager': [vice] });
  await story.approves(vice, 'General Manager');
  expect(story.outcome).toBe('approved');
});

test('at the manufacturer leave is signed by the department manager alone', async () => {
  const [worker, leader, head] = ['jiao-yang', 'niu-zhiyuan', 'gu-mingyuan'].map((key) => `manufacturer:${key}`);
  const asks = (who: string) =>
    asked(leave, 'leave@2025-01-01', who, sampleRequests.leave, '2026-11-23T08:30:00+08:00');
  const story = await asks(worker!);
  expect(story.waitsFor).toEqual({ 'department manager': [leader] });
  await story.approves(leader!, 'department manager');
  expect(story.trail.slice(-3)).toEqual([
    'task-opened department manager (rule)',
    `decision-made department manager approved (${leader})`,
    'case-granted granted (rule)',
  ]);
  await story.until('2026-12-02T18:00:00+08:00');
  expect(story.outcome).toBe('approved');
  const leaders = await asks(leader!);
  expect(leaders.waitsFor).toEqual({ 'department manager': [head] });
});

test('an outing at night: a reminder after one minute, a slip after two, the Vice General Manager after four', async () => {
  const start = '2026-11-22T23:00:00+08:00';
  const story = await asked(outing, 'outing@2025-01-01', planner, sampleRequests.outing, start);
  expect(story.waitsFor).toEqual({ 'department manager': [manager] });
  const rungs = story.rehearsal.state.steps['department manager']?.task?.filling?.rungs;
  expect(rungs?.map(({ does, at }) => [does, at - Date.parse(start)])).toEqual([
    ['remind', minute],
    ['slip', 2 * minute],
  ]);
  await story.until('2026-11-22T23:03:59+08:00');
  expect(story.waitsFor).toEqual({ 'department manager': [manager] });
  await story.until('2026-11-22T23:04:00+08:00');
  expect(story.waitsFor).toEqual({ 'department manager': [vice] });
  await story.approves(vice, 'department manager');
  expect(story.outcome).toBe('approved');
});

const clerk = 'university:yvonne-kok';
const opening = '2026-11-23T09:00:00+01:00';
const payment = (version: '2017' | '2018') =>
  asked(
    requestForPayment,
    `request-for-payment@${version}-01-01`,
    clerk,
    sampleRequests[`request-for-payment of ${version}`],
    opening,
  );

/** Approves whatever is asked, as the first who may, and tells the steps in order and how many could have done it. */
async function signedThrough(story: Awaited<ReturnType<typeof payment>>): Promise<[string, number][]> {
  const steps: [string, number][] = [];
  for (let waits = Object.entries(story.waitsFor); waits[0]; waits = Object.entries(story.waitsFor)) {
    const [step, persons] = waits[0];
    steps.push([step, persons.length]);
    expect(await story.approves(persons[0] ?? '', step)).toBe('done');
  }
  return steps;
}

test('in 2017 a pre-approver looks first; the unit has two of them and two supervisors', async () => {
  const story = await payment('2017');
  expect(await signedThrough(story)).toEqual([
    ['pre-approver', 2],
    ['supervisor', 2],
    ['payment request', 1],
    ['payment', 1],
  ]);
  expect(story.outcome).toBe('approved');
});

test('from 2018 on the administration looks first, and the director signs where the form says so', async () => {
  const story = await payment('2018');
  expect(await signedThrough(story)).toEqual([
    ['administration', 4],
    ['budget owner', 2],
    ['supervisor', 2],
    ['director', 1],
    ['payment request', 1],
    ['payment', 1],
  ]);
  expect(story.outcome).toBe('approved');
});

test('once the payment is requested, the applicant cannot take the request back', async () => {
  const story = await payment('2017');
  for (const step of ['pre-approver', 'supervisor']) await story.approves(story.waitsFor[step]?.[0] ?? '', step);
  await story.approves('university:finance-system', 'payment request');
  expect(await story.does(clerk, 'case', { kind: 'recall' })).toBe('nothing-to-recall');
  expect(
    await story.does('university:finance-system', 'payment', {
      kind: 'decide',
      verdict: 'rejected',
      note: 'no account',
    }),
  ).toBe('done');
  expect(story.waitsFor).toEqual({ 'submission #2': [clerk] });
});
