import type { Pool } from 'pg';
import { cursorFor, readCursor } from '../inbox/cursor.ts';
import { No } from '../no.ts';
import { departmentsFor } from '../policies/board-of.ts';
import type { Me } from '../session/me.ts';

/** Which page of one of the office's lists, and of which department. */
export interface Asking {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly department?: string | undefined;
}

interface Placed {
  readonly position: readonly unknown[];
}

/**
 * A page of one of the office's lists. The statement takes the company, the departments (null: all), how many rows, the position where the
 * page before ended (`shape`, nulls for the first page), then `more`; each row says its own position.
 */
export async function pageOf<R extends Placed>(
  pool: Pool,
  me: Me,
  { cursor, limit, department }: Asking,
  text: string,
  shape: Parameters<typeof readCursor>[1],
  more: readonly unknown[] = [],
): Promise<{ rows: Omit<R, 'position'>[]; next: string | null }> {
  const own = await departmentsFor(pool, me);
  if (department !== undefined && own !== null && !own.includes(department)) throw new No('not-entitled');
  const departments = department === undefined ? own : [department];
  const values = [me.company, departments, limit + 1, ...readCursor(cursor, shape), ...more];
  const { rows } = await pool.query<R>(text, values);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ position: _, ...row }) => row),
    next: last ? cursorFor(last.position) : null,
  };
}
