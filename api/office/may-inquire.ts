import type { Pool } from 'pg';
import type { ActRef } from '../../domain/events.ts';
import { hoursLate } from '../../domain/handling.ts';
import { refused } from '../acts/perform.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { askedAbout, inquiryProcess, lateByMs, onADesk, turnsOf } from './words.ts';

interface Asked {
  readonly late: number | null;
  readonly before: boolean;
}

/**
 * P05. An inquiry slip asks about a closed case of the company and a department that was late with it, by so much and once; throws the
 * refusal, or `invalid-form` where it says another lateness than is on file. Any other process may be opened.
 */
export async function mustBeAskable(
  pool: Pool,
  me: Me,
  process: string,
  form: Readonly<Record<string, unknown>>,
  act: ActRef,
): Promise<void> {
  if (process !== inquiryProcess) return;
  const { rows } = await pool.query<Asked>(
    `SELECT (SELECT sum(${lateByMs})::bigint::float8 FROM task t CROSS JOIN ${turnsOf} JOIN person p ON p.id = turn.person AND p.department = d.id
             WHERE t.case_id = c.id AND ${onADesk}) AS late, EXISTS (SELECT ${askedAbout}) AS before
     FROM case_file c LEFT JOIN department d ON d.company = c.company AND d.id = $3
     WHERE c.company = $1 AND c.number = $2 AND c.outcome IS NOT NULL AND c.process <> '${inquiryProcess}'`,
    [me.company, form['caseNumber'], form['department']],
  );
  const [found] = rows;
  if (!found) throw refused('case-not-closed', undefined, undefined, act);
  const hours = hoursLate(found.late ?? 0);
  if (hours === 0) throw refused('department-not-late', undefined, undefined, act);
  if (found.before) throw refused('already-asked', undefined, undefined, act);
  if (form['lateHours'] !== hours)
    throw new No('invalid-form', { errors: [{ path: '/lateHours', message: `${hours}` }] });
}
