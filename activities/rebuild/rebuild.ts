import pg from 'pg';
import { projections, rebuildAside } from './rebuilt.ts';

/** A projection that is not what its journal says: how many rows it has too many, and how many it lacks. */
export interface Difference {
  readonly table: (typeof projections)[number];
  readonly tooMany: number;
  readonly lacking: number;
}

/** Compares every projection, row for row, with one folded anew from the journal. Changes nothing; works beside a running system. */
export function compareWithJournal(databaseUrl: string): Promise<Difference[]> {
  return aside(databaseUrl, async (client) => {
    const differences = await differencesOf(client);
    await client.query('ROLLBACK');
    return differences;
  });
}

/** Puts what the journal says in the place of every projection. Nothing may be filed meanwhile: it waits for, and then locks out, the rest. */
export function rebuild(databaseUrl: string): Promise<void> {
  return aside(databaseUrl, async (client) => {
    const names = projections.map((table) => `public.${table}`).join(', ');
    await client.query(`TRUNCATE ${names}`);
    for (const table of projections) await client.query(`INSERT INTO public.${table} SELECT * FROM pg_temp.${table}`);
    await client.query('COMMIT');
  });
}

async function aside<T>(databaseUrl: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await rebuildAside(client);
    return await work(client);
  } finally {
    client.release(true);
    await pool.end();
  }
}

async function differencesOf(client: pg.PoolClient): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const table of projections) {
    const { rows } = await client.query<{ tooMany: number; lacking: number }>(
      `SELECT (SELECT count(*)::integer FROM (TABLE public.${table} EXCEPT ALL TABLE pg_temp.${table}) AS live) AS "tooMany",
              (SELECT count(*)::integer FROM (TABLE pg_temp.${table} EXCEPT ALL TABLE public.${table}) AS folded) AS lacking`,
    );
    const [counts] = rows;
    if (counts && counts.tooMany + counts.lacking > 0) differences.push({ table, ...counts });
  }
  return differences;
}
