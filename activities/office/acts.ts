import type { PoolClient } from 'pg';
import type { ActRef } from '../../domain/events.ts';
import type { Answer } from '../../domain/act.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** What the register says under an act's id; the same act again gets the same answer, another one under its id is refused. */
export async function answeredBefore(client: PoolClient, asked: ActRef): Promise<Answer | Refusal | undefined> {
  const { rows } = await client.query<{ seq: number; canonical: string }>(
    'SELECT seq, canonical FROM register WHERE act_id = $1',
    [asked.id],
  );
  if (!rows[0]) return undefined;
  const { act } = JSON.parse(rows[0].canonical) as { readonly act: ActRef };
  return act.digest === asked.digest ? { seq: rows[0].seq, digest: asked.digest } : { refused: 'id-reused' };
}
