import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import { openPool } from '../../activities/database.ts';
import { sweep } from '../../activities/office/sweep.ts';
import { ensureDatabase } from '../../launch/postgres/cluster.ts';
import { loadCompanies } from '../../prisma/load-companies.ts';
import { migrate } from '../../prisma/migrate.ts';
import { spent, walPosition } from '../meters.ts';
import type { Setup } from '../setups/setup.ts';

/** What it took the office to issue a slip for each of so many limits that passed in the same second. */
export interface Limits {
  readonly limits: number;
  readonly slips: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly walMegabytes: number;
}

const company = 'website-company';

/** One sweep over limits that were written straight into a database of their own; without the workflow around it. */
export async function limitsAtOnce(setup: Setup, limits: number): Promise<Limits> {
  const name = `limits_${limits}`;
  await ensureDatabase(setup.cluster, name);
  const url = setup.cluster.url(name);
  await migrate(url);
  await loadCompanies(url, { demo: false });
  const pool = openPool(url);
  try {
    await seed(pool, limits);
    const before = { spent: spent(setup), wal: await walPosition(pool) };
    const began = performance.now();
    const { issued } = await sweep(pool, { company, now: Date.now() });
    const seconds = (performance.now() - began) / 1000;
    const after = { spent: spent(setup), wal: await walPosition(pool) };
    const cpu = after.spent.postgres - before.spent.postgres + after.spent.node - before.spent.node;
    return { limits, slips: issued, seconds, cpuSeconds: cpu / 1000, walMegabytes: (after.wal - before.wal) / 1e6 };
  } finally {
    await pool.end();
  }
}

async function seed(pool: Pool, limits: number): Promise<void> {
  const numbered = `generate_series(1, ${limits}) AS n`;
  const id = `md5('limit ' || n)::uuid`;
  const person = `'${company}:zhou-minhua'`;
  const passed = `date_trunc('second', now()) - interval '1 second'`;
  const statements = [
    `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
     SELECT ${id}, '${company}', 'leave', 1, 'QJ-2026-' || n, ${person}, '{}', '', '', ${passed}, ${passed}, 2, '' FROM ${numbered}`,
    `INSERT INTO task (case_id, seq, company, process, step, kind, state, assignee, candidates, opened_at, due_at)
     SELECT ${id}, 2, '${company}', 'leave', 'department manager', 'approval', 'assigned', ${person}, ARRAY[${person}], ${passed}, ${passed}
     FROM ${numbered}`,
    `INSERT INTO rung (case_id, task, rung, company, at, does, "to")
     SELECT ${id}, 2, 0, '${company}', ${passed}, 'slip', '{}' FROM ${numbered}`,
    'VACUUM ANALYZE',
  ];
  for (const statement of statements) await pool.query(statement);
}
