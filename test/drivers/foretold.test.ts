import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import { filledAsFiled } from '../../api/previews/facts.ts';
import { snapshot } from '../../api/cases/snapshot.ts';
import { dueAt } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import { openTasks } from '../../domain/state.ts';
import { isSilent } from '../../domain/task.ts';
import { agrees } from '../../rehearsal/agrees.ts';
import { preview, type Asking, type Preview } from '../../rehearsal/preview.ts';
import { routeOf, type Route, type RouteNote, type RouteStep } from '../../rehearsal/preview-route.ts';
import { differenceOf } from '../../rehearsal/what-if/difference.ts';
import { rerun } from '../../rehearsal/what-if/rerun.ts';
import type { ProcessName } from '../../workflows/processes.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { websiteCompany } from '../cast.ts';
import { companies, rosterOf } from '../companies/shipped.ts';
import { DurableCase } from '../durable/case.ts';
import type { Form } from '../rehearse.ts';
import { demoDatabase, type FreshDatabase } from '../setup/database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { VirtualTime } from '../setup/virtual-time.ts';

const day = 86_400_000;
const soon = (days: number, hours = 0) =>
  new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + hours * 3_600_000).toISOString();
/** A time that begins then and has three working days of the website company in it, also over a weekend or a holiday. */
const away = (days: number) => {
  const from = soon(days, 1);
  const { at } = dueAt(websiteCompany.calendar, Date.parse(from), { amount: '3 days', clock: 'workingTime' });
  return { from, to: new Date(at).toISOString() };
};

const promotion = {
  title: '双十二促销',
  department: 'planning',
  account: 'promotion-test',
  lines: [
    { what: '公众号推广', amount: 60_000_00 },
    { what: '海报印刷', amount: 20_000_00 },
  ],
  from: soon(9, 1),
  to: soon(20, 10),
  targets: [{ what: '新注册用户', amount: 3_000 }],
  acceptedBy: ['finance', 'marketing', 'general-affairs'],
};
type Scene = readonly [what: string, version: string, applicant: string, form: Form];

const scenes: readonly Scene[] = [
  ['leave', 'leave@2026-01-01', 'website-company:lin-xiaoyu', { ...sampleRequests.leave, ...away(20) }],
  [
    'leave over important work',
    'leave@2026-01-01',
    'website-company:lin-xiaoyu',
    { ...sampleRequests['leave over important work'], kind: 'personal', ...away(30) },
  ],
  [
    'sick leave asked too late',
    'leave@2026-01-01',
    'website-company:lin-xiaoyu',
    { ...sampleRequests.leave, kind: 'sick', ...away(-1) },
  ],
  ['leave at the manufacturer', 'leave@2025-01-01', 'manufacturer:jiao-yang', { ...sampleRequests.leave, ...away(20) }],
  ['outing', 'outing@2025-01-01', 'website-company:lin-xiaoyu', sampleRequests.outing],
  [
    'request for payment',
    'request-for-payment@2018-01-01',
    'university:staff',
    sampleRequests['request-for-payment of 2018'],
  ],
  ['complaint', 'complaint@2025-01-01', 'manufacturer:service', sampleRequests.complaint],
  [
    'serious complaint with a contract dispute',
    'complaint@2025-01-01',
    'manufacturer:service',
    { ...sampleRequests.complaint, severity: 'serious', contractDispute: true },
  ],
  ['promotion', 'promotion@2025-01-01', 'website-company:lin-xiaoyu', promotion],
  [
    'after-sales',
    'after-sales@2025-01-01',
    'website-company:lin-xiaoyu',
    sampleRequests['after-sales of the website company'],
  ],
];

let database: FreshDatabase;
let pool: pg.Pool;
let engine: Engine;

beforeAll(async () => {
  database = await demoDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  await pool.query(
    `INSERT INTO account (company, id, name, total) VALUES ('website-company', 'promotion-test', '{"zh":"","en":""}', 20000000)`,
  );
  engine = await startEngine(createActivities({ pool }));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await pool.end();
  await database.drop();
});

