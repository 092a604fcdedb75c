import { digestOf } from '../../domain/canonical.ts';
import { knownAct } from '../acts/known.ts';
import { again, refused, reused } from '../acts/perform.ts';
import { visibleCase } from '../cases/head.ts';
import type { NotYetOnFile } from '../contract/acts.ts';
import type { CopyRead } from '../contract/copies.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { sendCopyReceipt } from '../temporal.ts';

interface Asked {
  readonly id: string;
  readonly case: string;
  readonly copies: number;
  readonly part: string;
}

/** X21. The keeper says that he has read his part, also after the case has ended. Cases that one may not see are not there. */
export async function receipt(
  deps: Deps,
  me: Me,
  { id, case: caseId, copies, part }: Asked,
): Promise<CopyRead | NotYetOnFile> {
  const act = { id, digest: digestOf({ act: 'read-copy', case: caseId, copies, part, person: me.id }) };
  const head = await visibleCase(deps.pool, me, caseId);
  const known = await knownAct(deps.pool, id);
  if (known) return { id, case: caseId, seq: again(known, act).seq };
  const said = await sendCopyReceipt(deps, {
    ...act,
    company: me.company,
    caseId,
    copies,
    part,
    by: { person: me.id },
  });
  if (said === 'not-running') throw new No('unavailable', { detail: 'The office is away.' });
  if (said === 'late') return { id, state: 'unknown' };
  if ('refused' in said) throw refused(said.refused, said.detail, head, act);
  if (said.digest !== act.digest) throw reused(act);
  deps.changes.look();
  return { id, case: caseId, seq: said.seq };
}
