import type { HalfDaysOfYear } from '../calendar/index.ts';
import type { Named } from './step.ts';

/** Who is away when, and who acts for him meanwhile. */
export type AbsenceFact =
  | (Named & {
      readonly kind: 'absence-booked';
      readonly person: string;
      readonly from: number;
      readonly to: number;
      /** The half working days it takes, also year by year, and the numbers of the cases whose absences it overlaps; `done` when there are none, and working time in it. */
      readonly filled?: HalfDays & {
        readonly done: boolean;
        readonly overlaps: readonly string[];
        /** The colleagues for whom the person stands in within that time. */
        readonly standsInFor?: readonly string[];
      };
    })
  /** P61. The half working days that the applicant was really away. */
  | (Named & { readonly kind: 'absence-taken'; readonly from: number; readonly to: number; readonly filled?: HalfDays })
  | { readonly kind: 'absence-ended'; readonly step: string }
  | (Named & {
      readonly kind: 'deputy-appointed';
      readonly absent: string;
      readonly deputy: string;
      readonly from: number;
      readonly to: number;
      /** The numbers of the cases for which the deputy is away himself in that time; `done` when there are none and he is somebody else. */
      readonly filled?: { readonly done: boolean; readonly overlaps: readonly string[] };
    })
  | { readonly kind: 'deputy-ended'; readonly step: string };

/** Half working days, in all and year by year. */
interface HalfDays {
  readonly halfDays: number;
  readonly byYear: readonly HalfDaysOfYear[];
}