test.each(scenes)(
  '%s: the route that the rehearsal foretells is the route that the case takes when everybody agrees, and its record decides it again',
  async (_, version, who, form) => {
    const { asking, rule, sheets, process, company, applicant } = scene(version, who, form);
    const foretold = await foretell({ ...asking, at: Date.now() });
    expect(foretold).toMatchObject({ end: 'closed', outcome: 'approved' });

    const carried = new DurableCase(engine.client, pool, engine.taskQueue);
    await carried.opens(process, company, applicant, form, rule);
    const asksUntil = await everybodyAgrees(carried, sheets, foretold);
    const journal = await carried.journal();
    const real = routeOf(journal);

    expect(shape(real)).toEqual(shape(foretold));
    const again = await rerun(journal, { ruleOf: () => rule, today: nobodyOf(company), takes: () => undefined });
    expect(again.skipped).toEqual([]);
    expect(differenceOf(carried.id, journal, again)).toMatchObject({ changed: false });

    const latest = await foretell({ ...asking, at: asksUntil });
    for (const [index, { dueAt = 0, step }] of real.steps.entries()) {
      const { dueAt: from = 0, askedAt = 0 } = foretold.steps[index] ?? {};
      // what is asked after a time that was skipped is asked a moment later than foretold
      const waited = askedAt > asksUntil ? day : 0;
      const until = (latest.steps[index]?.dueAt ?? Infinity) + waited;
      expect({ step, inTime: from <= dueAt && dueAt <= until }).toEqual({ step, inTime: true });
    }
  },
  120_000,
);

function scene(version: string, who: string, form: Form) {
  const company = companies.find(({ id }) => who.startsWith(`${id}:`));
  const rulebook = company?.rulebooks.find((one) => `${one.process}@${one.effectiveFrom}` === version);
  if (!company || !rulebook) throw new Error(`${version} is not shipped`);
  const applicant = company.people.some(({ key }) => who === `${company.id}:${key}`)
    ? who
    : `${company.id}:${company.people.find(({ posts }) => (who.endsWith(':staff') ? posts.length === 0 : posts.some(({ post }) => post === 'service-clerk')))?.key ?? ''}`;
  const {
    process,
    rule,
    form: { sheets = {} },
  } = rulebook;
  const asking = { process, rule, sheets, form, applicant, company: company.id };
  return { asking, rule, sheets, process: process as ProcessName, company: company.id, applicant };
}

/** The company with nobody in office: what a record asked then is in the record. */
function nobodyOf(id: string) {
  const company = companies.find((one) => one.id === id);
  if (!company) throw new Error(`${id} is not shipped`);
  return { calendar: company.calendar, roster: { ...rosterOf(company), holders: [] } };
}

const foretell = (asking: Omit<Asking, 'facts'>): Promise<Preview> =>
  snapshot(pool, (client) =>
    preview({ ...asking, facts: filledAsFiled(client, { id: asking.applicant, company: asking.company }) }),
  );

/** Everybody who is asked agrees, in the order of asking; then time passes, until the case is closed. Answers the last real instant before time was skipped. */
async function everybodyAgrees(
  carried: DurableCase,
  sheets: Parameters<typeof agrees>[2],
  { steps }: Preview,
): Promise<number> {
  const time = new VirtualTime(engine.client);
  let skipped: number | undefined;
  for (let turn = 0; turn < 100; turn += 1) {
    const state = await carried.state();
    if (state.closed) return skipped ?? Date.now();
    const task = openTasks(state).find(({ spec }) => !isSilent(spec));
    const act = task && agrees(state, task, sheets);
    if (act) expect([task.step, await carried.sends({ ...act, id: randomUUID() })]).toEqual([task.step, 'done']);
    else {
      skipped ??= Date.now();
      const next = steps.find(({ seq }) => seq > state.seq)?.askedAt;
      await passes(carried, time, (next ?? (await time.now(carried.handle.workflowId)) + 40 * day) + 1_000);
    }
  }
  throw new Error('the case came to no end');
}

/** Lets time pass until that instant, or until the case ends before. */
async function passes(carried: DurableCase, time: VirtualTime, instant: number): Promise<void> {
  await time.at(carried.handle.workflowId, instant).catch(async (failure: unknown) => {
    if (!(await carried.state()).closed) throw failure;
  });
}

/** A route without its times. */
const shape = ({ steps, notes, outcome }: Route) => ({
  steps: steps.map(stepShape),
  notes: notes.map(noteShape),
  outcome,
});

function stepShape({
  step,
  kind,
  seq,
  after,
  people,
  chosenBy,
  passedOver,
  rungs = [],
  whenPassed,
  sheet,
  ended,
}: RouteStep) {
  const chased = rungs.map(({ does, to }) => ({ does, to }));
  return { step, kind, seq, after, people, chosenBy, passedOver, chased, whenPassed, sheet, ended };
}

/** What a budget has left is foretold to those alone who may see it. */
function noteShape(note: RouteNote): object {
  const { at: _at, act: _act, filled, ...rest } = note as Event & { filled?: object };
  const { latest: _latest, available: _available, ...known } = (filled ?? {}) as Record<string, unknown>;
  return { ...rest, filled: known };
}
