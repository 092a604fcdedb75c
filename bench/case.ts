import { randomUUID } from 'node:crypto';
import type { Act } from '../domain/act.ts';
import { digestOf } from '../domain/canonical.ts';
import type { ApprovalRule } from '../workflows/kernel/approval.ts';
import type { Opening } from '../workflows/durable/case-input.ts';
import type { TwoStepsRule } from './two-steps.ts';

const company = 'website-company';
const person = (key: string) => `${company}:${key}`;

/** Who asks and who signs, both of the shipped website company. */
export const people = {
  applicant: person('lin-xiaoyu'),
  departmentManager: person('zhou-minhua'),
  generalManager: person('chen-guodong'),
};

const within = (amount: string) => ({ amount, clock: 'workingTime' }) as const;

function signedBy(by: ApprovalRule['by']): ApprovalRule {
  const ladder = [
    { after: within('4 hours'), does: 'remind' },
    { after: within('1 day'), does: 'slip' },
  ] as const;
  return { by, within: within('4 hours'), ladder };
}

const rule: TwoStepsRule = {
  departmentManager: signedBy({ post: 'department-manager' }),
  generalManager: signedBy({ post: 'general-manager', of: 'company' }),
};

const form = {
  reason: '外出拜访客户',
  from: '2026-03-02T09:00:00+08:00',
  to: '2026-03-02T12:00:00+08:00',
  phone: '13800000000',
};
const ruleDigest = digestOf(rule);
const formDigest = digestOf(form);

/** What a case of this process is opened with: the limits, the ladder and the form are those of an everyday slip. */
export function opening(process: string, caseId: string): { rules: Record<string, unknown>; opening: Opening } {
  const fact = {
    kind: 'case-opened',
    process,
    version: 1,
    company,
    applicant: people.applicant,
    series: 'BENCH',
    attachments: [],
    form,
    formDigest,
    ruleDigest,
  } as const;
  const act = { id: caseId, digest: formDigest };
  return { rules: { [ruleDigest]: rule }, opening: { fact, applicant: people.applicant, act } };
}

/** The signer's approval of the task that the event `task` opened. */
export function approval(signer: string, task: number): Act {
  const id = randomUUID();
  const seen = { seq: task, form: formDigest };
  return {
    kind: 'decide',
    verdict: 'approved',
    id,
    digest: digestOf({ id, task }),
    by: { person: signer },
    task,
    seen,
  };
}
