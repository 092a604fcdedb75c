import type { Pool, PoolClient } from 'pg';

/** A connection that is lost fails the statement that needs it; pg says so a second time, to whoever listens, and ends the process when nobody does. */
const ignore = (): void => undefined;

/** Runs the work in one transaction on one connection: all of it is on disk afterwards, or nothing. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    const [, result] = await Promise.all([client.query('BEGIN'), work(client)]);
    await client.query('COMMIT');
    return result;
  } catch (failure) {
    broken = await client.query('ROLLBACK').then(
      () => undefined,
      (lost: unknown) => (lost instanceof Error ? lost : new Error(String(lost))),
    );
    throw failure;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}
