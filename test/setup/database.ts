import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { stage } from './stage-address.ts';

/** A database of its own for one test file. */
export interface FreshDatabase {
  readonly url: string;
  /** Takes the database away, along with whoever is still connected. */
  drop(): Promise<void>;
}

async function order(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: stage().postgres });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Gives connections that were just closed a moment to go: the server would tell them of their end, and nobody listens any more. */
async function deserted(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: stage().postgres });
  await client.connect();
  for (let looks = 0; looks < 40; looks++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) break;
    await new Promise((done) => setTimeout(done, 25));
  }
  await client.end();
}

async function cloneOf(template: string): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await order(`create database ${name} template ${template}`);
  const url = new URL(stage().postgres);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => deserted(name).then(() => order(`drop database ${name} with (force)`)) };
}

/** A migrated, empty database; takes some 50 ms. */
export const freshDatabase = (): Promise<FreshDatabase> => cloneOf('template_empty');

/** One with the demo companies in it, as a first start loads them. */
export const demoDatabase = (): Promise<FreshDatabase> => cloneOf('template_demo');
