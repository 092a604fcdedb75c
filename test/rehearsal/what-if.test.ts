import fc from 'fast-check';
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { openTasks } from '../../domain/state.ts';
import { holders } from '../../domain/task.ts';
import { Rehearsal } from '../../rehearsal/rehearse.ts';
import { whatIf, type Past } from '../../rehearsal/what-if.ts';
import { rerun } from '../../rehearsal/what-if/rerun.ts';
import { processes, type ProcessName } from '../../workflows/processes.ts';
import {
  leaveRule,
  outingRule,
  paymentRule2018,
  universityCompany,
  websiteCompany,
  type CastCompany,
} from '../cast.ts';
import { actFor, moves, type Move } from '../drivers/scripts.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.parse('2026-03-02T09:00:00+08:00');

type Scene = readonly [process: ProcessName, company: CastCompany, rule: unknown, applicant: string, form: object];

const plain = { kind: 'annual', from: '2026-12-01T08:30:00+08:00', to: '2026-12-01T18:00:00+08:00' };
const scenes: readonly Scene[] = [
  ['leave', websiteCompany, leaveRule, 'chen', plain],
  [
    'leave',
    websiteCompany,
    leaveRule,
    'chen',
    { ...plain, kind: 'sick', reportedByPhone: true, coversImportantWork: true, deputy: 'zhao' },
  ],
  ['outing', websiteCompany, outingRule, 'chen', plain],
  ['request-for-payment', universityCompany, paymentRule2018, 'anna', { budgetOwner: 'separate', director: true }],
];

async function opened([process, company, rule, applicant, form]: Scene, at: number): Promise<Rehearsal> {
  const facts = { ...company, number: `QJ-${at}` };
  const rehearsal = new Rehearsal(processes[process], facts, { [digestOf(rule)]: rule }, at);
  await rehearsal.open({
    kind: 'case-opened',
    process,
    version: 1,
    company: company.id,
    applicant,
    series: 'QJ',
    attachments: [],
    form: form as Readonly<Record<string, unknown>>,
    formDigest: digestOf(form),
    ruleDigest: digestOf(rule),
  });
  return rehearsal;
}

/** A case in which people do what a script says, each after some hours; then time passes until it ends by itself, or the applicant withdraws. */
async function lived(scene: Scene, script: readonly Move[], pauses: readonly number[]): Promise<readonly Event[]> {
  const rehearsal = await opened(scene, monday);
  for (const [index, move] of script.entries()) {
    await rehearsal.until(rehearsal.now + (pauses[index] ?? 1) * hour);
    const act = actFor(rehearsal.state, move, Object.keys(scene[1].roster.people), scene[2]);
    if (act) await rehearsal.act(act);
  }
  await rehearsal.until(rehearsal.now + 90 * day);
  const { state } = rehearsal;
  const seen = { seq: state.seq, form: state.submission?.formDigest ?? '' };
  if (!state.closed)
    await rehearsal.act({ kind: 'withdraw', id: 'over', digest: 'over', by: { person: scene[3] }, seen });
  return rehearsal.journal;
}

/** What happened, without the places of events and the names of acts. */
const course = (journal: readonly Event[]) =>
  journal.map(({ kind, at, actor, ...event }) => [kind, at, actor, 'step' in event ? event.step : '']);

test.each(scenes)(
  '%s: a closed case, decided again from its record under its own rule, comes out as it did',
  async (...scene) => {
    const [, company, rule] = scene;
    const terms = {
      ruleOf: () => rule,
      today: { ...company, roster: { ...company.roster, holders: [] } },
      takes: () => undefined,
    };
    const property = fc.asyncProperty(
      moves,
      fc.array(fc.nat(60), { minLength: 14, maxLength: 14 }),
      async (script, pauses) => {
        const record = await lived(scene, script, pauses);
        const again = await rerun(record, terms);
        expect(again.skipped).toEqual([]);
        expect(course(again.journal)).toEqual(course(record));
      },
    );
    await fc.assert(property, { numRuns: 60 });
  },
);

/** A leave that is signed after so many hours by each. */
async function signed(at: number, hours: readonly [number, number], form: object = plain): Promise<Past> {
  const rehearsal = await opened(['leave', websiteCompany, leaveRule, 'chen', form], at);
  return { id: `case-${at}`, journal: await signedOneByOne(rehearsal, hours) };
}

/** The first who may sign does so after so many hours, then the next. */
async function signedOneByOne(rehearsal: Rehearsal, hours: readonly number[]): Promise<readonly Event[]> {
  for (const pause of hours) {
    await rehearsal.until(rehearsal.now + pause * hour);
    const task = openTasks(rehearsal.state).find(({ spec }) => spec.kind === 'approval');
    if (!task) break;
    const seen = { seq: rehearsal.state.seq, form: rehearsal.state.submission?.formDigest ?? '' };
    const by = { person: holders(task)[0] ?? '' };
    const act: Act = {
      id: `${rehearsal.state.number}-${task.seq}`,
      digest: '',
      by,
      seen,
      task: task.seq,
      kind: 'decide',
      verdict: 'approved',
    };
    await rehearsal.act(act);
  }
  return rehearsal.journal;
}

