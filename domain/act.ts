import type { AttachmentRef, Submission } from './events/handed-in.ts';
import type { Verdict } from './outcome.ts';

interface Asked {
  /** The client's id: the same id decides once. */
  readonly id: string;
  /** Digest of the body that was sent under that id. */
  readonly digest: string;
  /** Who acts; `for` is the absent person he stands in for. */
  readonly by: { readonly person: string; readonly for?: string };
  /** What the person saw: the journal up to `seq`, and the form by digest. */
  readonly seen: { readonly seq: number; readonly form: string };
}

interface OnTask {
  readonly task: number;
}

/** What a person does to a case. */
export type Act = Asked &
  (
    | ({
        readonly kind: 'decide';
        readonly verdict: Verdict;
        readonly note?: string;
        readonly attachments?: readonly AttachmentRef[];
      } & OnTask)
    | ({ readonly kind: 'claim' | 'release' | 'acknowledge' } & OnTask)
    | ({ readonly kind: 'handOver'; readonly to: string; readonly note?: string } & OnTask)
    | ({
        readonly kind: 'return';
        readonly to: string;
        readonly note: string;
        /** Only the returned step is asked again, then the case comes straight back to the returner. */
        readonly straightBack?: boolean;
      } & OnTask)
    | ({ readonly kind: 'handIn'; readonly attachments: readonly AttachmentRef[]; readonly note?: string } & OnTask)
    | ({ readonly kind: 'submit'; readonly rule?: unknown } & OnTask & Submission)
    | ({
        readonly kind: 'answer';
        readonly answer: Readonly<Record<string, unknown>>;
        readonly note?: string;
        readonly attachments?: readonly AttachmentRef[];
      } & OnTask)
    | ({ readonly kind: 'veto'; readonly note: string } & OnTask)
    | ({ readonly kind: 'comeBack'; readonly note?: string } & OnTask)
    | { readonly kind: 'withdraw'; readonly note?: string }
    /** The matter has become serious (P04); `formDigest` is that of the form with its new severity. */
    | { readonly kind: 'escalate'; readonly note: string; readonly formDigest: string }
    | { readonly kind: 'recall'; readonly note?: string }
  );

/** What the person gets back once his act is on file. */
export interface Answer {
  readonly seq: number;
  readonly digest: string;
}
