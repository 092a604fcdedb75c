import { digestOf } from '../../domain/canonical.ts';
import type { Opened, NotYetOnFile, Opening } from '../contract/acts.ts';
import type { Deps } from '../deps.ts';
import { bindAttachments, freeAttachments } from '../files/bind.ts';
import { mustBeAskable } from '../office/may-inquire.ts';
import { mayOpen } from '../policies/may-open.ts';
import { mustBeFilledIn } from '../rulebooks/filled-in.ts';
import { rulebookOf } from '../rulebooks/in-force.ts';
import type { Me } from '../session/me.ts';
import { openCase } from '../temporal.ts';
import { knownAct } from './known.ts';
import { again, refused, reused } from './perform.ts';

/** Opens a case under the rule in force; the answer comes once its number and its first tasks are on file. */
export async function openNew(deps: Deps, me: Me, { id, ...asked }: Opening): Promise<Opened | NotYetOnFile> {
  const { pool } = deps;
  const act = { id, digest: digestOf({ act: 'open', person: me.id, ...asked }) };
  const known = await knownAct(pool, id);
  if (known) return { ...again(known, act), number: await numberOf(deps, id) };

  const rulebook = await rulebookOf(pool, me.company, asked.process, asked.form);
  if (!(await mayOpen(pool, me, rulebook))) throw refused('not-the-opener', asked.process, undefined, act);
  await mustBeFilledIn(pool, me, rulebook, asked.form);
  await mustBeAskable(pool, me, asked.process, asked.form, act);
  const attachments = await bindAttachments(pool, me, id, asked.attachments);
  const { digest: ruleDigest, rule, series, process } = rulebook;
  const said = await openCase(
    deps,
    { caseId: id, rules: { [ruleDigest]: rule } },
    {
      fact: {
        kind: 'case-opened',
        process,
        version: 1,
        company: me.company,
        applicant: me.id,
        series,
        attachments,
        form: asked.form,
        formDigest: digestOf(asked.form),
        ruleDigest,
      },
      applicant: me.id,
      act,
    },
  );
  if (said === 'late' || said === 'not-running') return { id, state: 'unknown' };
  if ('refused' in said) {
    await freeAttachments(pool, id, attachments);
    // somebody else may have asked the same a moment before
    await mustBeAskable(pool, me, asked.process, asked.form, act);
    throw refused(said.refused, said.detail, undefined, act);
  }
  if (said.digest !== act.digest) throw reused(act);
  deps.changes.look();
  const number = await numberOf(deps, id);
  // the engine may remember an answer that a restored database no longer knows
  return number ? { id, state: 'on-file', case: id, seq: said.seq, number } : { id, state: 'unknown' };
}

async function numberOf({ pool }: Pick<Deps, 'pool'>, id: string): Promise<string> {
  const { rows } = await pool.query<{ number: string }>({
    name: 'number-of',
    text: 'SELECT number FROM case_file WHERE id = $1',
    values: [id],
  });
  return rows[0]?.number ?? '';
}
