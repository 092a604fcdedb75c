import type { Pool } from 'pg';
import type { Account, AccountEntry } from '../contract/accounts.ts';
import { No } from '../no.ts';
import { maySeeAccount, maySeeAccounts } from '../policies/may-see-account.ts';
import { maySeeCase } from '../policies/may-see.ts';
import type { Me } from '../session/me.ts';
import { personJson } from '../session/present.ts';
import { budgetsOf } from './budgets.ts';

const budgets = `
  SELECT known.id, known.name, sums.total::float, sums.held::float, sums.spent::float,
         (sums.total - sums.held - sums.spent)::float AS available
  FROM person p
    CROSS JOIN LATERAL (${budgetsOf('p.company')}) AS known
    LEFT JOIN account a ON a.company = p.company AND a.id = known.id
    CROSS JOIN LATERAL (
      SELECT coalesce(a.total, 0) + coalesce(sum(amount) FILTER (WHERE state = 'granted'), 0) AS total,
             coalesce(sum(amount) FILTER (WHERE state = 'held'), 0) AS held,
             coalesce(sum(amount) FILTER (WHERE state = 'spent'), 0) AS spent
      FROM account_entry e WHERE e.company = p.company AND e.account = known.id) AS sums
  WHERE p.id = $1 AND ${maySeeAccount('known.id', 'p')}`;

/** The budgets that the person may see, the latest period first; with a case, those that it books to. */
export async function readAccounts(pool: Pool, me: Me, ofCase: string | undefined): Promise<{ accounts: Account[] }> {
  const { rows } = await pool.query<Account>({
    name: 'accounts-seen',
    text: `${budgets} AND ($2::uuid IS NULL OR EXISTS (
             SELECT 1 FROM account_entry e JOIN case_file c ON c.id = e.case_id
             WHERE e.case_id = $2 AND e.account = known.id AND ${maySeeCase('c', 'p')}))
           ORDER BY known.id DESC`,
    values: [me.id, ofCase ?? null],
  });
  return { accounts: rows };
}

/** One budget with its entries, the latest first; throws `not-found` for whoever may not see it. */
export async function readAccount(
  pool: Pool,
  me: Me,
  id: string,
): Promise<{ account: Account; entries: AccountEntry[] }> {
  const { rows } = await pool.query<Account>({
    name: 'account-seen',
    text: `${budgets} AND known.id = $2`,
    values: [me.id, id],
  });
  const [account] = rows;
  if (!account) throw new No('not-found');
  return { account, entries: await readEntries(pool, me, id) };
}

type Row = Omit<AccountEntry, 'at'> & { readonly at: Date };

async function readEntries(pool: Pool, me: Me, id: string): Promise<AccountEntry[]> {
  const { rows } = await pool.query<Row>({
    name: 'account-entries',
    text: `SELECT CASE WHEN ${maySeeCase('c', 'me')} THEN c.id END AS "case", c.number, c.form ->> 'title' AS title,
                  ${personJson} AS applicant, e.step, e.state, e.amount::float AS amount, e.at
           FROM person me JOIN account_entry e ON e.company = me.company AND e.account = $2
             JOIN case_file c ON c.id = e.case_id JOIN person p ON p.id = c.applicant
             JOIN department d ON d.company = p.company AND d.id = p.department
           WHERE me.id = $1 AND (${maySeeAccounts('me')} OR ${maySeeCase('c', 'me')})
           ORDER BY e.at DESC, e.case_id, e.seq DESC`,
    values: [me.id, id],
  });
  return rows.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }));
}
