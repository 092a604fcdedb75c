import { z } from 'zod';

/** A UUID that the client chose or that names a stored thing; lower case. */
export const uuid = z.uuid().toLowerCase();

/** An instant in ISO 8601, UTC. */
export const instant = z.iso.datetime();

/** A text in both languages of the product. */
export const words = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Words' });

/** Names a task: its case and the seq of the event that opened it, joined by a dash. */
export const taskId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[1-9]\d{0,8}$/)
  .meta({
    id: 'TaskId',
    description: 'The id of the case and the seq of the event that opened the task, joined by a dash.',
  });

/** Names a person: '<company>:<key>'. */
export const personId = z.string().min(3).max(120);

/** What a person wrote, as he wrote it. */
export const note = z.string().trim().max(2_000);

/** SHA-256 in hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The ids of files that were uploaded before. */
export const attachmentIds = z.array(uuid).max(20);

/** A form as the applicant filled it in; its own schema is checked behind the contract. */
export const form = z.record(z.string(), z.unknown());

/** Where the next page begins, as the page before gave it; opaque. */
export const cursor = z.string().max(400);

/** How many rows a page holds. */
export const limit = z.coerce.number().int().min(1).max(100).default(20);

/** The page before ended here; null on the last page. */
export const next = z.string().nullable();

export type Words = z.infer<typeof words>;
