import { digestOf } from '../../domain/canonical.ts';
import type { NotYetOnFile } from '../contract/acts.ts';
import type { SlipAcknowledged } from '../contract/slips.ts';
import { again, refused, reused } from '../acts/perform.ts';
import { knownAct } from '../acts/known.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import { maySeeSlip } from '../policies/may-see-slip.ts';
import type { Me } from '../session/me.ts';
import { sendSlipAcknowledgement } from '../temporal.ts';

interface Asked {
  readonly id: string;
  readonly company: string;
  readonly seq: number;
}

/** P05. The addressee says that he has read a slip. Slips that one may not see are not there; those of others are not one's own to acknowledge. */
export async function acknowledge(
  deps: Deps,
  me: Me,
  { id, company, seq }: Asked,
): Promise<SlipAcknowledged | NotYetOnFile> {
  const act = { id, digest: digestOf({ act: 'acknowledge-slip', company, seq, person: me.id }) };
  await mustSee(deps, me, company, seq);
  const known = await knownAct(deps.pool, id);
  if (known) return { id, company, seq: again(known, act).seq };
  const said = await sendSlipAcknowledgement(deps, { ...act, company, seq, by: { person: me.id } });
  if (said === 'not-running') throw new No('unavailable', { detail: 'The office is away.' });
  if (said === 'late') return { id, state: 'unknown' };
  if ('refused' in said) throw refused(said.refused, said.detail, undefined, act);
  if (said.digest !== act.digest) throw reused(act);
  deps.changes.look();
  return { id, company, seq: said.seq };
}

async function mustSee({ pool }: Deps, me: Me, company: string, seq: number): Promise<void> {
  const { rowCount } = await pool.query(
    `SELECT FROM slip s JOIN person me ON me.id = $3 WHERE s.company = $1 AND s.seq = $2 AND ${maySeeSlip('s', 'me')}`,
    [company, seq, me.id],
  );
  if (!rowCount) throw new No('not-found');
}
