import type pg from 'pg';

/** A change that was made to a company: by whom (absent: by whoever has the database), and what it was. */
export interface Change {
  readonly company: string;
  readonly by?: string | undefined;
  readonly verb: 'import' | 'publish' | 'disable' | 'enable' | 'password';
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Enters the change in the transaction that makes it. */
export async function record(client: pg.ClientBase, { company, by, verb, detail }: Change): Promise<void> {
  await client.query('INSERT INTO company_change (company, by, verb, detail) VALUES ($1, $2, $3, $4)', [
    company,
    by ?? null,
    verb,
    JSON.stringify(detail),
  ]);
}
