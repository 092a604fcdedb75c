import type { CaseAct, TaskAct } from '../domain/task.ts';
import type { Verdict } from '../domain/outcome.ts';

export type Form = Readonly<Record<string, unknown>>;

/** What one of the people does, under an id that stays the same however often it is sent. */
export type Deed = { readonly id: string; readonly person: string } & (
  | { readonly kind: 'save'; readonly form: Form; readonly ofCase: boolean }
  | { readonly kind: 'open'; readonly form: Form }
  | { readonly kind: 'recall' }
  | { readonly kind: 'submit'; readonly step: string; readonly form: Form }
  | { readonly kind: 'decide'; readonly step: string; readonly verdict: Verdict; readonly note?: string }
  | { readonly kind: 'claim' | 'acknowledge'; readonly step: string }
);

/** A task that waits, and what the one who looks may do to it. */
export interface OpenTask {
  readonly seq: number;
  readonly step: string;
  readonly holders: readonly string[];
  readonly allowed: readonly TaskAct[];
}

/** A case as one person sees it. */
export interface Look {
  readonly seq: number;
  readonly formDigest: string;
  readonly outcome: string | null;
  readonly open: readonly OpenTask[];
  readonly allowed: readonly CaseAct[];
  /** The acts on file in order: the client's id, and who did it. */
  readonly acts: readonly { readonly id: string; readonly person: string }[];
}

/** The system that a log is replayed into. */
export interface System {
  /** Does it, on the case as it was last seen; answers the code under which it was refused, if it was. */
  does(caseId: string, deed: Deed, seen: Look | undefined): Promise<string | undefined>;
  /** The case as that person sees it; undefined when there is none. */
  looks(caseId: string, person: string): Promise<Look | undefined>;
  /** The draft that this person kept. */
  draft(id: string, person: string): Promise<Form | undefined>;
}
