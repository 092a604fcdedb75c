import type { Pool } from 'pg';
import type { Calendar } from '../../domain/calendar/index.ts';
import type { Duty } from '../../domain/duty.ts';

/** A process that a company's rule has opened again and again, under the rule in force today. */
export interface Scheduled {
  readonly company: string;
  readonly calendar: Calendar;
  readonly process: string;
  readonly series: string;
  readonly digest: string;
  readonly rule: { readonly schedule: Readonly<Record<string, Duty>> };
}

/** The processes with a schedule, of one company or of all. */
export async function scheduledProcesses(pool: Pool, company?: string): Promise<Scheduled[]> {
  const { rows } = await pool.query<Scheduled>(
    `SELECT * FROM (
       SELECT DISTINCT ON (r.company, r.process) r.company, c.calendar, r.process, r.series, r.digest, r.rule
       FROM rulebook r JOIN company c ON c.id = r.company
       WHERE r.effective_from <= now() AND ($1::text IS NULL OR r.company = $1)
       ORDER BY r.company, r.process, r.effective_from DESC) AS in_force
     WHERE rule ? 'schedule'`,
    [company ?? null],
  );
  return rows;
}
