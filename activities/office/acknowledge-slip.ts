import type { Pool, PoolClient } from 'pg';
import type { Answer } from '../../domain/act.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { SlipAcknowledgement } from '../../workflows/durable/messages.ts';
import { transaction } from '../filing/transaction.ts';
import { answeredBefore } from './acts.ts';
import { enter, lockRegister } from './register.ts';

/** P05. The addressee says that he has read the slip; the same id again gets the same answer. */
export function acknowledgeSlip(pool: Pool, asked: SlipAcknowledgement, at: number): Promise<Answer | Refusal> {
  return transaction(pool, async (client) => {
    const head = await lockRegister(client, asked.company);
    const before = await answeredBefore(client, asked);
    if (before) return before;
    const refused = await refusal(client, asked);
    if (refused) return { refused };
    const act = { id: asked.id, digest: asked.digest };
    const entry = { kind: 'slip-acknowledged', at, actor: asked.by, slip: asked.seq, act } as const;
    await enter(client, asked.company, head, [entry]);
    await client.query('UPDATE slip SET acknowledged_at = $3 WHERE company = $1 AND seq = $2', [
      asked.company,
      asked.seq,
      new Date(at).toISOString(),
    ]);
    return { seq: head.seq + 1, digest: asked.digest };
  });
}

async function refusal(client: PoolClient, { company, seq, by }: SlipAcknowledgement) {
  const { rows } = await client.query<{ addressee: string; acknowledged_at: Date | null }>(
    'SELECT addressee, acknowledged_at FROM slip WHERE company = $1 AND seq = $2',
    [company, seq],
  );
  if (rows[0]?.addressee !== by.person) return 'not-the-assignee';
  return rows[0].acknowledged_at ? 'already-acknowledged' : undefined;
}
