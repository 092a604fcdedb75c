import { z } from 'zod';
import { cursor, instant, limit, next, personId, uuid } from '../wire.ts';

/** An auditor read something. */
export const readingOnRecord = z
  .strictObject({
    id: z.int(),
    at: instant,
    person: z.strictObject({ id: z.string(), name: z.string() }),
    case: uuid.nullable(),
    number: z.string().nullable(),
    /** The endpoint, by its name in this description. */
    what: z.string(),
    asked: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Reading' });

/** Readings page by page, of one case or by one person. */
export const readingsQuery = z.strictObject({
  case: uuid.optional(),
  person: personId.optional(),
  cursor: cursor.optional(),
  limit,
});
export const readingsPage = z.strictObject({ readings: z.array(readingOnRecord), next });

export type ReadingOnRecord = z.infer<typeof readingOnRecord>;
export type ReadingsQuery = z.infer<typeof readingsQuery>;
