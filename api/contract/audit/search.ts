import { z } from 'zod';
import { person } from '../people.ts';
import { cursor, instant, limit, next, uuid, words } from '../wire.ts';
import { badRecord } from './record.ts';

const word = (longest: number) => z.string().trim().min(1).max(longest);

/** What is looked for among all cases of the company; each part narrows the search. Days are those of the company's time zone. */
const filters = z.strictObject({
  number: word(40).optional(),
  /** The applicant's name or pinyin, or a part of it. */
  applicant: word(60).optional(),
  process: word(60).optional(),
  outcome: word(40).optional(),
  state: z.enum(['open', 'closed']).optional(),
  /** Opened on this day or later. */
  from: z.iso.date().optional(),
  /** Opened on this day or earlier. */
  to: z.iso.date().optional(),
  /** Words in the journal (forms, opinions, names of files) or in a remark. */
  text: word(100).optional(),
});

/** A search page by page. With `sample` as many cases are drawn from all that were found; the same seed draws the same ones again. */
export const auditSearch = filters.extend({
  sample: z.coerce.number().int().min(1).max(100).optional(),
  seed: word(40).optional(),
  cursor: cursor.optional(),
  limit,
});

/** A case among those found; its journal was checked for this answer. */
const foundCase = z
  .strictObject({
    id: uuid,
    number: z.string(),
    process: z.string(),
    processName: words,
    applicant: person.pick({ id: true, name: true, pinyin: true }),
    openedAt: instant,
    closedAt: instant.nullable(),
    outcome: z.string().nullable(),
    records: z.int(),
    firstBad: badRecord.nullable(),
  })
  .meta({ id: 'FoundCase' });

export const casesFound = z.strictObject({ cases: z.array(foundCase), next });

export type AuditSearch = z.infer<typeof auditSearch>;
export type FoundCase = z.infer<typeof foundCase>;
export type CasesFound = z.infer<typeof casesFound>;
