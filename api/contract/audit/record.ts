import { z } from 'zod';
import { digest, instant, uuid } from '../wire.ts';

/** Why a record is not as it was filed. */
const because = z.enum(['missing', 'out-of-chain', 'changed', 'not-in-head']);

/** The first record that does not hold. */
export const badRecord = z.strictObject({ seq: z.int(), because }).meta({ id: 'BadRecord' });

/** A journal record as it is stored, and the hash of its text over the one before, computed anew for this answer. */
export const auditRecord = z
  .strictObject({
    seq: z.int(),
    kind: z.string(),
    /** Epoch milliseconds, as in the text that was hashed. */
    at: z.number(),
    filedAt: instant,
    actId: uuid.nullable(),
    /** The bytes that were hashed. Whoever trusts nobody computes SHA-256 of the hash before, a line feed and this text. */
    canonical: z.string(),
    hash: z.string(),
    recomputed: digest,
    /** The form and the rule in force once the record was filed. */
    form: z.string().nullable(),
    rule: z.string().nullable(),
  })
  .meta({ id: 'AuditRecord' });

export type AuditRecord = z.infer<typeof auditRecord>;
export type BadRecordShown = z.infer<typeof badRecord>;
