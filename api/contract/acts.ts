import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
import { attachmentIds, digest, form, note, personId, uuid } from './wire.ts';

/** What the person was shown when he acted: the journal up to `seq`, and the form by its digest (`formDigest` of the case). */
export const seen = z.strictObject({ seq: z.int().min(1), form: digest }).meta({ id: 'Seen' });

/** Every act has an id that the client chooses: sent twice, it counts once, and is answered the same. */
const asked = { id: uuid, seen };

/** The absent person whose deputy acts: "B for A" (P62). */
const stoodInFor = personId.optional();

/** Opens a case; `id` becomes the id of the case. */
export const opening = z.strictObject({
  id: uuid,
  process: z.string().min(1).max(80),
  form,
  attachments: attachmentIds.default([]),
});

export const decision = z.strictObject({
  ...asked,
  for: stoodInFor,
  verdict: z.enum(['approved', 'rejected']),
  note: note.optional(),
  attachments: attachmentIds.default([]),
});

/** Claims the task when `person` is the one who asks, hands it over for good when it is somebody else. */
export const assignment = z.strictObject({ ...asked, for: stoodInFor, person: personId, note: note.optional() });

/** Puts a claimed task back; travels in the query of a DELETE. */
export const releasing = z.strictObject({
  id: uuid,
  for: stoodInFor,
  seq: z.coerce.number().int().min(1),
  form: digest,
});

/** Sends the case back to an earlier step; `straightBack`: once that one step is done again the case returns to the sender. */
export const sendingBack = z.strictObject({
  ...asked,
  for: stoodInFor,
  to: z.string().min(1).max(120),
  note,
  straightBack: z.boolean().default(false),
});

/** Hands in the edited form. */
export const resubmission = z.strictObject({ ...asked, form });

/** Hands in an owed paper or a report. */
export const handingIn = z.strictObject({
  ...asked,
  for: stoodInFor,
  attachments: attachmentIds.default([]),
  note: note.optional(),
});

/** Fills in the sheet that the task asks for; checked against the sheet's schema. */
export const answering = z.strictObject({
  ...asked,
  for: stoodInFor,
  answer: form,
  note: note.optional(),
  attachments: attachmentIds.default([]),
});

/** X33. Stops the case by authority. */
export const vetoing = z.strictObject({ ...asked, note });

/** P62. The applicant is back before the end of his leave. */
export const comingBack = z.strictObject({ ...asked, note: note.optional() });

/** P04. The matter has become serious. */
export const escalation = z.strictObject({ ...asked, note });

export const acknowledgement = z.strictObject(asked);
export const withdrawal = z.strictObject({ ...asked, note: note.optional() });
export const recall = z.strictObject({ ...asked, note: note.optional() });

/** The act is on file as event `seq` of the case. */
export const onFile = z
  .strictObject({ id: uuid, state: z.literal('on-file'), case: uuid, seq: z.int() })
  .meta({ id: 'OnFile' });

/** The case is on file under this number, with its first tasks. */
export const opened = z.strictObject({ ...onFile.shape, number: z.string() }).meta({ id: 'Opened' });

/** Accepted, but not known to be on file yet: ask GET /acts/:id, or send the same id again. */
export const notYetOnFile = z.strictObject({ id: uuid, state: z.literal('unknown') }).meta({ id: 'NotYetOnFile' });

/** What became of an act. */
export const actState = z
  .discriminatedUnion('state', [
    onFile,
    notYetOnFile,
    z.strictObject({ id: uuid, state: z.literal('refused'), code: z.string(), detail: z.string().nullable() }),
  ])
  .meta({ id: 'ActState' });

/** A door for acts that are answered with where they are on file. */
export const onFileAct = { ...post, answer: onFile, act: true } as const satisfies Partial<Endpoint>;

const ofAct = z.strictObject({ id: uuid });

/** The door to what became of an act. */
export const actDoors = {
  act: { ...get, path: '/acts/:id', says: 'What became of an act', params: ofAct, answer: actState },
} as const satisfies Record<string, Endpoint>;

export type Seen = z.infer<typeof seen>;
export type Opening = z.infer<typeof opening>;
export type OnFile = z.infer<typeof onFile>;
export type Opened = z.infer<typeof opened>;
export type ActState = z.infer<typeof actState>;
export type NotYetOnFile = z.infer<typeof notYetOnFile>;
