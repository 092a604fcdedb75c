import { z } from 'zod';
import type { By } from '../../domain/by.ts';
import type { Segment } from '../../domain/calendar/index.ts';
import type { Event } from '../../domain/events.ts';
import { attachment } from './attachments.ts';
import { copy } from './copies.ts';
import { person } from './people.ts';
import { formSchema } from './processes.ts';
import { remark } from './remarks.ts';
import { slip } from './slips.ts';
import { digest, form, instant, taskId, uuid, words } from './wire.ts';

/** The record as it was hashed; times in it are epoch milliseconds. Its kinds are those of domain/events.ts. */
export const event = z.looseObject({ kind: z.string(), seq: z.int(), at: z.number() }).meta({ id: 'Event' });

/** One entry of the trail, with its link of the hash chain. */
export const journalEntry = z
  .strictObject({ seq: z.int(), at: instant, hash: digest, event: event as unknown as z.ZodType<Event> })
  .meta({ id: 'JournalEntry' });

export const by = z
  .record(z.string(), z.unknown())
  .meta({ id: 'By', description: 'A person, a post or a form field, as the rulebook writes it.' });
const segment = z
  .looseObject({})
  .meta({ id: 'Segment', description: 'A stretch of time that counts towards the limit.' });

/** Why the task is on this desk: the rule that chose, who was passed over and why, and how the limit was counted. */
export const why = z.strictObject({
  chosenBy: by as unknown as z.ZodType<By>,
  passedOver: z.array(z.strictObject({ by: by as unknown as z.ZodType<By>, because: z.string() })),
  ruleDigest: digest,
  explanation: z.array(segment as unknown as z.ZodType<Segment>),
  provisional: z.boolean(),
});

/** What people may do to a task, and to a whole case; buttons come from here. */
export const taskAct = z.enum([
  'decide',
  'claim',
  'release',
  'handOver',
  'return',
  'handIn',
  'submit',
  'acknowledge',
  'answer',
  'veto',
  'comeBack',
]);
export const caseAct = z.enum(['withdraw', 'recall', 'escalate', 'remark']);
export const taskKind = z.enum([
  'approval',
  'handover',
  'document',
  'submission',
  'report',
  'answer',
  'ruling',
  'clock',
  'veto',
  'absence',
]);

/** One rung of the ladder that chases the task. */
export const rung = z.strictObject({ rung: z.int(), at: instant, does: z.enum(['remind', 'slip']), state: z.string() });

/** A task of the case, open or not, and what the one who asks may do to it now. */
export const task = z
  .strictObject({
    id: taskId,
    seq: z.int(),
    step: z.string(),
    kind: taskKind,
    state: z.enum(['unclaimed', 'assigned', 'settled', 'closed', 'voided']),
    assignee: z.string().nullable(),
    candidates: z.array(z.string()),
    openedAt: instant,
    dueAt: instant.nullable(),
    endsAt: instant.nullable(),
    acknowledgedAt: instant.nullable(),
    settledAt: instant.nullable(),
    outcome: z.string().nullable(),
    actedBy: z.string().nullable(),
    note: z.string().nullable(),
    /** The sheet of the form that is filled in, by its name; its schema is in `formSchema.sheets`. */
    sheet: z.string().nullable(),
    /** The paper that must be attached ("hospital certificate"). */
    attachment: z.string().nullable(),
    allowed: z.array(taskAct),
    /** The absent person for whom I may do so (P62); it goes along with the act. Null where the task is my own. */
    for: z.string().nullable(),
    /** The earlier steps it may be sent back to, the nearest last. */
    returnable: z.array(z.string()),
    why,
    rungs: z.array(rung),
  })
  .meta({ id: 'Task' });

/** Somebody tried what he may not do. */
export const refusalOnRecord = z
  .strictObject({
    at: instant,
    person: z.string().nullable(),
    act: z.string(),
    task: z.int().nullable(),
    code: z.string(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'RefusalOnRecord' });

/** A case with its trail, as of one moment. Persons are ids; `people` has their names. */
export const caseFile = z
  .strictObject({
    id: uuid,
    number: z.string(),
    process: z.string(),
    processName: words,
    version: z.int(),
    company: z.string(),
    applicant: z.string(),
    form,
    formDigest: digest,
    ruleDigest: digest,
    /** The form's schema as it binds this case. */
    formSchema,
    outcome: z.enum(['approved', 'rejected', 'lapsed', 'withdrawn', 'vetoed']).nullable(),
    openedAt: instant,
    closedAt: instant.nullable(),
    /** What was asked is granted, and the case stays open until it has been carried out. */
    granted: z.boolean(),
    /** The length of the journal: send it back in `seen.seq`. */
    seq: z.int(),
    journal: z.array(journalEntry),
    /** Whether the hash chain holds; the first record that does not. */
    chain: z.strictObject({ ok: z.boolean(), firstBad: z.int().nullable() }),
    tasks: z.array(task),
    slips: z.array(slip),
    /** Who keeps which part of the form, and who has read his. */
    copies: z.array(copy),
    remarks: z.array(remark),
    attachments: z.array(attachment),
    /** Only an auditor and the office read these; null for others. */
    refusals: z.array(refusalOnRecord).nullable(),
    allowed: z.array(caseAct),
    /** Who has to act now, by step. */
    next: z.array(
      z.strictObject({ step: z.string(), task: taskId, holders: z.array(z.string()), dueAt: instant.nullable() }),
    ),
    people: z.record(z.string(), person),
  })
  .meta({ id: 'Case' });

export type JournalEntry = z.infer<typeof journalEntry>;

/** An event of the journal, as its kinds are told apart. */
export type CaseEvent = JournalEntry['event'];

export type Task = z.infer<typeof task>;
export type CaseFile = z.infer<typeof caseFile>;
export type RefusalOnRecord = z.infer<typeof refusalOnRecord>;
