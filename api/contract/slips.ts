import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
import { person } from './people.ts';
import { cursor, instant, limit, next, taskId, uuid } from './wire.ts';

/** A reminder or a numbered reminder slip of the General Manager's office, by its place in the company's register. */
export const slip = z
  .strictObject({
    company: z.string(),
    seq: z.int(),
    kind: z.enum(['reminder', 'reminder-slip']),
    number: z.string().nullable(),
    case: uuid,
    caseNumber: z.string(),
    task: taskId,
    step: z.string(),
    rung: z.int(),
    addressee: person,
    /** The addressee's department when the slip was issued. */
    department: person.shape.department,
    issuedAt: instant,
    acknowledgedAt: instant.nullable(),
    /** `acknowledge` where it is addressed to the one who asks and waits for him. */
    allowed: z.array(z.enum(['acknowledge'])),
  })
  .meta({ id: 'Slip' });

/** Whoever oversees the company sees all its slips, others those addressed to them, latest first. */
export const slipsQuery = z.strictObject({
  cursor: cursor.optional(),
  limit,
  kind: z.enum(['reminder', 'reminder-slip']).optional(),
  unacknowledged: z.stringbool().optional(),
  /** The slips to that department. */
  department: z.string().max(60).optional(),
});

export const slipPage = z.strictObject({ slips: z.array(slip), next });

/** The addressee says that he has read it. */
export const slipAcknowledgement = z.strictObject({ id: uuid });

/** The acknowledgement is on file in the register. */
export const slipAcknowledged = z.strictObject({ id: uuid, company: z.string(), seq: z.int() });

const ofSlip = z.strictObject({ company: z.string().max(60), seq: z.coerce.number().int().min(1) });

/** The doors of reminders and reminder slips. */
export const slipDoors = {
  slips: { ...get, path: '/slips', says: 'Reminders and reminder slips', query: slipsQuery, answer: slipPage },
  acknowledgeSlip: {
    ...post,
    path: '/slips/:company/:seq/acknowledgement',
    says: 'Take notice of a slip',
    params: ofSlip,
    body: slipAcknowledgement,
    answer: slipAcknowledged,
    act: true,
  },
} as const satisfies Record<string, Endpoint>;

export type Slip = z.infer<typeof slip>;
export type SlipAcknowledged = z.infer<typeof slipAcknowledged>;
