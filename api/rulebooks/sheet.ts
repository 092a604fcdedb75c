import { digestOf } from '../../domain/canonical.ts';
import type { CaseHead } from '../cases/head.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { mustBeFilledIn } from './filled-in.ts';
import type { Rulebook } from './in-force.ts';

/**
 * Checks an answer against the sheet that the task asks for, as it stands in the rulebook that binds the case; throws `invalid-form`,
 * `no-such-person`, `no-working-time`, `no-such-account`, and `act-not-offered` where the task asks for none.
 */
export async function mustAnswerSheet(
  { pool }: Pick<Deps, 'pool'>,
  me: Me,
  head: CaseHead,
  task: number,
  answer: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows } = await pool.query<{ sheet: Rulebook['form'] | null }>({
    name: 'sheet-of-task',
    text: `SELECT r.form -> 'sheets' -> (j.canonical::json #>> '{spec,sheet}') AS sheet
           FROM task t JOIN journal j ON j.case_id = t.case_id AND j.seq = t.seq
             JOIN rulebook r ON r.company = t.company AND r.process = t.process AND r.digest = $3
           WHERE t.case_id = $1 AND t.seq = $2`,
    values: [head.id, task, head.rule],
  });
  const sheet = rows[0]?.sheet;
  if (!sheet) throw new No('act-not-offered');
  await mustBeFilledIn(pool, me, { digest: digestOf(sheet), form: sheet }, answer);
}
