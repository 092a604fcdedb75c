import { z } from 'zod';
import { attachment } from './attachments.ts';
import { refusalOnRecord } from './case.ts';
import { person } from './people.ts';
import { remark } from './remarks.ts';
import { slip } from './slips.ts';
import { cursor, digest, instant, limit, next, personId, uuid, words } from './wire.ts';

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

/** Why a record is not as it was filed. */
const because = z.enum(['missing', 'out-of-chain', 'changed', 'not-in-head']);

/** The first record that does not hold. */
const badRecord = z.strictObject({ seq: z.int(), because }).meta({ id: 'BadRecord' });

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

/** A journal record as it is stored, and the hash of its text over the one before, computed anew for this answer. */
const auditRecord = z
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

/** An auditor read something. */
const readingOnRecord = z
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

/** A stored file, hashed anew from the disk; `recomputed` is null where it is gone. */
const fileCheck = z.strictObject({
  id: uuid,
  /** By the table of files, and by the journal that names it. */
  stored: digest,
  journal: z.string().nullable(),
  recomputed: digest.nullable(),
});

/** An event of Temporal's own history. `act` is the client's id of the act that an Update brought. */
const engineEvent = z.strictObject({
  run: z.string(),
  id: z.int(),
  type: z.string(),
  at: instant,
  name: z.string().nullable(),
  act: z.string().nullable(),
});

/** What Temporal itself remembers of the case, the earliest run first. `gone`: it no longer keeps anything of it. */
export const engineHistory = z
  .strictObject({
    state: z.enum(['kept', 'gone']),
    runs: z.array(
      z.strictObject({
        run: z.string(),
        type: z.string(),
        status: z.string(),
        startedAt: instant,
        closedAt: instant.nullable(),
      }),
    ),
    events: z.array(engineEvent),
    /** There are more events than are shown. */
    cut: z.boolean(),
  })
  .meta({ id: 'EngineHistory' });

const readingsQuery = z.strictObject({
  case: uuid.optional(),
  person: personId.optional(),
  cursor: cursor.optional(),
  limit,
});

const ofOne = z.strictObject({ id: uuid });

const get = { method: 'get', by: 'person' } as const;

/** The auditor's doors; his readings are also an administrator's to read. */
export const auditDoors = {
  auditCases: { ...get, path: '/audit/cases', says: 'Search all cases', query: auditSearch, answer: casesFound },
  auditCase: {
    ...get,
    path: '/audit/cases/:id',
    says: 'A case with all that is on file about it',
    params: ofOne,
    answer: auditedCase,
  },
  auditEngine: {
    ...get,
    path: '/audit/cases/:id/engine',
    says: "Temporal's own history of a case",
    params: ofOne,
    answer: engineHistory,
  },
  auditCaseExport: {
    ...get,
    path: '/audit/cases/:id/export',
    says: 'A case as JSON lines that verify offline',
    params: ofOne,
    answer: 'application/x-ndjson',
  },
  auditExport: {
    ...get,
    path: '/audit/export',
    says: 'The cases of a search as JSON lines that verify offline',
    query: auditSearch.omit({ cursor: true, limit: true }),
    answer: 'application/x-ndjson',
  },
  auditFile: {
    ...get,
    path: '/audit/attachments/:id',
    says: 'Hash a stored file anew',
    params: ofOne,
    answer: fileCheck,
  },
  auditReadings: {
    ...get,
    path: '/audit/readings',
    says: 'What auditors have read',
    query: readingsQuery,
    answer: z.strictObject({ readings: z.array(readingOnRecord), next }),
  },
} as const;

export type AuditSearch = z.infer<typeof auditSearch>;
export type FoundCase = z.infer<typeof foundCase>;
export type CasesFound = z.infer<typeof casesFound>;
export type AuditRecord = z.infer<typeof auditRecord>;
export type AuditedCase = z.infer<typeof auditedCase>;
export type RegisterEntryOnRecord = z.infer<typeof registerEntry>;
export type Signature = z.infer<typeof signature>;
export type BadRecordShown = z.infer<typeof badRecord>;
export type ReadingOnRecord = z.infer<typeof readingOnRecord>;
export type ReadingsQuery = z.infer<typeof readingsQuery>;
export type FileCheck = z.infer<typeof fileCheck>;
export type EngineHistory = z.infer<typeof engineHistory>;
