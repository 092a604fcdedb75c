import type { Pool } from 'pg';
import type { Sweep, Swept } from '../../workflows/durable/activities.ts';
import { transaction } from '../filing/transaction.ts';
import { nextDue } from './due.ts';
import { issueDue } from './issue.ts';

/** How many rungs one transaction takes: their cases stay locked while it lasts. */
const inOneGo = 2_500;

/**
 * Issues what is due by the office's clock: every rung of an open task once, in bulk, in transactions of `batch` rungs. Killed in between it
 * goes on where it was. Cases that are just being filed stay due until the next sweep.
 */
export async function sweep(pool: Pool, { company, now }: Sweep, batch = inOneGo): Promise<Swept> {
  let issued = 0;
  for (;;) {
    const next = await nextDue(pool, company);
    if (next === undefined || next > now) return { issued, ...(next === undefined ? {} : { nextDueAt: next }) };
    const { taken, ...more } = await transaction(pool, (client) => issueDue(client, company, now, batch));
    issued += more.issued;
    if (taken === 0) return { issued, nextDueAt: next };
  }
}
