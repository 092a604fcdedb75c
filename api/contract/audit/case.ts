import { z } from 'zod';
import { attachment } from '../attachments.ts';
import { refusalOnRecord } from '../case.ts';
import { person } from '../people.ts';
import { remark } from '../remarks.ts';
import { slip } from '../slips.ts';
import { instant, uuid, words } from '../wire.ts';
import { readingOnRecord } from './readings.ts';
import { auditRecord, badRecord } from './record.ts';

/** Somebody put his name to the form that he saw. */
const signature = z
  .strictObject({
    seq: z.int(),
    at: z.number(),
    person: z.string().nullable(),
    /** The absent person he stood in for. */
    for: z.string().nullable(),
    kind: z.string(),
    step: z.string().nullable(),
    verdict: z.string().nullable(),
    seen: z.string(),
    /** Whether that was the form in force when he signed. */
    asInForce: z.boolean(),
    rule: z.string().nullable(),
  })
  .meta({ id: 'Signature' });

/** A version of the rule that the case was under at some time; times are null where the rulebook no longer has it. */
const ruleVersion = z.strictObject({
  digest: z.string(),
  process: z.string(),
  effectiveFrom: instant.nullable(),
  publishedAt: instant.nullable(),
});

/** An entry of the office's register about this case, between its neighbours. */
const registerEntry = z
  .strictObject({
    seq: z.int(),
    kind: z.string(),
    at: z.number(),
    canonical: z.string(),
    hash: z.string(),
    /** The hash of the entry before; empty for the first one. */
    previous: z.string(),
    /** Hashed over the one before, its columns as hashed, and the next one hashed over it. */
    holds: z.boolean(),
  })
  .meta({ id: 'RegisterEntryOnRecord' });

/** All that is on file about a case, as an auditor reads it. */
export const auditedCase = z
  .strictObject({
    id: uuid,
    company: z.string(),
    number: z.string(),
    process: z.string(),
    processName: words,
    version: z.int(),
    applicant: z.string(),
    outcome: z.string().nullable(),
    openedAt: instant,
    closedAt: instant.nullable(),
    /** Where the case's own row says that the journal ends. */
    head: z.strictObject({ seq: z.int(), hash: z.string() }),
    records: z.array(auditRecord),
    firstBad: badRecord.nullable(),
    signatures: z.array(signature),
    rules: z.array(ruleVersion),
    slips: z.array(slip),
    register: z.array(registerEntry),
    refusals: z.array(refusalOnRecord),
    remarks: z.array(remark),
    attachments: z.array(attachment),
    /** The latest hundred, this one included. */
    readings: z.array(readingOnRecord),
    people: z.record(z.string(), person),
  })
  .meta({ id: 'AuditedCase' });

export type AuditedCase = z.infer<typeof auditedCase>;
export type RegisterEntryOnRecord = z.infer<typeof registerEntry>;
export type Signature = z.infer<typeof signature>;
