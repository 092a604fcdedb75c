import type { Actor } from './actor.ts';
import type { By } from './by.ts';
import type { Budget } from './limit.ts';
import type { Outcome, Verdict } from './outcome.ts';
import type { TaskFilling, TaskSpec } from './task.ts';

/** A file that lies in the attachment store: its id, name and SHA-256, so that the journal proves which file it was. */
export interface AttachmentRef {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** A form as it was handed in, with the digest of its canonical text and of the rule that binds it. */
export interface Submission {
  readonly form: Readonly<Record<string, unknown>>;
  readonly formDigest: string;
  readonly ruleDigest: string;
}

interface OnTask {
  readonly step: string;
  /** The seq of the event that opened the task. */
  readonly task: number;
}

/** What happened, in the past tense. `filled` is what filing added: who, within what, which number. */
export type Fact =
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
      readonly kind: 'task-opened';
      readonly step: string;
      readonly spec: TaskSpec;
      readonly follows: readonly string[];
      readonly filled?: TaskFilling;
    }
  | ({ readonly kind: 'task-claimed' | 'task-released' | 'acknowledged' } & OnTask)
  | ({ readonly kind: 'task-handed-over'; readonly to: string; readonly note?: string } & OnTask)
  | ({
      readonly kind: 'decision-made';
      readonly verdict: Verdict;
      readonly note?: string;
      readonly attachments?: readonly AttachmentRef[];
      readonly seen: string;
    } & OnTask)
  | ({
      readonly kind: 'document-handed-in';
      readonly attachments: readonly AttachmentRef[];
      readonly note?: string;
    } & OnTask)
  | ({ readonly kind: 'form-submitted' } & OnTask & Submission)
  | ({ readonly kind: 'task-lapsed' } & OnTask)
  | ({
      readonly kind: 'task-taken-over';
      readonly by: By;
      readonly filled?: { readonly candidates: readonly string[] };
    } & OnTask)
  | ({ readonly kind: 'task-closed'; readonly cause: ClosingCause } & OnTask)
  | {
      readonly kind: 'returned' | 'recalled';
      readonly to: string;
      readonly from?: string;
      /** The steps that are asked anew; their votes stay in the journal, marked. */
      readonly voids: readonly string[];
      readonly tasks: readonly number[];
      readonly note?: string;
    }
  | {
      readonly kind: 'notice-checked';
      readonly step: string;
      readonly follows: readonly string[];
      readonly before: number;
      readonly limit: Budget;
      readonly filled?: { readonly latest: number; readonly inTime: boolean };
    }
  | {
      readonly kind: 'violation-noted';
      readonly step: string;
      readonly follows: readonly string[];
      readonly of: string;
      readonly fine: number;
    }
  | {
      readonly kind: 'notice-given';
      readonly step: string;
      readonly follows: readonly string[];
      readonly to: By;
      readonly text: string;
      readonly filled?: { readonly persons: readonly string[] };
    }
  | { readonly kind: 'withdrawn'; readonly note?: string }
  | { readonly kind: 'case-closed'; readonly outcome: Outcome };

/** Why an open task ended without anybody deciding it. */
export type ClosingCause = 'returned' | 'recalled' | 'withdrawn' | 'case-closed' | 'no-longer-reached';

/** The act that made an event: the client's id, and the digest of what was asked under that id. */
export interface ActRef {
  readonly id: string;
  readonly digest: string;
}

/** A fact in its place: gap-free `seq` within the case, its instant, who stands behind it. */
export type Event = Fact & {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly act?: ActRef;
};

/** What filing may add to an event. */
export type Filling = NonNullable<Extract<Event, { filled?: unknown }>['filled']>;
