import type { Pool } from 'pg';
import type { Remark } from '../contract/remarks.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

/** Leaves a remark beside a case; the same id again answers the same remark, another text under it throws `id-reused`. */
export async function leaveRemark(
  pool: Pool,
  me: Me,
  caseId: string,
  { id, text }: Pick<Remark, 'id' | 'text'>,
): Promise<Remark> {
  await pool.query('INSERT INTO remark (id, case_id, person, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
    id,
    caseId,
    me.id,
    text,
  ]);
  const { rows } = await pool.query<{ at: Date }>(
    'SELECT at FROM remark WHERE id = $1 AND case_id = $2 AND person = $3 AND text = $4',
    [id, caseId, me.id, text],
  );
  const [row] = rows;
  if (!row) throw new No('id-reused');
  return { id, person: me.id, text, at: row.at.toISOString() };
}
