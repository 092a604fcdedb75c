import type { Pool } from 'pg';

/**
 * Counts a sweep of the reconciler, here and in its own memory. A database that has counted fewer than the reconciler was restored from an
 * earlier day; a reconciler that has counted fewer lost its own past and takes the database's number.
 */
export async function countSweep(
  pool: Pool,
  sweep: number,
): Promise<{ readonly sweep: number; readonly isRestored: boolean }> {
  const { rows } = await pool.query<{ before: number | null; beat: number }>(
    `WITH old AS (SELECT beat FROM reconciler_beat)
     INSERT INTO reconciler_beat (beat) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET beat = greatest(reconciler_beat.beat, excluded.beat)
     RETURNING (SELECT beat FROM old)::float8 AS before, beat::float8 AS beat`,
    [sweep],
  );
  const [{ before, beat } = { before: null, beat: sweep }] = rows;
  return { sweep: beat, isRestored: (before ?? 0) < sweep - 1 };
}
