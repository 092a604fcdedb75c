import type { Pool } from 'pg';
import { readAccounts } from '../../activities/filing/ledgers.ts';
import { accountIn, availableIn } from '../../domain/account.ts';
import type { LeaveBalance } from '../contract/deputies.ts';
import type { Words } from '../contract/wire.ts';
import { rulebookFor } from '../rulebooks/in-force.ts';
import type { Me } from '../session/me.ts';

type Balances = Readonly<Record<string, { readonly account: string; readonly opens: number }>>;

/** What is left of the person's leave by kind, this year and the next, under the rule in force. */
export async function leaveBalanceOf(pool: Pool, me: Me): Promise<LeaveBalance[]> {
  const rulebook = await rulebookFor(pool, me.company, 'leave', {});
  const balances = (rulebook?.rule as { away?: { balances?: Balances } } | undefined)?.away?.balances ?? {};
  const kinds = Object.entries(balances);
  if (!rulebook || kinds.length === 0) return [];
  const years = await thisYearAndNext(pool, me.company);
  const asked = kinds.flatMap(([kind, { account, opens }]) =>
    years.map((year) => ({ kind, year, opens, name: `${account}/${year}/${me.id}` })),
  );
  const accounts = await readAccounts(
    pool,
    me.company,
    asked.map(({ name }) => name),
  );
  return asked.map(({ kind, year, opens, name }) => {
    const account = accountIn(accounts, name, opens);
    const title = titleOf(rulebook.form.schema, kind);
    return { kind, title, year, ...account, available: availableIn(account) };
  });
}

async function thisYearAndNext(pool: Pool, company: string): Promise<[number, number]> {
  const { rows } = await pool.query<{ year: number }>(
    `SELECT extract(year FROM now() AT TIME ZONE time_zone)::integer AS year FROM company WHERE id = $1`,
    [company],
  );
  const year = rows[0]?.year ?? 0;
  return [year, year + 1];
}

interface Choice {
  readonly const: string;
  readonly title: string;
  readonly 'x-en'?: { readonly title?: string };
}

/** The kind of leave as the form calls it. */
function titleOf(schema: object, kind: string): Words {
  const { properties } = schema as { properties?: { kind?: { oneOf?: readonly Choice[] } } };
  const choice = properties?.kind?.oneOf?.find((one) => one.const === kind);
  const zh = choice?.title ?? kind;
  return { zh, en: choice?.['x-en']?.title ?? zh };
}
