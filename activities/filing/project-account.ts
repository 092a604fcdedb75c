import type { PoolClient } from 'pg';
import { spentBy } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import { iso, run, type Place } from './place.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;
type Entry = Of<'account-granted'> | Of<'amount-held'> | Of<'amount-settled'>;

/** Enters what was granted, held or spent; an amount that there was no room for is not entered. */
export async function enterAmount(
  client: PoolClient,
  { caseId, company }: Place,
  event: Entry,
  state: 'granted' | 'held' | 'spent',
): Promise<void> {
  if ('filled' in event && !event.filled?.done) return;
  await run(
    client,
    'enter-amount',
    `WITH settled AS (
       UPDATE account_entry SET state = 'settled' WHERE case_id = $1 AND step = $11 AND state = 'held')
     INSERT INTO account_entry (case_id, seq, company, account, step, amount, state, name, opens, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      caseId,
      event.seq,
      company,
      event.account,
      event.step,
      event.kind === 'amount-settled' ? spentBy(event) : event.amount,
      state,
      'name' in event ? event.name : null,
      'opens' in event ? (event.opens ?? null) : null,
      iso(event.at),
      'hold' in event ? event.hold : null,
    ],
  );
}

/** What the step held is free again; what it granted is no longer there. */
export async function undoAmount(
  client: PoolClient,
  { caseId }: Place,
  event: Of<'amount-released'> | Of<'grant-revoked'>,
  from: 'held' | 'granted',
  to: 'released' | 'revoked',
): Promise<void> {
  await run(
    client,
    'undo-amount',
    `UPDATE account_entry SET state = $4 WHERE case_id = $1 AND step = $2 AND state = $3`,
    [caseId, event.step, from, to],
  );
}
