import { performance } from 'node:perf_hooks';
import { ensureDatabase, type Cluster } from '../../launch/postgres/cluster.ts';
import { loadCompanies } from '../../prisma/load-companies.ts';
import { migrate } from '../../prisma/migrate.ts';
import { openPool } from '../../activities/database.ts';
import { counts, views } from '../../api/inbox/pages.ts';
import { quantile } from '../statistics.ts';

/** How long the first page of a person's inbox takes the database, and the numbers beside the tabs, in milliseconds. */
export interface InboxPages {
  readonly openTasks: number;
  readonly page: { readonly p50: number; readonly p99: number };
  readonly counts: { readonly p50: number; readonly p99: number };
}

const tasksOfEach = 100;
const questions = 400;

/** Open tasks written straight into a database of their own, a hundred a person, then their inboxes one after the other. */
export async function inboxPages(cluster: Cluster, openTasks: number): Promise<InboxPages> {
  const name = `inbox_${openTasks}`;
  await ensureDatabase(cluster, name);
  await migrate(cluster.url(name));
  await loadCompanies(cluster.url(name), { demo: false });
  const pool = openPool(cluster.url(name), { max: 1 });
  const persons = openTasks / tasksOfEach;
  try {
    for (const statement of seeding(openTasks, persons)) await pool.query(statement);
    const ask = async (name: string, text: string, more: readonly unknown[]) => {
      const took: number[] = [];
      for (let asked = 0; asked < questions; asked++) {
        const began = performance.now();
        await pool.query({ name, text, values: [`website-company:bench-${(asked * 37) % persons}`, ...more] });
        took.push(performance.now() - began);
      }
      return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
    };
    return {
      openTasks,
      page: await ask('page', views.todo.first, [26]),
      counts: await ask('counts', counts, []),
    };
  } finally {
    await pool.end();
  }
}

function seeding(tasks: number, persons: number): string[] {
  const numbered = `generate_series(1, ${tasks}) AS n`;
  const id = `md5('case ' || n)::uuid`;
  const person = `'website-company:bench-' || n % ${persons}`;
  const opened = `now() - n * interval '1 second'`;
  return [
    `INSERT INTO person (id, company, department, name, email)
     SELECT ${person}, 'website-company', 'planning', 'bench ' || n, n || '@bench.example' FROM generate_series(1, ${persons}) AS n`,
    `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
     SELECT ${id}, 'website-company', 'leave', 1, 'QJ-2026-' || n, ${person}, '{"reason":"visit","phone":"13800000000"}', '', '', ${opened}, ${opened}, 2, ''
     FROM ${numbered}`,
    `INSERT INTO task (case_id, seq, company, process, step, kind, state, assignee, candidates, opened_at, due_at)
     SELECT ${id}, 2, 'website-company', 'leave', 'department manager', 'approval', 'assigned', ${person}, ARRAY[${person}], ${opened}, ${opened} + interval '4 hours'
     FROM ${numbered}`,
    `INSERT INTO inbox (person, case_id, task, due_at, opened_at)
     SELECT ${person}, ${id}, 2, ${opened} + interval '4 hours', ${opened} FROM ${numbered}`,
    'VACUUM ANALYZE',
  ];
}
