/** What a signer answers. */
export type Verdict = 'approved' | 'rejected';

/** How a step or a case ended. Values a rule goes on from, never errors. */
export type Outcome = Verdict | 'lapsed' | 'withdrawn' | 'vetoed';
