import { z } from 'zod';
import { get, type Endpoint } from './endpoint.ts';
import { person } from './people.ts';
import { instant, uuid, words } from './wire.ts';

const colleague = person.pick({ id: true, name: true, pinyin: true });

/** Somebody acts for an absent colleague within a time (P62, X12). */
export const deputy = z
  .strictObject({
    case: uuid,
    number: z.string(),
    absent: colleague,
    deputy: colleague,
    from: instant,
    to: instant,
    /** When the time ended before its end: the leave was cancelled, or the absent person came back. */
    endedAt: instant.nullable(),
    /** He acts just now. */
    actsNow: z.boolean(),
  })
  .meta({ id: 'Deputy' });

/** Who acts for me, and for whom I act; what is long over is left out. */
export const deputyList = z.strictObject({ mine: z.array(deputy), forMe: z.array(deputy) });

/** What is left of a kind of leave in one year, in half days. */
export const leaveBalance = z
  .strictObject({
    kind: z.string(),
    title: words,
    year: z.int(),
    total: z.int(),
    held: z.int(),
    spent: z.int(),
    available: z.int(),
  })
  .meta({ id: 'LeaveBalance' });

export const leaveBalances = z.strictObject({ balances: z.array(leaveBalance) });

/** The doors of leave beside its cases. */
export const leaveDoors = {
  deputies: { ...get, path: '/deputies', says: 'Who acts for me, and for whom I act', answer: deputyList },
  leaveBalance: {
    ...get,
    path: '/leave-balance',
    says: 'What is left of my leave, this year and the next',
    answer: leaveBalances,
  },
} as const satisfies Record<string, Endpoint>;

export type Deputy = z.infer<typeof deputy>;
export type DeputyList = z.infer<typeof deputyList>;
export type LeaveBalance = z.infer<typeof leaveBalance>;
