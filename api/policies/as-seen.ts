import type { PoolClient } from 'pg';
import { accountOf } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import type { Me } from '../session/me.ts';
import { maySeeAccount } from './may-see-account.ts';
import { maySeeCase } from './may-see.ts';

/** Of what events mention beside their own case, what a person may see: accounts by name, other cases by number. */
export interface Sight {
  readonly accounts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** What the person may see of the accounts and other cases that these events mention; one's own balance is one's own. */
export async function sightOf(
  client: PoolClient,
  { id, company }: Pick<Me, 'id' | 'company'>,
  events: readonly Event[],
): Promise<Sight> {
  const accounts = [...new Set(events.flatMap((event) => accountOf(event) ?? []))];
  const numbers = [...new Set(events.flatMap(overlapsOf))];
  if (accounts.length === 0 && numbers.length === 0) return { accounts: new Set(), numbers: new Set() };
  const { rows } = await client.query<{ account: string | null; number: string | null }>({
    name: 'sight',
    text: `SELECT a AS account, NULL AS number FROM person me, unnest($3::text[]) AS a
           WHERE me.id = $1 AND (split_part(a, '/', 3) = me.id OR ${maySeeAccount('a', 'me')})
           UNION ALL
           SELECT NULL, c.number FROM person me, case_file c
           WHERE me.id = $1 AND c.company = $2 AND c.number = ANY($4) AND ${maySeeCase('c', 'me')}`,
    values: [id, company, accounts, numbers],
  });
  return {
    accounts: new Set(rows.flatMap(({ account }) => account ?? [])),
    numbers: new Set(rows.flatMap(({ number }) => number ?? [])),
  };
}

/** The event as that person sees it: without what an account of others has left, without the numbers of others' cases. */
export function asSeen(event: Event, { accounts, numbers }: Sight): Event {
  if ((event.kind === 'amount-held' || event.kind === 'amount-settled') && !accounts.has(event.account))
    return event.filled ? withoutAvailable(event) : event;
  if (overlapsOf(event).length === 0) return event;
  const overlaps = overlapsOf(event).filter((number) => numbers.has(number));
  return { ...event, filled: { ...(event as Overlapping).filled, overlaps } } as Event;
}

function withoutAvailable(event: Extract<Event, { kind: 'amount-held' | 'amount-settled' }>): Event {
  const { available: _, ...filled } = event.filled ?? { done: false };
  return { ...event, filled };
}

type Overlapping = Extract<Event, { kind: 'absence-booked' | 'deputy-appointed' }>;

const overlapsOf = (event: Event): readonly string[] =>
  event.kind === 'absence-booked' || event.kind === 'deputy-appointed' ? (event.filled?.overlaps ?? []) : [];
