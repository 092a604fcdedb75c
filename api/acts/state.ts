import type { Pool } from 'pg';
import { visibleCase } from '../cases/head.ts';
import type { ActState } from '../contract/acts.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { knownAct } from './known.ts';

/** What became of an act. Of what is not on record nobody knows more than that; of other people's acts only those who may see the case. */
export async function stateOfAct(pool: Pool, me: Me, id: string): Promise<ActState> {
  const known = await knownAct(pool, id);
  if (!known) return { id, state: 'unknown' };
  if (known.person !== me.id) {
    if (known.caseId === null) throw new No('not-found');
    await visibleCase(pool, me, known.caseId);
  }
  if (known.caseId !== null && known.seq !== null) return { id, state: 'on-file', case: known.caseId, seq: known.seq };
  return { id, state: 'refused', code: known.code ?? 'invalid', detail: known.detail };
}
