import { z } from 'zod';
import { get, type Endpoint } from './endpoint.ts';
import { form, instant, uuid } from './wire.ts';

/** A form that is not handed in yet; `case` is set where it will be handed in again. Only its writer sees it. */
export const draft = z
  .strictObject({ id: uuid, process: z.string(), case: uuid.nullable(), form, savedAt: instant })
  .meta({ id: 'Draft' });

export const drafting = z.strictObject({ process: z.string().min(1).max(80), case: uuid.optional(), form });

export const draftList = z.strictObject({ drafts: z.array(draft) });

const ofDraft = z.strictObject({ id: uuid });

/** The doors of the drafts. */
export const draftDoors = {
  drafts: { ...get, path: '/drafts', says: 'My drafts', answer: draftList },
  draft: { ...get, path: '/drafts/:id', says: 'One of my drafts', params: ofDraft, answer: draft },
  saveDraft: {
    ...get,
    method: 'put',
    path: '/drafts/:id',
    says: 'Keep a draft',
    params: ofDraft,
    body: drafting,
    answer: draft,
  },
  dropDraft: {
    ...get,
    method: 'delete',
    path: '/drafts/:id',
    says: 'Throw a draft away',
    params: ofDraft,
    answer: 'nothing',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;

export type Draft = z.infer<typeof draft>;
