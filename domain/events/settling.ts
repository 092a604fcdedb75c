import type { Verdict } from '../outcome.ts';
import type { AttachmentRef, Submission } from './handed-in.ts';
import type { OnTask } from './step.ts';

/** What settles a task: what somebody says or brings, or that nobody did in time. */
export type SettlingFact =
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
  | ({ readonly kind: 'task-lapsed' } & OnTask);
