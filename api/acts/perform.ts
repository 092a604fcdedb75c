import type { Act } from '../../domain/act.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { visibleCase, type CaseHead } from '../cases/head.ts';
import type { NotYetOnFile, OnFile } from '../contract/acts.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import { statusOf } from '../problem-codes.ts';
import type { Me } from '../session/me.ts';
import { answerBy, sendAct, sendActToLost, type Said } from '../temporal.ts';
import { knownAct, type KnownAct } from './known.ts';
import { rankAnew } from './rank.ts';

/** What the record keeps of an act, whether it opens a case or is done to one. */
type Asked = Pick<Act, 'id' | 'digest'> & Partial<Pick<Act, 'seen'>> & { readonly task?: number };

/** The answers that settle an act for good: it is on file, or it may not be done. */
type Settled = Exclude<Said, 'late' | 'not-running'>;

/**
 * Does an act on a case that the person may see. The same id again is answered from the record; whatever the engine says is told as
 * on file, not yet known, or a refusal (thrown). After the end of a case only ids that are on file are answered.
 */
export async function perform(deps: Deps, me: Me, head: CaseHead, act: Act): Promise<OnFile | NotYetOnFile> {
  const known = await knownAct(deps.pool, act.id);
  if (known) return again(known, act, head);
  const by = answerBy(deps.config);
  const said = head.outcome === null ? await send(deps, head, act, by) : closed(head);
  if (said === 'late') return { id: act.id, state: 'unknown' };
  if ('refused' in said) {
    const now = statusOf(said.refused) === 409 ? await visibleCase(deps.pool, me, head.id) : head;
    throw refused(said.refused, said.detail, now, act);
  }
  if (said.digest !== act.digest) throw reused(act, head);
  deps.changes.look();
  await rankAnew(deps, head.id, act, by);
  return { id: act.id, state: 'on-file', case: head.id, seq: said.seq };
}

/** Answers an id that was seen before as it was answered then; throws `id-reused` for another body, and the refusal again. */
export function again(known: KnownAct, act: Asked, head?: CaseHead): OnFile {
  if (known.digest !== act.digest) throw reused(act, head);
  if (known.caseId === null || known.seq === null)
    throw refused(known.code as RefusalCode, known.detail ?? undefined, head, act);
  return { id: act.id, state: 'on-file', case: known.caseId, seq: known.seq };
}

/** A running case that the engine does not know was lost with its store, or ended a moment ago: the record tells which. */
async function send(deps: Deps, head: CaseHead, act: Act, by: number): Promise<Settled | 'late'> {
  const said = await sendAct(deps, head.id, act, by);
  if (said !== 'not-running') return said;
  const { rows } = await deps.pool.query<{ outcome: string | null }>('SELECT outcome FROM case_file WHERE id = $1', [
    head.id,
  ]);
  const known = await knownAct(deps.pool, act.id);
  if (known?.seq && known.digest !== null) return { seq: known.seq, digest: known.digest };
  if (rows[0]?.outcome) return closed({ outcome: rows[0].outcome });
  const recovered = await sendActToLost(deps, head, act, by);
  return recovered === 'not-running' ? 'late' : recovered;
}

const closed = ({ outcome }: Pick<CaseHead, 'outcome'>): Settled => ({
  refused: 'case-closed',
  ...(outcome === null ? {} : { detail: outcome }),
});

/** A refusal to tell; one that came too late is told with the present state, so that the screen can catch up. The id stays refused. */
export function refused(code: RefusalCode, detail: string | undefined, head: CaseHead | undefined, act: Asked): No {
  const told = detail === undefined ? {} : { detail };
  const late = head && statusOf(code) === 409;
  const state = late ? { state: { seq: head.seq, form: head.form, outcome: head.outcome } } : {};
  return new No(code, { ...told, ...state }, { ...deniedBy(act, head), actId: act.id, digest: act.digest });
}

/** The id names another act already: this body is refused, the id keeps what it had. */
export const reused = (act: Asked, head?: CaseHead): No =>
  new No('id-reused', {}, { ...deniedBy(act, head), detail: act.id });

const deniedBy = (act: Asked, head?: CaseHead) => ({
  ...(head ? { caseId: head.id } : {}),
  ...(act.task === undefined ? {} : { task: act.task }),
  ...(act.seen ? { seen: act.seen } : {}),
});
