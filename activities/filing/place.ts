import type { PoolClient } from 'pg';

/** What the rows of an event are filed under. */
export interface Place {
  readonly caseId: string;
  readonly company: string;
  readonly process: string;
}

/** An instant as PostgreSQL reads it. */
export const iso = (at: number): string => new Date(at).toISOString();

/** Runs a statement that is prepared once per connection. */
export async function run(client: PoolClient, name: string, text: string, values: readonly unknown[]): Promise<void> {
  await client.query({ name, text, values: [...values] });
}
