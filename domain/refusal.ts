/** The codes under which an act is forbidden. Stable: clients and the record of refusals name them. */
export const refusalCodes = [
  'case-closed',
  'task-not-open',
  'act-not-offered',
  'not-the-assignee',
  'not-the-applicant',
  'self-approval',
  'stale-form',
  'reason-required',
  'attachment-required',
  'no-such-step',
  'nothing-to-recall',
  'not-involved',
  'already-serious',
  'not-a-deputy',
  'already-claimed',
  'not-offered-to-a-group',
  'already-acknowledged',
  'leave-begun',
  'already-let-through',
  'not-the-keeper',
  'not-the-opener',
  'case-not-closed',
  'department-not-late',
  'already-asked',
  'no-such-person',
  'id-reused',
  'unfilable',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** You may not, and why: answered to the person and recorded, never an exception that the engine retries. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: string;
}
