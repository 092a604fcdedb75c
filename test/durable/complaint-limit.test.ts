import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { file } from '../../activities/filing/file.ts';
import { journalOf } from '../../activities/filing/stored.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { State } from '../../domain/state.ts';
import { complaint } from '../../workflows/complaint/complaint.ts';
import type { ComplaintRule } from '../../workflows/complaint/rule.ts';
import { act, caseWorkflowId, recount } from '../../workflows/durable/messages.ts';
import { Rehearsal } from '../../rehearsal/rehearse.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { companies, rosterOf } from '../companies/shipped.ts';
import { demoDatabase, type FreshDatabase } from '../setup/database.ts';
import { temporalAddress } from '../setup/temporal.ts';
import { workerProcess, type WorkerProcess } from './worker-process.ts';

let database: FreshDatabase;
let pool: pg.Pool;
let connection: Connection;
let client: Client;
let worker: WorkerProcess;

beforeAll(async () => {
  database = await demoDatabase();
  pool = openPool(database.url);
  pool.on('error', () => undefined);
  connection = await Connection.connect({ address: temporalAddress() });
  client = new Client({ connection });
  worker = await workerProcess(database.url);
}, 60_000);
afterAll(async () => {
  await worker.kill();
  await connection.close();
  await pool.end();
  await database.drop();
});

const company = companies.find(({ id }) => id === 'manufacturer')!;
const shipped = company.rulebooks.find(({ process }) => process === 'complaint')!;
const facts = { calendar: company.calendar, roster: rosterOf(company), number: 'KS-202609-0001' };
const accepted = Date.parse('2026-09-30T17:50:00+08:00');
const form = sampleRequests.complaint;

/** The same rule with the limit at home counted by another clock, published as a version of its own. */
async function ruleBy(clock: 'calendarTime' | 'workingTime'): Promise<{ rule: ComplaintRule; digest: string }> {
  const rule = structuredClone(shipped.rule) as ComplaintRule;
  Object.assign(rule.deadline.domestic.within, { clock });
  const digest = digestOf(rule);
  await pool.query(
    `INSERT INTO rulebook (company, process, effective_from, digest, name, series, form, rule)
     SELECT company, process, effective_from + interval '1 second' * $2, $1, name, series, form, $3 FROM rulebook
     WHERE company = 'manufacturer' AND process = 'complaint' ORDER BY effective_from LIMIT 1`,
    [digest, clock === 'calendarTime' ? 1 : 2, JSON.stringify(rule)],
  );
  return { rule, digest };
}

/** A complaint that was accepted on Wednesday 30 September 2026 at 17:50, filed turn by turn as its desk handed it over. */
async function acceptedThen({ rule, digest }: Awaited<ReturnType<typeof ruleBy>>): Promise<string> {
  const rehearsal = new Rehearsal(complaint, facts, { [digest]: rule }, accepted - 3_600_000);
  const formDigest = digestOf(form);
  const caseId = randomUUID();
  await rehearsal.open(
    {
      kind: 'case-opened',
      process: 'complaint',
      version: 1,
      company: 'manufacturer',
      applicant: 'manufacturer:shi-yujie',
      series: 'KS-YYYYMM',
      attachments: [],
      form,
      formDigest,
      ruleDigest: digest,
    },
    caseId,
  );
  await rehearsal.until(accepted);
  const task = rehearsal.state.steps['acceptance']?.task?.seq ?? 0;
  const by = { person: 'manufacturer:liu-yue' };
  const seen = { seq: rehearsal.state.seq, form: formDigest };
  await rehearsal.act({ id: randomUUID(), digest: 'd', kind: 'decide', verdict: 'approved', task, by, seen });
  for (const events of rehearsal.turns) expect(await file(pool, { caseId, events, form })).toHaveProperty('filed');
  await client.workflow.start('complaint', {
    workflowId: caseWorkflowId(caseId),
    taskQueue: worker.taskQueue,
    args: [{ caseId, rules: {}, recovered: true }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  await claimed(caseId, rehearsal.state);
  return caseId;
}

/** The case is running once a clerk has claimed what comes next. */
async function claimed(caseId: string, { steps, seq, submission }: State): Promise<void> {
  const asked = {
    id: randomUUID(),
    digest: 'claim',
    kind: 'claim' as const,
    task: steps['category']?.task?.seq ?? 0,
    by: { person: 'manufacturer:tao-ran' },
    seen: { seq, form: submission?.formDigest ?? '' },
  };
  const handle = client.workflow.getHandle(caseWorkflowId(caseId));
  expect(await handle.executeUpdate(act, { updateId: asked.id, args: [asked] })).toHaveProperty('seq');
}

/** What the projection says that the limit is. */
async function projected(caseId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ due_at: Date }>(
    `SELECT due_at FROM task WHERE case_id = $1 AND step = 'deadline'`,
    [caseId],
  );
  return rows[0]?.due_at.toISOString();
}

/** What the running case itself holds: it says so, before and after, when its limits are counted anew. */
async function held(caseId: string): Promise<readonly (string | undefined)[]> {
  await client.workflow.getHandle(caseWorkflowId(caseId)).signal(recount);
  for (;;) {
    const counted = (await journalOf(pool, caseId)).findLast(
      (event) => event.kind === 'task-recounted' && event.step === 'deadline',
    );
    if (counted?.kind === 'task-recounted')
      return [counted.before, counted.filled?.dueAt].map((at) => at && new Date(at).toISOString()) as string[];
    await new Promise((done) => setTimeout(done, 100));
  }
}

test.each([
  ['calendarTime', '2026-10-13T17:50:00+08:00'],
  ['workingTime', '2026-10-23T17:50:00+08:00'],
] as const)(
  'a complaint accepted before the National Day holiday keeps its limit in %s when the worker is killed with -9',
  async (clock, due) => {
    const caseId = await acceptedThen(await ruleBy(clock));
    const limit = new Date(due).toISOString();
    expect(await projected(caseId)).toBe(limit);
    await worker.kill();
    expect(await projected(caseId)).toBe(limit);
    await worker.start();
    expect(await projected(caseId)).toBe(limit);
    expect(await held(caseId)).toEqual([limit, limit]);
    expect(await projected(caseId)).toBe(limit);
  },
  60_000,
);
