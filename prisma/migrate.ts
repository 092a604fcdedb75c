import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');

/** Any number, the same for everyone who migrates: two that start together take turns. */
const turn = 7_281_954;

/** Prisma's own table, so that its tools see what was applied. */
const bookkeeping = `create table if not exists _prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

function migrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed and left nothing behind`, { cause: error });
  }
}

/**
 * Brings the database to the newest migration, each in a transaction of its own; answers the names of those it applied. Refuses a
 * database where an applied migration was edited afterwards, or that a newer version of the program has migrated.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [turn]);
    await client.query(bookkeeping);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const all = migrations();
    for (const name of applied.keys())
      if (!all.some((one) => one.name === name)) throw new Error(`the database is newer than this program: ${name}`);
    for (const one of all)
      if (applied.has(one.name) && applied.get(one.name) !== one.checksum)
        throw new Error(`migration ${one.name} was edited after it had been applied`);
    const missing = all.filter((one) => !applied.has(one.name));
    for (const one of missing) await apply(client, one);
    return missing.map((one) => one.name);
  } finally {
    await client.end();
  }
}
