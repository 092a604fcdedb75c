import type { Pool, PoolClient } from 'pg';
import { accountOf, type Account, type Accounts } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import type { Absence, StandIn } from '../../domain/absences.ts';
import type { Facts } from '../../domain/facts.ts';

/** Takes turns on these names until the transaction ends: what was read under them stays true. Sorted, so that nobody waits in a ring. */
async function takeTurns(client: PoolClient, company: string, names: readonly string[]): Promise<void> {
  await client.query({
    name: 'take-turns',
    text: `SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || name, 0)) FROM (SELECT unnest($2::text[]) AS name ORDER BY 1) AS n`,
    values: [company, [...new Set(names)].sort()],
  });
}

/** X30. The accounts that these events book to, locked: granted by the company's files and by journals, held and spent by cases. */
export async function accountsFor(client: PoolClient, company: string, events: readonly Event[]): Promise<Accounts> {
  const names = [...new Set(events.flatMap((event) => accountOf(event) ?? []))];
  if (names.length === 0) return {};
  await takeTurns(client, company, names);
  return readAccounts(client, company, names);
}

/** The accounts of these names as they stand; those that nobody has heard of are left out. */
export async function readAccounts(
  client: Pool | PoolClient,
  company: string,
  names: readonly string[],
): Promise<Accounts> {
  const { rows } = await client.query<{ id: string } & { readonly [K in keyof Account]: string }>({
    name: 'accounts',
    text: `SELECT id, coalesce(seeded, 0) + coalesce(granted, CASE WHEN seeded IS NULL THEN opens END, 0) AS total, coalesce(held, 0) AS held, coalesce(spent, 0) AS spent
           FROM unnest($2::text[]) AS asked (id),
             LATERAL (SELECT (SELECT a.total FROM account a WHERE a.company = $1 AND a.id = asked.id) AS seeded) AS s,
             LATERAL (SELECT sum(amount) FILTER (WHERE state = 'granted') AS granted, sum(amount) FILTER (WHERE state = 'held') AS held,
                             sum(amount) FILTER (WHERE state = 'spent') AS spent, (array_agg(opens ORDER BY at, case_id, seq) FILTER (WHERE opens IS NOT NULL))[1] AS opens
                      FROM account_entry e WHERE e.company = $1 AND e.account = asked.id) AS sums
           WHERE seeded IS NOT NULL OR granted IS NOT NULL OR held IS NOT NULL OR spent IS NOT NULL`,
    values: [company, names],
  });
  return Object.fromEntries(
    rows.map(({ id, total, held, spent }) => [id, { total: Number(total), held: Number(held), spent: Number(spent) }]),
  );
}

type Times = Required<Pick<Facts, 'absences' | 'standIns'>>;

/** When the persons of these events are away or stand in for others by other cases, locked. */
export async function timesFor(
  client: PoolClient,
  company: string,
  caseId: string,
  events: readonly Event[],
): Promise<Times> {
  const persons = awayIn(events);
  if (persons.length === 0) return { absences: [], standIns: [] };
  await takeTurns(client, company, persons);
  return readTimes(client, caseId, persons);
}

/** The persons whose absences these events go by. */
export const awayIn = (events: readonly Event[]): string[] =>
  events.flatMap((event) => {
    if (event.kind === 'deputy-appointed') return [event.deputy];
    return event.kind === 'absence-booked' ? [event.person] : [];
  });

/** When these persons are away or stand in for others by other cases, as it stands. */
export async function readTimes(client: PoolClient, caseId: string | null, persons: readonly string[]): Promise<Times> {
  const [absences, standIns] = await Promise.all([
    readAbsences(client, caseId, persons),
    readStandIns(client, caseId, persons),
  ]);
  return { absences, standIns };
}

async function readStandIns(client: PoolClient, caseId: string | null, persons: readonly string[]): Promise<StandIn[]> {
  const { rows } = await client.query<{ deputy: string; absent: string; from: Date; to: Date }>({
    name: 'stand-ins',
    text: `SELECT deputy, absent, "from", least("to", ended_at) AS "to" FROM deputy
           WHERE deputy = ANY($1) AND case_id IS DISTINCT FROM $2 AND (ended_at IS NULL OR ended_at > "from")`,
    values: [persons, caseId],
  });
  return rows.map(({ from, to, ...row }) => ({ ...row, from: from.getTime(), to: to.getTime() }));
}

async function readAbsences(client: PoolClient, caseId: string | null, persons: readonly string[]): Promise<Absence[]> {
  const { rows } = await client.query<{ person: string; from: Date; to: Date; number: string }>({
    name: 'absences',
    text: `SELECT a.person, a."from", least(a."to", a.ended_at) AS "to", c.number
           FROM absence a JOIN case_file c ON c.id = a.case_id
           WHERE a.person = ANY($1) AND a.case_id IS DISTINCT FROM $2 AND (a.ended_at IS NULL OR a.ended_at > a."from")`,
    values: [persons, caseId],
  });
  return rows.map(({ from, to, ...row }) => ({ ...row, from: from.getTime(), to: to.getTime() }));
}
