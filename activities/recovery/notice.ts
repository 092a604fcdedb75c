import type { Pool, PoolClient } from 'pg';

/** What was found out of step, for operators: read them in `reconciliation`. */
export interface Noticed {
  readonly caseId: string;
  readonly what: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Puts on record where database and engine told different stories. */
export async function notice(client: Pool | PoolClient, noticed: readonly Noticed[]): Promise<void> {
  await client.query(
    `INSERT INTO reconciliation (case_id, what, detail)
     SELECT "caseId", what, coalesce(detail, '{}') FROM json_to_recordset($1) AS r("caseId" uuid, what text, detail jsonb)`,
    [JSON.stringify(noticed)],
  );
}
