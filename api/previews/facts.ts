import type { PoolClient } from 'pg';
import { factsFor } from '../../activities/filing/facts.ts';
import { awayIn, readTimes, readAccounts } from '../../activities/filing/ledgers.ts';
import { accountOf } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import { fillsOver, type FillsIn } from '../../rehearsal/rehearse.ts';
import { asSeen, sightOf } from '../policies/as-seen.ts';
import type { Me } from '../session/me.ts';

/**
 * Fills in turn by turn what filing would fill in just now: its own queries, in the reader's snapshot and without its locks. A budget that the
 * reader may not see is taken to have room, and a colleague's other cases stay unnamed (docs/decisions/0211).
 */
export const filledAsFiled =
  (client: PoolClient, me: Pick<Me, 'id' | 'company'>): FillsIn =>
  async (batch, asker, journal) => {
    const { id: applicant, company } = me;
    const facts = await factsFor(client, null, asker.form, batch, { applicant, company });
    if (!facts) throw new Error(`there is no company ${company}`);
    const accounts = batch.flatMap((event) => accountOf(event) ?? []);
    const away = awayIn(batch);
    const looked = {
      ...facts,
      ...(accounts.length > 0 ? { accounts: await readAccounts(client, company, [...new Set(accounts)]) } : {}),
      ...(away.length > 0 ? await readTimes(client, null, away) : {}),
    };
    const filled = await fillsOver(looked)(batch, asker, journal);
    const sight = await sightOf(client, me, filled);
    return filled.map((event) => {
      const seen = asSeen(event, sight);
      return seen !== event && accountOf(seen) !== undefined ? ({ ...seen, filled: { done: true } } as Event) : seen;
    });
  };