const terms = { today: websiteCompany, assume: 'approve' } as const;
const { generalManager: _, ...withoutGeneralManager } = leaveRule;

test('a signer more is asked and answers after the time that people take; a signer less is no longer asked and the rest is as quick as it was', async () => {
  const past = [await signed(monday, [2, 3])];
  const less = await whatIf(past, { ...terms, ruleOf: () => withoutGeneralManager });
  expect(less.cases[0]).toMatchObject({
    changed: true,
    newlyAsked: [],
    noLongerAsked: ['General Manager: li'],
    before: { outcome: 'approved', took: 5 * hour },
    after: { outcome: 'approved', took: 2 * hour },
    skipped: [{ act: 'decide', by: 'li', step: 'General Manager', because: 'step-not-asked' }],
  });
  const shorter = await whatIf(
    [
      {
        id: 'short',
        journal: less.cases.length
          ? (await rerun(past[0]!.journal, { ...terms, ruleOf: () => withoutGeneralManager, takes: () => undefined }))
              .journal
          : [],
      },
    ],
    {
      ...terms,
      ruleOf: () => leaveRule,
    },
  );
  expect(shorter.cases[0]).toMatchObject({
    newlyAsked: ['General Manager: li'],
    noLongerAsked: [],
    after: { outcome: 'approved', took: 4 * hour },
    assumed: [{ step: 'General Manager', by: 'li' }],
  });
  expect(shorter.sum).toMatchObject({ cases: 1, changed: 1, newlyAsked: { 'General Manager: li': 1 }, assumed: 1 });
});

test('whose step is reached earlier takes the time that he took', async () => {
  const scene: Scene = ['request-for-payment', universityCompany, paymentRule2018, 'anna', {}];
  const record = await signedOneByOne(await opened(scene, monday), [5, 3, 1, 1]);
  const { administration: _none, ...without } = paymentRule2018;
  const today = { today: universityCompany, assume: 'wait' } as const;
  const { cases } = await whatIf([{ id: 'paid', journal: record }], { ...today, ruleOf: () => without });
  expect(cases[0]).toMatchObject({ before: { took: 10 * hour }, after: { took: 5 * hour, outcome: 'approved' } });
});

test('another signer is asked in the place of the old one, whose act has no place any more', async () => {
  const past = [await signed(monday, [2, 3])];
  const changed = { ...leaveRule, departmentManager: { ...leaveRule.departmentManager, by: { person: 'sun' } } };
  const { cases } = await whatIf(past, { ...terms, ruleOf: () => changed });
  expect(cases[0]).toMatchObject({
    newlyAsked: ['department manager: sun'],
    noLongerAsked: ['department manager: wang'],
    skipped: [{ by: 'wang', because: 'not-the-assignee' }],
    assumed: [{ step: 'department manager', by: 'sun' }],
    after: { outcome: 'approved' },
  });
  const waiting = await whatIf(past, { ...terms, assume: 'wait', ruleOf: () => changed });
  expect(waiting.cases[0]).toMatchObject({ after: { outcome: 'open', took: null }, assumed: [] });
  expect(waiting.sum.outcomes).toEqual({ 'approved → open': 1 });
});

test('a shorter limit issues slips that were not issued, and a longer notice fines who was in time', async () => {
  const past = [await signed(monday, [3, 3], { ...plain, from: '2026-03-03T09:00:00+08:00' })];
  const quick = {
    ...leaveRule,
    notice: { amount: '3 working days', clock: 'workingTime' },
    departmentManager: {
      ...leaveRule.departmentManager,
      ladder: [{ after: { amount: '1 hour', clock: 'workingTime' }, does: 'slip' }],
    },
  };
  const { cases, sum } = await whatIf(past, { ...terms, ruleOf: () => quick });
  expect(cases[0]).toMatchObject({
    before: { slips: 0, fines: 0 },
    after: { slips: 1, fines: 500, outcome: 'approved' },
  });
  expect(sum).toMatchObject({ slips: { before: 0, after: 1 }, fines: { before: 0, after: 500 }, skipped: 0 });
});

test('500 past cases give a difference', async () => {
  const hours = (index: number): [number, number] => [(index % 7) + 1, (index % 11) + 1];
  const past: Past[] = [];
  for (let index = 0; index < 500; index += 1) past.push(await signed(monday + index * hour, hours(index)));
  const started = performance.now();
  const same = await whatIf(past, { ...terms, ruleOf: () => leaveRule });
  expect(same.sum).toMatchObject({ cases: 500, changed: 0, outcomes: {}, skipped: 0, assumed: 0 });
  const { sum } = await whatIf(past, { ...terms, ruleOf: () => withoutGeneralManager });
  process.stdout.write(`500 cases twice in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  expect(sum).toMatchObject({ cases: 500, changed: 500, noLongerAsked: { 'General Manager: li': 500 } });
  expect(sum.medianTook.after).toBeLessThan(sum.medianTook.before ?? 0);
});
