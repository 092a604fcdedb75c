import type { Pool, PoolClient } from 'pg';
import type { TaskAct } from '../../domain/task.ts';

/** What a deputy does for the absent person: his signatures, answers and papers, never his own requests or his return. */
export const actsForAnother: ReadonlySet<TaskAct> = new Set([
  'decide',
  'claim',
  'release',
  'handOver',
  'return',
  'handIn',
  'answer',
]);

/** Whether a row of `deputy`, by its alias, counts just now; as SQL. */
export const actsNow = (alias: string): string =>
  `(${alias}."from" <= now() AND now() < ${alias}."to" AND ${alias}.ended_at IS NULL)`;

/** True while a person's written deputy (P62) acts for him: within the period that the deputy accepted, unless it has ended before. */
export async function standsIn(pool: Pool, deputy: string, absent: string): Promise<boolean> {
  return (await standsInFor(pool, deputy)).includes(absent);
}

/** The absent persons for whom somebody acts just now. Their own absent colleagues are not among them: A, B, C ends at B. */
export async function standsInFor(client: Pool | PoolClient, deputy: string): Promise<string[]> {
  const { rows } = await client.query<{ absent: string }>({
    name: 'stands-in-for',
    text: `SELECT DISTINCT absent FROM deputy d WHERE d.deputy = $1 AND ${actsNow('d')} ORDER BY absent`,
    values: [deputy],
  });
  return rows.map(({ absent }) => absent);
}
