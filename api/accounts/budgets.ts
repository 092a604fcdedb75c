import type { Pool, PoolClient } from 'pg';
import type { Words } from '../contract/wire.ts';

/** A budget by its name, without any amount. */
export interface Budget {
  readonly id: string;
  readonly name: Words;
}

/** The budgets of a company, as SQL: those that its files or a case have granted; a balance of leave is none. */
export const budgetsOf = (company: string): string => `
  SELECT DISTINCT ON (id) id, name FROM (
    SELECT id, name, '-infinity'::timestamptz AS at FROM account WHERE company = ${company} AND strpos(id, '/') = 0
    UNION ALL SELECT account, jsonb_build_object('zh', name, 'en', name), at FROM account_entry
    WHERE company = ${company} AND state = 'granted') AS granted
  ORDER BY id, at`;

/** All budgets of a company, the latest period first. */
export async function budgets(client: Pool | PoolClient, company: string): Promise<Budget[]> {
  const { rows } = await client.query<Budget>({ name: 'budgets', text: budgetsOf('$1'), values: [company] });
  return rows.reverse();
}
