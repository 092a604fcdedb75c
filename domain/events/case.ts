import type { Outcome } from '../outcome.ts';
import type { AttachmentRef, Submission } from './handed-in.ts';
import type { Named } from './step.ts';

/** What happens to a case as a whole, from its opening to its end. */
export type CaseFact =
  | ({
      readonly kind: 'case-opened';
      readonly process: string;
      readonly version: number;
      readonly company: string;
      readonly applicant: string;
      readonly series: string;
      readonly attachments: readonly AttachmentRef[];
      readonly filled?: { readonly number: string };
    } & Submission)
  | {
      readonly kind: 'returned' | 'recalled';
      readonly to: string;
      readonly from?: string;
      /** The steps that are asked anew; their votes stay in the journal, marked. */
      readonly voids: readonly string[];
      readonly tasks: readonly number[];
      readonly note?: string;
    }
  /** P04. The matter became serious after it was opened; the form says so from now on. */
  | { readonly kind: 'became-serious'; readonly formDigest: string; readonly note: string }
  /** What was asked is granted; the case stays open until it has been carried out. */
  | (Named & { readonly kind: 'case-granted' })
  | (Named & {
      readonly kind: 'gate-opened';
      readonly needs: readonly string[];
      /** The instant that was waited for. */
      readonly from?: number;
    })
  | { readonly kind: 'withdrawn'; readonly note?: string }
  | { readonly kind: 'case-closed'; readonly outcome: Outcome };
