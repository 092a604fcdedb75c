/** Who takes a step of the log: the applicant, or a holder of that post. */
export type Role =
  'employee' | 'pre-approver' | 'administration' | 'budget-owner' | 'supervisor' | 'director' | 'finance-system';

/** What that step is in this system. `late rejection` meets whichever of the two payment tasks is open. */
export type Does = 'save' | 'hand in' | 'take note' | 'approve' | 'reject' | 'claim' | 'late rejection';

/** With whom the case lies when the log ends there. */
type Leaves = 'employee' | 'finance-system' | 'the one who claimed it' | 'nobody';

interface Activity {
  readonly code: string;
  /** As the log writes it. */
  readonly what: string;
  readonly role: Role;
  readonly does: Does;
  /** The step of the process it is done on. */
  readonly step: string;
  readonly leaves?: Leaves;
}

/** The mapping of the log's 19 activities to acts; docs/replay-log.md tells it in words. Codes are those of the log's README. */
export const activities = [
  {
    code: 'SAVE',
    what: 'Request For Payment SAVED by EMPLOYEE',
    role: 'employee',
    does: 'save',
    step: 'submission',
    leaves: 'employee',
  },
  {
    code: 'SUB',
    what: 'Request For Payment SUBMITTED by EMPLOYEE',
    role: 'employee',
    does: 'hand in',
    step: 'submission',
  },
  {
    code: 'EMP-',
    what: 'Request For Payment REJECTED by EMPLOYEE',
    role: 'employee',
    does: 'take note',
    step: 'submission',
    leaves: 'employee',
  },
  {
    code: 'PRE+',
    what: 'Request For Payment APPROVED by PRE_APPROVER',
    role: 'pre-approver',
    does: 'approve',
    step: 'pre-approver',
  },
  {
    code: 'PRE-',
    what: 'Request For Payment REJECTED by PRE_APPROVER',
    role: 'pre-approver',
    does: 'reject',
    step: 'pre-approver',
    leaves: 'employee',
  },
  {
    code: 'ADM+',
    what: 'Request For Payment APPROVED by ADMINISTRATION',
    role: 'administration',
    does: 'approve',
    step: 'administration',
  },
  {
    code: 'ADM-',
    what: 'Request For Payment REJECTED by ADMINISTRATION',
    role: 'administration',
    does: 'reject',
    step: 'administration',
    leaves: 'employee',
  },
  {
    code: 'ADM?',
    what: 'Request For Payment FOR_APPROVAL by ADMINISTRATION',
    role: 'administration',
    does: 'claim',
    step: 'administration',
    leaves: 'the one who claimed it',
  },
  {
    code: 'BO+',
    what: 'Request For Payment APPROVED by BUDGET OWNER',
    role: 'budget-owner',
    does: 'approve',
    step: 'budget owner',
  },
  {
    code: 'BO-',
    what: 'Request For Payment REJECTED by BUDGET OWNER',
    role: 'budget-owner',
    does: 'reject',
    step: 'budget owner',
    leaves: 'employee',
  },
  {
    code: 'BO!',
    what: 'Request For Payment FINAL_APPROVED by BUDGET OWNER',
    role: 'budget-owner',
    does: 'approve',
    step: 'budget owner',
    leaves: 'finance-system',
  },
  {
    code: 'SUP+',
    what: 'Request For Payment APPROVED by SUPERVISOR',
    role: 'supervisor',
    does: 'approve',
    step: 'supervisor',
  },
  {
    code: 'SUP-',
    what: 'Request For Payment REJECTED by SUPERVISOR',
    role: 'supervisor',
    does: 'reject',
    step: 'supervisor',
    leaves: 'employee',
  },
  {
    code: 'SUP!',
    what: 'Request For Payment FINAL_APPROVED by SUPERVISOR',
    role: 'supervisor',
    does: 'approve',
    step: 'supervisor',
    leaves: 'finance-system',
  },
  {
    code: 'SUP?',
    what: 'Request For Payment FOR_APPROVAL by SUPERVISOR',
    role: 'supervisor',
    does: 'claim',
    step: 'supervisor',
    leaves: 'the one who claimed it',
  },
  {
    code: 'DIR!',
    what: 'Request For Payment FINAL_APPROVED by DIRECTOR',
    role: 'director',
    does: 'approve',
    step: 'director',
    leaves: 'finance-system',
  },
  {
    code: 'MIS-',
    what: 'Request For Payment REJECTED by MISSING',
    role: 'finance-system',
    does: 'late rejection',
    step: 'payment request',
    leaves: 'employee',
  },
  {
    code: 'REQ',
    what: 'Request Payment',
    role: 'finance-system',
    does: 'approve',
    step: 'payment request',
    leaves: 'finance-system',
  },
  { code: 'PAY', what: 'Payment Handled', role: 'finance-system', does: 'approve', step: 'payment', leaves: 'nobody' },
] as const satisfies readonly Activity[];

export type Code = (typeof activities)[number]['code'];

const byCode = new Map<string, Activity>(activities.map((activity) => [activity.code, activity]));
const byText = new Map<string, Code>(activities.map(({ what, code }) => [what, code]));

/** What the mapping says of an activity. */
export function activity(code: Code): Activity {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`no mapping for ${code}`);
  return found;
}

/** The code of an activity as the log writes it; undefined for one that the mapping does not know. */
export const codeOf = (what: string): Code | undefined => byText.get(what);

/** True for the activities after which the form is back on the applicant's desk. */
export const sendsBack = (code: Code): boolean => ['reject', 'late rejection'].includes(activity(code).does);
