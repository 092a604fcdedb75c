import type { Actor } from './actor.ts';
import type { By } from './by.ts';
import type { HalfDaysOfYear } from './calendar/index.ts';
import type { Budget } from './limit.ts';
import type { LossShare } from './loss-sharing.ts';
import type { Outcome, Verdict } from './outcome.ts';
import type { Fine, Share } from './penalty.ts';
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

/** A step that settles by itself, and the steps it followed. */
interface Named {
  readonly step: string;
  readonly follows: readonly string[];
}

/** Whether an account had as much, and how much it had; that is said only to those who may see the account. */
interface Room {
  readonly done: boolean;
  readonly available?: number;
}

/** Half working days, in all and year by year. */
interface HalfDays {
  readonly halfDays: number;
  readonly byYear: readonly HalfDaysOfYear[];
}

/** A task's limits, counted anew. */
export type Recount = Pick<TaskFilling, 'dueAt' | 'explanation' | 'provisional' | 'rungs' | 'endsAt'>;

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
      readonly byDepartment?: true;
      readonly filled?: { readonly department: string };
    } & OnTask)
  | ({
      readonly kind: 'answer-given';
      readonly answer: Readonly<Record<string, unknown>>;
      readonly note?: string;
      readonly attachments?: readonly AttachmentRef[];
      readonly seen: string;
    } & OnTask)
  | ({ readonly kind: 'vetoed'; readonly note: string } & OnTask)
  | ({ readonly kind: 'came-back'; readonly note?: string } & OnTask)
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
  /** The calendar has changed: the limit before, and after it (`filled`). */
  | ({
      readonly kind: 'task-recounted';
      readonly before?: number;
      readonly spec: TaskSpec;
      readonly openedAt: number;
      readonly filled?: Recount;
    } & OnTask)
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
      /** Whose it was, where it was not the applicant's. */
      readonly person?: string;
      /** P61. Where the fine goes: the activity fund of the department. */
      readonly goesTo?: string;
      /** P66. What is lost beside the fine, in days of wages. */
      readonly wageDays?: number;
    }
  | {
      readonly kind: 'notice-given';
      readonly step: string;
      readonly follows: readonly string[];
      readonly to: By;
      readonly text: string;
      readonly filled?: { readonly persons: readonly string[] };
    }
  | (Named & {
      readonly kind: 'copies-sent';
      readonly copies: readonly Copy[];
      /** The keepers of each copy, in the order of `copies`. */
      readonly filled?: { readonly keepers: readonly (readonly string[])[] };
    })
  /** What was asked is granted; the case stays open until it has been carried out. */
  | (Named & { readonly kind: 'case-granted' })
  | (Named & {
      readonly kind: 'gate-opened';
      readonly needs: readonly string[];
      /** The instant that was waited for. */
      readonly from?: number;
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
  | { readonly kind: 'loss-revoked'; readonly step: string }
  | (Named & {
      readonly kind: 'account-granted';
      readonly account: string;
      readonly name: string;
      readonly amount: number;
    })
  | { readonly kind: 'grant-revoked'; readonly step: string; readonly account: string; readonly amount: number }
  | (Named & {
      readonly kind: 'amount-held';
      readonly account: string;
      readonly amount: number;
      /** What an account that nobody has granted anything yet begins with. */
      readonly opens?: number;
      readonly filled?: Room;
    })
  | (Named & {
      readonly kind: 'amount-settled';
      /** The step that holds the amount; what was held and is not used is free again. */
      readonly hold: string;
      readonly account: string;
      readonly held: number;
      readonly amount: number;
      readonly opens?: number;
      /** It has happened: what the account has not as much for is `beyond` it, and the rest is spent. */
      readonly happened?: true;
      readonly filled?: Room & { readonly beyond?: number };
    })
  | { readonly kind: 'amount-released'; readonly step: string; readonly account: string; readonly amount: number }
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
  | { readonly kind: 'deputy-ended'; readonly step: string }
  /** P04. The matter became serious after it was opened; the form says so from now on. */
  | { readonly kind: 'became-serious'; readonly formDigest: string; readonly note: string }
  | { readonly kind: 'withdrawn'; readonly note?: string }
  | { readonly kind: 'case-closed'; readonly outcome: Outcome };

/** Why an open task ended without anybody deciding it. */
export type ClosingCause =
  'returned' | 'recalled' | 'withdrawn' | 'vetoed' | 'case-closed' | 'no-longer-reached' | 'result-fixed';

/** A part of a form that is sent out, by its name or number ("3"), and who keeps it. */
export interface Copy {
  readonly part: string;
  readonly keeper: By;
}

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
