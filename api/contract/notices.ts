import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
import { instant, uuid } from './wire.ts';

/** Something the person is told: a task came, a reminder, a case was closed … `about` says which; `body` has the particulars. */
export const inAppNotice = z
  .strictObject({
    case: uuid,
    caseNumber: z.string(),
    process: z.string(),
    seq: z.int(),
    about: z.string(),
    body: z.record(z.string(), z.unknown()),
    at: instant,
    /** The name of the absent colleague who is meant, while I am his deputy. */
    standsInFor: z.string().nullable(),
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notice' });

export const noticesQuery = z.strictObject({
  unread: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const noticeList = z.strictObject({ notices: z.array(inAppNotice), unread: z.int() });

/** Marks notices as read. */
export const reading = z.strictObject({
  notices: z
    .array(z.strictObject({ case: uuid, seq: z.int().min(1) }))
    .min(1)
    .max(100),
});

/** Sent over GET /events as the event `changed`: the journal of the case, or the register of slips about it, has something new for the one who listens. */
export const change = z
  .strictObject({ case: uuid, seq: z.int(), of: z.enum(['journal', 'register']), persons: z.array(z.string()) })
  .meta({ id: 'Change' });

/** The doors of what people are told. */
export const noticeDoors = {
  notices: { ...get, path: '/notices', says: 'What I was told', query: noticesQuery, answer: noticeList },
  readNotices: {
    ...post,
    path: '/notices/read',
    says: 'Mark notices as read',
    body: reading,
    answer: 'nothing',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;

export type InAppNotice = z.infer<typeof inAppNotice>;
export type Change = z.infer<typeof change>;
