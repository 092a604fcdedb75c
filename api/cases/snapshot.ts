import type { Pool, PoolClient } from 'pg';

/** A connection that is lost fails the statement that needs it; pg says so a second time, to whoever listens, and ends the process when nobody does. */
const ignore = (): void => undefined;

/** Reads within one snapshot: whatever is filed meanwhile is not seen. What is asked together travels together, with the beginning. */
export async function snapshot<T>(pool: Pool, read: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    const [, found] = await Promise.all([
      client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
      read(client),
    ]);
    return found;
  } finally {
    await client.query('COMMIT').catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error(String(lost));
    });
    client.off('error', ignore);
    client.release(broken);
  }
}
