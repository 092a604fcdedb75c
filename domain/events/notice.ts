import type { By } from '../by.ts';
import type { Budget } from '../limit.ts';
import type { Named } from './step.ts';

/** Who is told what, and whether the applicant himself asked in time. */
export type NoticeFact =
  | (Named & {
      readonly kind: 'notice-checked';
      readonly before: number;
      readonly limit: Budget;
      readonly filled?: { readonly latest: number; readonly inTime: boolean };
    })
  | (Named & {
      readonly kind: 'notice-given';
      readonly to: By;
      readonly text: string;
      readonly filled?: { readonly persons: readonly string[] };
    })
  | (Named & {
      readonly kind: 'copies-sent';
      readonly copies: readonly Copy[];
      /** The keepers of each copy, in the order of `copies`. */
      readonly filled?: { readonly keepers: readonly (readonly string[])[] };
    });

/** A part of a form that is sent out, by its name or number ("3"), and who keeps it. */
export interface Copy {
  readonly part: string;
  readonly keeper: By;
}
