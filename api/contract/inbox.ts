import { z } from 'zod';
import { person } from './people.ts';
import { cursor, form, instant, limit, next, taskId, uuid, words } from './wire.ts';

/** `todo`: waits for me, most urgent first; `done`: I acted on it, latest first; `mine`: I started it, latest first. */
export const inboxView = z.enum(['todo', 'done', 'mine']);

/** `query` searches by case number and by the applicant's name or pinyin. */
export const inboxQuery = z.strictObject({
  view: inboxView.default('todo'),
  query: z.string().trim().max(60).default(''),
  cursor: cursor.optional(),
  limit,
});

/** One line of the inbox. Under `mine` it is a case (`task`, `step`, `kind` null), otherwise a task of one. */
export const inboxItem = z
  .strictObject({
    case: uuid,
    number: z.string(),
    process: z.string(),
    processName: words,
    applicant: person.pick({ id: true, name: true, pinyin: true }),
    task: taskId.nullable(),
    step: z.string().nullable(),
    kind: z.string().nullable(),
    /** The absent colleague whose task it is, while I am his deputy (P62). */
    standsInFor: person.pick({ id: true, name: true }).nullable(),
    /** Offered to several and taken by nobody yet. */
    unclaimed: z.boolean(),
    /** The form as it stands, for the key fields of the row. */
    form,
    openedAt: instant,
    dueAt: instant.nullable(),
    /** When I settled the task, or when my case was closed. */
    settledAt: instant.nullable(),
    /** What I decided, or how my case ended; null while it is open. */
    outcome: z.string().nullable(),
    /** What I asked is granted, and my case stays open until it has been carried out. */
    granted: z.boolean(),
    /** Who holds my case now; empty in the other views. */
    holders: z.array(z.string()),
  })
  .meta({ id: 'InboxItem' });

/** A page of the inbox and the numbers beside its tabs. */
export const inboxPage = z
  .strictObject({
    items: z.array(inboxItem),
    next,
    counts: z.strictObject({ todo: z.int(), overdue: z.int(), mine: z.int(), notices: z.int() }),
  })
  .meta({ id: 'Inbox' });

export type InboxView = z.infer<typeof inboxView>;
export type InboxQuery = z.infer<typeof inboxQuery>;
export type InboxItem = z.infer<typeof inboxItem>;
export type InboxPage = z.infer<typeof inboxPage>;
