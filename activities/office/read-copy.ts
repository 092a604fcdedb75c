import type { Pool, PoolClient } from 'pg';
import type { Answer } from '../../domain/act.ts';
import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import type { CopyReceipt } from '../../workflows/durable/messages.ts';
import { transaction } from '../filing/transaction.ts';
import { answeredBefore } from './acts.ts';
import { enter, lockRegister } from './register.ts';

/** X21. A keeper says that he has read his part, also after the case has ended; the same id again gets the same answer. */
export function readCopy(pool: Pool, asked: CopyReceipt, at: number): Promise<Answer | Refusal> {
  return transaction(pool, async (client) => {
    const { company, caseId, copies, part, by: actor } = asked;
    const head = await lockRegister(client, company);
    const before = await answeredBefore(client, asked);
    if (before) return before;
    const refused = await refusal(client, asked);
    if (refused) return { refused };
    const act = { id: asked.id, digest: asked.digest };
    await enter(client, company, head, [{ kind: 'copy-read', at, actor, caseId, copies, part, act }]);
    await markRead(client, { caseId, copies, part, keeper: actor.person, at });
    return { seq: head.seq + 1, digest: asked.digest };
  });
}

/** A part as its keeper read it, and when (epoch milliseconds). */
interface ReadPart extends Pick<CopyReceipt, 'caseId' | 'copies' | 'part'> {
  readonly keeper: string;
  readonly at: number;
}

/** Writes beside the part when its keeper has read it; the rebuild calls the same function. */
export async function markRead(client: PoolClient, { caseId, copies, part, keeper, at }: ReadPart): Promise<void> {
  await client.query('UPDATE copy SET read_at = $5 WHERE case_id = $1 AND seq = $2 AND part = $3 AND keeper = $4', [
    caseId,
    copies,
    part,
    keeper,
    new Date(at).toISOString(),
  ]);
}

async function refusal(client: PoolClient, asked: CopyReceipt): Promise<RefusalCode | undefined> {
  const { rows } = await client.query<{ read_at: Date | null }>(
    'SELECT read_at FROM copy WHERE company = $1 AND case_id = $2 AND seq = $3 AND part = $4 AND keeper = $5',
    [asked.company, asked.caseId, asked.copies, asked.part, asked.by.person],
  );
  if (!rows[0]) return 'not-the-keeper';
  return rows[0].read_at ? 'already-acknowledged' : undefined;
}
