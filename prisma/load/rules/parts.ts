import { z } from 'zod';
import type { By, Opener } from '../../../domain/by.ts';
import { limitFault } from '../../../domain/calendar/index.ts';

/** Words that must be there. */
export const text = z.string().min(1);
/** An allowance and the clock it is counted by. */
export const limit = z
  .strictObject({ amount: text, clock: z.enum(['workingTime', 'calendarTime']) })
  .superRefine((value, context) => {
    const fault = limitFault(value);
    if (fault !== undefined) context.addIssue(fault);
  });
/** Who must act. */
export const by: z.ZodType<By> = z.union([
  z.strictObject({ person: text }),
  z.strictObject({ field: text }),
  z.strictObject({ post: text, of: text.exactOptional() }),
  z.strictObject({ anyOf: z.array(z.lazy(() => by)).min(1) }),
]);
/** Who may open a case. */
export const opener: z.ZodType<Opener> = z.union([
  z.strictObject({ person: text }),
  z.strictObject({ post: text, of: text.exactOptional() }),
  z.strictObject({ department: text }),
]);
/** What the office does once a limit comes near or has passed. */
export const ladder = z.array(
  z.strictObject({
    after: limit,
    does: z.enum(['remind', 'slip']),
    to: by.exactOptional(),
    atAnyHour: z.literal(true).exactOptional(),
  }),
);
const whenPassed = z.union([z.strictObject({ lapses: limit }), z.strictObject({ takenOverBy: by, after: limit })]);
/** The rulebook’s part of an approval. */
export const approval = z.strictObject({
  by,
  otherwise: z.array(by).exactOptional(),
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
  whenPassed: whenPassed.exactOptional(),
  attachment: text.exactOptional(),
  binding: z.boolean().exactOptional(),
});
/** Which paper is owed. */
export const owedDocument = z.strictObject({
  document: text,
  by: by.exactOptional(),
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
});
/** What was violated, and the fine. */
export const violation = z.strictObject({ of: text, fine: z.int().min(0), goesTo: text.exactOptional() });

/** Who fills in which sheet. */
export const answer = z.strictObject({
  by,
  otherwise: z.array(by).exactOptional(),
  sheet: text,
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
  attachment: text.exactOptional(),
});

/** Somebody reports. */
export const report = z.strictObject({
  by,
  otherwise: z.array(by).exactOptional(),
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
});

/** Who keeps each part of a form. */
export const copies = z.record(text, by);
