import type { CastCompany } from '../cast.ts';
import { leaveRule, outingRule, paymentRule2018, universityCompany, websiteCompany } from '../cast.ts';
import { preview, type Asking } from '../../rehearsal/preview.ts';
import type { Preview } from '../../rehearsal/preview.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { callback } from '../../workflows/kernel/callback.ts';
import { hold } from '../../workflows/kernel/hold.ts';
import { inRounds } from '../../workflows/kernel/in-rounds.ts';
import { untilSatisfied } from '../../workflows/kernel/until-satisfied.ts';
import type { Process } from '../../workflows/desk/process.ts';

const at = Date.parse('2026-11-23T09:00:00+08:00');
const plain = { kind: 'annual', from: '2026-12-01T08:30:00+08:00', to: '2026-12-01T18:00:00+08:00' };

const asking = (
  process: string,
  company: CastCompany,
  rule: unknown,
  form: Asking['form'],
  more: Partial<Asking> = {},
): Asking => ({ process, company: company.id, rule, form, facts: company, applicant: 'chen', at, ...more });

const told = ({ steps }: Preview) => steps.map(({ step, people }) => [step, ...people]);

test('the whole route is named before anything is handed in: who signs, until when, by which rule', async () => {
  const route = await preview(asking('leave', websiteCompany, leaveRule, plain));
  expect(route).toMatchObject({ end: 'closed', outcome: 'approved' });
  expect(told(route)).toEqual([
    ['department manager', 'wang'],
    ['General Manager', 'li'],
  ]);
  const [manager] = route.steps;
  expect(manager).toMatchObject({
    kind: 'approval',
    chosenBy: { post: 'department-manager' },
    dueAt: Date.parse('2026-11-23T15:00:00+08:00'),
    whenPassed: { takenOverBy: { post: 'vice-general-manager', of: 'company' } },
    ended: 'approved',
  });
  expect(manager?.explanation?.length).toBeGreaterThan(0);
  expect(manager?.rungs?.map(({ does }) => does)).toEqual(['remind', 'slip']);
});

test('whoever is passed over on the way is named with the cause', async () => {
  const route = await preview(
    asking(
      'leave',
      websiteCompany,
      {
        ...leaveRule,
        departmentManager: {
          ...leaveRule.departmentManager,
          otherwise: [{ post: 'vice-general-manager', of: 'company' }],
        },
      },
      plain,
      { applicant: 'wang' },
    ),
  );
  expect(route.steps[0]).toMatchObject({
    people: ['sun'],
    passedOver: [{ by: { post: 'department-manager' }, because: 'applicant' }],
  });
});

test('leave asked late shows its fine, and papers owed beside the signatures', async () => {
  const late = { ...plain, from: '2026-11-23T10:00:00+08:00', kind: 'sick' };
  const route = await preview(asking('leave', websiteCompany, leaveRule, late));
  expect(route.notes).toEqual([
    expect.objectContaining({ kind: 'notice-checked', filled: expect.objectContaining({ inTime: false }) as unknown }),
    expect.objectContaining({ kind: 'violation-noted', fine: 500 }),
  ]);
  expect(told(route)).toEqual([
    ['hospital certificate', 'chen'],
    ['department manager', 'wang'],
    ['General Manager', 'li'],
  ]);
  const [certificate, manager] = route.steps;
  expect(manager?.after).not.toContain(certificate?.step);
});

test('a form that is hardly begun is foretold as far as it goes, and blames nobody for what is not on it yet', async () => {
  const route = await preview(asking('leave', websiteCompany, leaveRule, {}));
  expect(route.end).toBe('closed');
  expect(route.notes).toEqual([]);
  expect(told(route)).toEqual([
    ['department manager', 'wang'],
    ['General Manager', 'li'],
  ]);
});

test('somebody who is still to be named on the form is nobody yet, not the office', async () => {
  const named: Process<{ colleague?: string }> = (desk) => approval(desk, 'colleague', { by: { field: 'colleague' } });
  const before = await preview(asking('named', websiteCompany, {}, {}), named);
  expect(before.steps[0]).toMatchObject({ people: [''], chosenBy: { field: 'colleague' }, passedOver: [] });
  const after = await preview(asking('named', websiteCompany, {}, { colleague: 'zhao' }), named);
  expect(told(after)).toEqual([['colleague', 'zhao']]);
});

