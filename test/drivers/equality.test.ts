import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import promotionBook from '../../prisma/companies/website-company/rulebook/promotion@2025-01-01.json' with { type: 'json' };
import planBook from '../../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import reconciliationBook from '../../prisma/companies/website-company/rulebook/partner-reconciliation@2025-01-01.json' with { type: 'json' };
import { createActivities } from '../../activities/create-activities.ts';
import afterSalesBook from '../../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { Rehearsal } from '../../rehearsal/rehearse.ts';
import absentBook from '../../prisma/companies/website-company/rulebook/absence-without-leave@2025-01-01.json' with { type: 'json' };
import errorBook from '../../prisma/companies/website-company/rulebook/work-error@2025-01-01.json' with { type: 'json' };
import inquiryRulebook from '../../prisma/companies/manufacturer/rulebook/inquiry-slip@2025-01-01.json' with { type: 'json' };
import { processes, type ProcessName } from '../../workflows/processes.ts';
import {
  leaveRule,
  manufacturerCompany,
  outingRule,
  paymentRule2018,
  universityCompany,
  websiteCompany,
  type CastCompany,
} from '../cast.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { DurableCase } from '../durable/case.ts';
import { leaveRule2026 } from '../processes/on-leave.ts';
import type { Form } from '../rehearse.ts';
import { ampleBudget } from '../seed.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { sheetsOf } from './sheets.ts';
import { actFor, moves, movesUpTo, type Move, type Sheets } from './scripts.ts';

const plain = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };
const payment = { budgetOwner: 'separate', director: true };
const complaint = sampleRequests.complaint;
const grave = { ...complaint, severity: 'serious', goodsReturned: true, promisedAt: '2035-11-26T10:00:00+08:00' };
const complaintSheets = sheetsOf(complaintBook.form.sheets);
const afterSalesSheets = sheetsOf(afterSalesBook.form.sheets);
const accounts = { [ampleBudget.id]: { total: ampleBudget.total, held: 0, spent: 0 } };
const spending = { ...websiteCompany, accounts };
const event = {
  ...sampleRequests.promotion,
  account: ampleBudget.id,
  from: '2026-01-01T08:30:00+08:00',
  department: 'marketing',
};
type Scene = readonly [
  name: ProcessName,
  company: CastCompany,
  rule: unknown,
  applicant: string,
  form: object | (() => object),
  sheets?: Sheets,
];

/** Leave that has begun by now, whose applicant may come back: no two scripts have the same time. */
const begun = (kind: string) => () => ({
  kind,
  from: new Date().toISOString(),
  to: '2035-12-31T18:00:00+08:00',
  reportedByPhone: true,
  coversImportantWork: true,
  deputy: 'zhao',
});
/** With so many days that no script uses them up. */
const ample = {
  ...leaveRule2026,
  away: { ...leaveRule2026.away, balances: { annual: { account: 'annual-leave', opens: 1_000_000 } } },
};

const scenes: readonly Scene[] = [
  ['leave', websiteCompany, leaveRule, 'chen', plain],
  [
    'leave',
    websiteCompany,
    leaveRule,
    'chen',
    { ...plain, kind: 'sick', reportedByPhone: true, coversImportantWork: true, deputy: 'zhao' },
  ],
  ['leave', websiteCompany, leaveRule2026, 'chen', begun('personal')],
  ['leave', websiteCompany, ample, 'chen', begun('annual')],
  ['work-error', websiteCompany, errorBook.rule, 'zhao', sampleRequests['work-error'], sheetsOf(errorBook.form.sheets)],
  ['absence-without-leave', websiteCompany, absentBook.rule, 'wang', sampleRequests['absence-without-leave']],
  ['outing', websiteCompany, outingRule, 'chen', plain],
  ['request-for-payment', universityCompany, paymentRule2018, 'anna', payment],
  ['complaint', manufacturerCompany, complaintBook.rule, 'an', complaint, complaintSheets],
  ['complaint', manufacturerCompany, complaintBook.rule, 'an', grave, complaintSheets],
  ['after-sales', manufacturerCompany, afterSalesBook.rule, 'bo', sampleRequests['after-sales'], afterSalesSheets],
  [
    'inquiry-slip',
    manufacturerCompany,
    inquiryRulebook.rule,
    'zhou_m',
    // a department is asked once about a case
    () => ({ ...sampleRequests['inquiry-slip'], caseNumber: randomUUID() }),
    sheetsOf(inquiryRulebook.form.sheets),
  ],
  ['promotion', spending, promotionBook.rule, 'ma', event, sheetsOf(promotionBook.form.sheets)],
  ['promotion-plan', websiteCompany, planBook.rule, 'wang', sampleRequests['promotion-plan']],
  ['promotion-plan', websiteCompany, planBook.rule, 'wang', { kind: 'year', year: 2036 }],
  [
    'partner-reconciliation',
    websiteCompany,
    reconciliationBook.rule,
    'wang',
    { year: 2026, month: 11, partners: [{ name: '晨星广告', ours: 1, theirs: 2 }] },
    sheetsOf(reconciliationBook.form.sheets),
  ],
];

