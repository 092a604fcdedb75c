import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { sweep } from '../../activities/office/sweep.ts';
import { dueRungs } from '../../domain/ladder.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { badRow, monday } from './office-cases.ts';

let database: CastDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
});

afterAll(() => database.close());

const taskStates = ['assigned', 'unclaimed', 'settled', 'closed', 'voided'] as const;
const isOpen = (state: string) => state === 'assigned' || state === 'unclaimed';
/** What was issued, and what was planned for a task that is done, no longer stands on the plan. */
const isPlanned = ({ state, open }: { state: string; open: string }) => state === 'planned' && isOpen(open);

const rung = fc.record({
  at: fc.integer({ min: -3, max: 3 }),
  state: fc.constantFrom('planned', 'planned', 'gone'),
  does: fc.constantFrom('remind', 'slip'),
});
const task = fc.record({ state: fc.constantFrom(...taskStates), rungs: fc.array(rung, { maxLength: 4 }) });
const cases = fc.array(fc.array(task, { minLength: 1, maxLength: 2 }), { maxLength: 6 });
type Cases = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

/** Every rung with its place, in the order in which the database reads equal ones. */
function flat(drawn: Cases, ids: readonly string[]) {
  return drawn
    .flatMap((tasks, index) =>
      tasks.flatMap(({ state: open, rungs }, place) =>
        rungs.map((one, number) => ({ ...one, open, caseId: ids[index]!, task: place + 1, rung: number })),
      ),
    )
    .sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : a.task - b.task));
}

async function put(drawn: Cases, ids: readonly string[]): Promise<void> {
  await pool.query('TRUNCATE case_file, task, rung, slip, register, register_head, outbox, number_series');
  for (const [index, tasks] of drawn.entries()) {
    await pool.query(
      `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
       VALUES ($1, 'website', 'outing', 1, $2, 'chen', '{}', '', '', now(), now(), 1, '')`,
      [ids[index], `WC-${index}`],
    );
    for (const [place, { state }] of tasks.entries()) {
      await pool.query(
        `INSERT INTO task (case_id, seq, company, process, step, kind, state, assignee, candidates, opened_at)
         VALUES ($1, $2, 'website', 'outing', 'step', 'approval', $3, CASE $3 WHEN 'unclaimed' THEN NULL ELSE 'wang' END, '{wang}', now())`,
        [ids[index], place + 1, state],
      );
    }
  }
  for (const { caseId, task, rung, at, does } of flat(drawn, ids).filter(isPlanned)) {
    await pool.query(
      `INSERT INTO rung (case_id, task, rung, company, at, does, "to") VALUES ($1, $2, $3, 'website', $4, $5, '{}')`,
      [caseId, task, rung, new Date(monday + at).toISOString(), does],
    );
  }
}

test('the office issues in SQL exactly what the ladder says in the domain, in the same order and each once', async () => {
  await fc.assert(
    fc.asyncProperty(
      cases,
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (drawn, now, batch) => {
        const ids = drawn.map(() => randomUUID());
        await put(drawn, ids);
        const planned = flat(drawn, ids).filter(isPlanned);
        const due = dueRungs(planned, now).map(({ caseId, task, rung }) => ({ caseId, task, rung }));

        const { issued, nextDueAt } = await sweep(pool, { company: 'website', now: monday + now }, 1_000);
        const { rows } = await pool.query(`SELECT case_id AS "caseId", task, rung FROM slip ORDER BY seq`);
        expect(rows).toEqual(due);
        expect(issued).toBe(due.length);
        const later = flat(drawn, ids).filter((one) => isPlanned(one) && one.at > now);
        expect(nextDueAt).toBe(later.length === 0 ? undefined : monday + Math.min(...later.map(({ at }) => at)));
        expect(await badRow(pool)).toBeUndefined();

        await put(drawn, ids);
        await sweep(pool, { company: 'website', now: monday + now }, batch);
        await sweep(pool, { company: 'website', now: monday + now }, batch);
        const piecewise = await pool.query<(typeof due)[number]>(
          `SELECT case_id AS "caseId", task, rung FROM slip ORDER BY seq`,
        );
        expect(new Set(piecewise.rows.map((slip) => JSON.stringify(slip)))).toEqual(
          new Set(due.map((slip) => JSON.stringify(slip))),
        );
        expect(piecewise.rows).toHaveLength(due.length);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
