import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
import { person } from './people.ts';
import { cursor, instant, limit, next, uuid, words } from './wire.ts';

/** A part of a form that was sent to its keeper, and whether he has said that he has read it. */
export const copy = z
  .strictObject({
    case: uuid,
    caseNumber: z.string(),
    process: z.string(),
    processName: words,
    applicant: person,
    /** The seq of the event that sent the copies; with the part it names the copy. */
    copies: z.int(),
    part: z.string(),
    step: z.string(),
    keeper: person,
    sentAt: instant,
    readAt: instant.nullable(),
    /** `read` where I keep it and have not said yet that I have read it. */
    allowed: z.array(z.enum(['read'])),
  })
  .meta({ id: 'Copy' });

/** The parts that I keep, latest first. */
export const copiesQuery = z.strictObject({ cursor: cursor.optional(), limit, unread: z.stringbool().optional() });

/** A page of them, and how many are unread altogether. */
export const copyPage = z.strictObject({ copies: z.array(copy), next, unread: z.int() });

export const ofCopy = z.strictObject({
  case: uuid,
  copies: z.coerce.number().int().min(1).max(1_000_000_000),
  part: z.string().min(1).max(60),
});

/** The keeper says that he has read his part. */
export const copyReceipt = z.strictObject({ id: uuid });

/** The receipt is on file in the register. */
export const copyRead = z.strictObject({ id: uuid, case: uuid, seq: z.int() });

/** The doors of the parts that somebody keeps. */
export const copyDoors = {
  copies: { ...get, path: '/copies', says: 'The parts that I keep', query: copiesQuery, answer: copyPage },
  readCopy: {
    ...post,
    path: '/copies/:case/:copies/:part/receipt',
    says: 'Say that I have read my part',
    params: ofCopy,
    body: copyReceipt,
    answer: copyRead,
    act: true,
  },
} as const satisfies Record<string, Endpoint>;

export type Copy = z.infer<typeof copy>;
export type CopyRead = z.infer<typeof copyRead>;
