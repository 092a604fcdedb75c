import { z } from 'zod';
import type { By } from '../../domain/by.ts';
import type { Event } from '../../domain/events.ts';
import { by, event, rung, taskKind, why } from './case.ts';
import { person } from './people.ts';
import { digest, form, instant } from './wire.ts';

/** A form as far as it is filled in. */
export const previewing = z.strictObject({ process: z.string().min(1).max(80), form });

/** One step that would be asked: of whom, until when, and why. */
const expectedStep = z
  .strictObject({
    seq: z.int(),
    step: z.string(),
    kind: taskKind,
    /** All the steps it comes after; two steps of which none is after the other lie side by side. */
    after: z.array(z.string()),
    /** Empty while the form still has to name somebody. */
    candidates: z.array(z.string()),
    askedAt: instant,
    dueAt: instant.nullable(),
    /** What a passed limit changes: the step lapses, or goes to somebody else. */
    passed: z
      .strictObject({
        does: z.enum(['lapses', 'taken-over']),
        at: instant,
        by: (by as unknown as z.ZodType<By>).nullable(),
      })
      .nullable(),
    attachment: z.string().nullable(),
    why,
    rungs: z.array(rung),
  })
  .meta({ id: 'ExpectedStep' });

/** The route that a form would take if it were handed in now and everybody agreed. Nothing is opened or recorded. */
export const preview = z
  .strictObject({
    /** False while the form's own schema is not content yet. */
    finished: z.boolean(),
    /** To its end; until it comes back to the applicant; in a circle; or as far as the form says. */
    end: z.enum(['closed', 'sent-back', 'endless', 'unclear']),
    outcome: z.enum(['approved', 'rejected', 'lapsed', 'withdrawn', 'vetoed']).nullable(),
    ruleDigest: digest,
    effectiveFrom: instant,
    steps: z.array(expectedStep),
    /** What the case would note by itself: a fine, an amount held, an absence, copies; events as in a journal. */
    notes: z.array(event as unknown as z.ZodType<Event>),
    people: z.record(z.string(), person),
  })
  .meta({ id: 'Preview' });

export type ExpectedStep = z.infer<typeof expectedStep>;
export type Preview = z.infer<typeof preview>;