/** How many scripts each process plays, shared among its scenes: 30, and 500 in `npm run check:deep`. */
const runs = Number(process.env['RUNS'] ?? 30);
const runsOf = (process: ProcessName) => Math.ceil(runs / scenes.filter(([name]) => name === process).length);
const seedOf = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  engine = await startEngine(createActivities({ pool }));
  process.stdout.write(`seed ${seedOf}, ${runs} scripts a process (SEED, RUNS)\n`);
});
afterAll(async () => {
  await engine.close();
  await database.close();
});

test.each(scenes.map((scene) => ({ name: scene[0], scene })))(
  '$name: the same script on both drivers gives the same answers and the same journal',
  async ({ scene }) => {
    const [name, company, rule, applicant, form, sheets] = scene;
    const property = fc.asyncProperty(sheets ? movesUpTo(60, 20) : moves, async (script) => {
      const asked = typeof form === 'function' ? (form as () => object)() : form;
      const played = [name, company, rule, applicant, asked, sheets] as const;
      const rehearsed = await rehearse(played, script);
      const carried = await carry(played, rehearsed.acts);
      expect(carried.answers).toEqual(rehearsed.answers);
      expect(carried.journal.map(shape)).toEqual(rehearsed.journal.map(shape));
    });
    // a shorter script would use the ids of acts that are on file already: it would fail for that
    await fc.assert(property, { numRuns: runsOf(name), seed: seedOf, endOnFailure: true });
  },
  3_600_000,
);

/** A scene with the form of one script. */
type Played = readonly [ProcessName, CastCompany, unknown, string, object, Sheets | undefined];

async function rehearse([name, company, rule, applicant, form, sheets]: Played, script: readonly Move[]) {
  const facts = { ...company, number: 'QJ-2026-0001' };
  const rehearsal = new Rehearsal(processes[name], facts, { [digestOf(rule)]: rule }, Date.now() + 1_000);
  await rehearsal.open(opening(name, company.id, applicant, form, rule));
  const acts: Act[] = [];
  const answers: string[] = [];
  for (const move of script) {
    const act = actFor(rehearsal.state, move, Object.keys(company.roster.people), rule, sheets);
    if (!act) continue;
    const answer = await rehearsal.act(act);
    acts.push(act);
    answers.push('refused' in answer ? answer.refused : 'done');
  }
  return { acts, answers, journal: rehearsal.journal };
}

async function carry([name, company, rule, applicant, form]: Played, acts: readonly Act[]) {
  const carried = new DurableCase(engine.client, pool, engine.taskQueue);
  await carried.opens(name, company.id, applicant, form as Form, rule);
  const answers: string[] = [];
  for (const act of acts) {
    const ended = (await carried.state()).closed !== undefined;
    answers.push(ended ? 'case-closed' : await carried.sends({ ...act, id: randomUUID() }));
  }
  const journal = await carried.journal();
  const { closed, steps } = await carried.state();
  // the deputy is free again for the next script
  if (closed === undefined && steps['absence']) await carried.does(applicant, 'absence', { kind: 'comeBack' });
  else if (closed === undefined && 'deputy' in form) await carried.does(applicant, '', { kind: 'withdraw' });
  return { answers, journal };
}

const opening = (name: string, company: string, applicant: string, form: object, rule: unknown) =>
  ({
    kind: 'case-opened',
    process: name,
    version: 1,
    company,
    applicant,
    series: 'QJ',
    attachments: [],
    form: form as Readonly<Record<string, unknown>>,
    formDigest: digestOf(form),
    ruleDigest: digestOf(rule),
  }) as const;

/** An event without its times, ids and numbers, and without the order in which several are asked. */
function shape(event: Event): object {
  const { at: _at, act, ...rest } = event.kind === 'absence-taken' ? { ...event, to: 0 } : event;
  const filled = 'filled' in rest && rest.filled ? rest.filled : {};
  const who = 'candidates' in filled ? filled.candidates : 'persons' in filled ? filled.persons : undefined;
  const inTime = 'inTime' in filled ? filled.inTime : undefined;
  return {
    ...rest,
    filled: { who: (who as readonly string[] | undefined)?.toSorted(), inTime },
    byAct: act !== undefined,
  };
}
