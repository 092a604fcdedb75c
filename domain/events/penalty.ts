import type { LossShare } from '../loss-sharing.ts';
import type { Fine, Share } from '../penalty.ts';
import type { Named } from './step.ts';

/** What somebody pays for what he did: fines, and parts of a loss. */
export type PenaltyFact =
  | (Named & {
      readonly kind: 'violation-noted';
      readonly of: string;
      readonly fine: number;
      /** Whose it was, where it was not the applicant's. */
      readonly person?: string;
      /** P61. Where the fine goes: the activity fund of the department. */
      readonly goesTo?: string;
      /** P66. What is lost beside the fine, in days of wages. */
      readonly wageDays?: number;
    })
  | (Named & {
      readonly kind: 'penalty-imposed';
      readonly basis: string;
      readonly shares: readonly Share[];
      /** A section that answers as one; filing says who of it is fined so: everybody but those whose own fine is as much or more (see `finesOf`). */
      readonly section?: Fine & { readonly department: string };
      readonly filled?: { readonly persons: readonly string[] };
    })
  /** What was noted or imposed on that step no longer stands: its ground is decided anew, or is no more. */
  | { readonly kind: 'penalty-lifted'; readonly step: string }
  /** P07. A loss and who bears which part of it; nobody is fined by that. */
  | (Named & {
      readonly kind: 'loss-shared';
      readonly basis: string;
      readonly loss: number;
      readonly shares: readonly LossShare[];
    })
  | { readonly kind: 'loss-revoked'; readonly step: string };
