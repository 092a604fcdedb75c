import { z } from 'zod';
import { No } from '../no.ts';

const parts = {
  instant: z.string().regex(/^(infinity|\d{4,6}-[\d :.+-]{10,40})$/),
  uuid: z.uuid(),
  integer: z.int(),
  text: z.string().max(120),
} as const;

type Part = keyof typeof parts;

/** Where a page ended, as one opaque word. */
export const cursorFor = (position: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position that a cursor names; all undefined without one. What no page ever gave is refused as `invalid`. */
export function readCursor(cursor: string | undefined, shape: readonly Part[]): readonly unknown[] {
  if (cursor === undefined) return shape.map(() => undefined);
  const position = read(cursor);
  const fits =
    position?.length === shape.length && shape.every((part, index) => parts[part].safeParse(position[index]).success);
  if (!position || !fits) throw new No('invalid', { errors: [{ path: '/cursor', message: 'no page ended there' }] });
  return position;
}

function read(cursor: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