test('what comes after a step stays after it, also where something unnamed lies between', async () => {
  const form = { ...plain, coversImportantWork: true, deputy: '' };
  const { steps } = await preview(asking('leave', websiteCompany, leaveRule, form));
  expect(steps.map(({ step, after }) => [step, ...after])).toEqual([
    ['handover'],
    ['department manager', 'handover'],
    ['General Manager', 'handover', 'department manager'],
  ]);
});

test('an amount that the budget has no room for is foretold, with what there is', async () => {
  const spends: Process = async (desk) => {
    const { done } = await hold(desk, 'money', { account: 'budget', amount: 900 });
    return done ? approval(desk, 'President', { by: { post: 'president', of: 'company' } }) : 'rejected';
  };
  const facts = { ...websiteCompany, accounts: { budget: { total: 1000, held: 200, spent: 0 } } };
  const route = await preview(asking('spends', websiteCompany, {}, {}, { facts }), spends);
  expect(route).toMatchObject({ end: 'closed', outcome: 'rejected', steps: [] });
  expect(route.notes).toEqual([
    expect.objectContaining({ kind: 'amount-held', filled: { done: false, available: 800 } }),
  ]);
});

test('of an amount nothing is said before its budget is chosen', async () => {
  const spends: Process<{ account: string }> = async (desk, { account }) => {
    await hold(desk, 'money', { account, amount: 900 });
    return approval(desk, 'President', { by: { post: 'president', of: 'company' } });
  };
  const facts = { ...websiteCompany, accounts: { budget: { total: 1000, held: 0, spent: 0 } } };
  const notes = async (account: string) =>
    (await preview(asking('spends', websiteCompany, {}, { account }, { facts }), spends)).notes.map(({ kind }) => kind);
  expect([await notes(''), await notes('budget')]).toEqual([[], ['amount-held']]);
});

test('a process that would go round for ever says so and is cut off', async () => {
  const by = { post: 'department-manager' };
  const circle: Process = async (desk) => {
    await untilSatisfied(desk, (here) => callback(here, 'callback', { by, sheet: 'callback' }));
    return 'approved';
  };
  const sheets = { callback: { expected: { satisfied: false, said: '' } } };
  const route = await preview(asking('circle', websiteCompany, {}, {}, { sheets }), circle);
  expect(route.end).toBe('endless');
  expect(route.steps.map(({ step }) => step)).toEqual(['callback', 'callback #2', 'callback #3', 'callback #4']);
  const sleeps: Process = async (desk) => {
    for (let night = 1; ; night += 1)
      await approval(desk, `night ${night}`, {
        by,
        whenPassed: { lapses: { amount: '1 day', clock: 'calendarTime' } },
      });
  };
  expect((await preview(asking('sleeps', websiteCompany, {}, {}), sleeps)).end).toBe('endless');
});

test('a route that comes back to the applicant ends there', async () => {
  const never: Process = (desk) => inRounds(desk, () => Promise.resolve('rejected' as const));
  const route = await preview(asking('never', websiteCompany, {}, {}), never);
  expect(route.end).toBe('sent-back');
});

test('a process that the form breaks is shown as far as it came', async () => {
  const breaks: Process<{ list: readonly string[] }> = async (desk, { list }) => {
    await approval(desk, 'first', { by: { post: 'department-manager' } });
    return approval(desk, list.join(), { by: { post: 'general-manager', of: 'company' } });
  };
  const route = await preview(asking('breaks', websiteCompany, {}, {}), breaks);
  expect(route.end).toBe('unclear');
  expect(told(route)).toEqual([['first', 'wang']]);
});

test('an outing and a request for payment name their signers', async () => {
  expect(told(await preview(asking('outing', websiteCompany, outingRule, plain)))).toEqual([
    ['department manager', 'wang'],
  ]);
  const form = { budgetOwner: 'separate', director: true };
  const payment = await preview(
    asking('request-for-payment', universityCompany, paymentRule2018, form, { applicant: 'anna' }),
  );
  expect(told(payment)).toEqual([
    ['administration', 'gijs', 'hanna'],
    ['budget owner', 'cor'],
    ['supervisor', 'dirk', 'els'],
    ['director', 'frits'],
    ['payment request', 'ledger'],
    ['payment', 'ledger'],
  ]);
});
