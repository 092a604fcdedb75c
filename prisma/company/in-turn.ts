import type pg from 'pg';
import { turn } from '../load-companies.ts';

/** Does the work in one transaction, while nobody else loads or changes a company; with `keep: false` as a trial that leaves nothing behind. */
export async function inTurn<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  { keep = true } = {},
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [turn]);
    const done = await work(client);
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    return done;
  } catch (failure) {
    await client.query('ROLLBACK');
    throw failure;
  } finally {
    client.release();
  }
}
