import { z } from 'zod';
import { personId, words } from './wire.ts';

/** A person as colleagues see him. */
export const person = z
  .strictObject({
    id: personId,
    name: z.string(),
    pinyin: z.string(),
    department: z.strictObject({ id: z.string(), name: words }),
  })
  .meta({ id: 'Person' });

/** What a person is in the system: `office` runs the slips, `auditor` reads every case and changes nothing. */
export const role = z.enum(['staff', 'office', 'auditor', 'administrator', 'system']);

/** Looks for colleagues by the beginning of the name or of its pinyin, or for one by id. */
export const peopleQuery = z.strictObject({
  query: z.string().trim().max(60).default(''),
  id: personId.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const peopleFound = z.strictObject({ people: z.array(person) });

export type Person = z.infer<typeof person>;
export type Role = z.infer<typeof role>;
