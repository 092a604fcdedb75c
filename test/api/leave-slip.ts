import { randomUUID } from 'node:crypto';
import type { CaseFile, Task } from '../../api/contract/case.ts';
import type { Visitor } from './visitor.ts';

const week = 7 * 24 * 3_600_000;
let asked = 0;

/** A leave slip as it is filled in, asked well ahead: a Monday and Tuesday, another week each time, since no two leaves of a person overlap. */
export const leaveSlip = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'personal',
  ...twoDays(asked++),
  reason: '家中有事',
  phone: '13800000000',
  reachable: true,
  ...more,
});

const twoDays = (weeks: number) => ({
  from: new Date(Date.parse('2027-04-05T00:00:00.000Z') + weeks * week).toISOString(),
  to: new Date(Date.parse('2027-04-06T10:00:00.000Z') + weeks * week).toISOString(),
});

/** Asks for leave; answers the id of the case. */
export async function askForLeave(applicant: Visitor, form = leaveSlip()): Promise<string> {
  const id = randomUUID();
  const { status, problem } = await applicant.ask('openCase', { body: { id, process: 'leave', form } });
  if (status !== 201) throw new Error(`leave was not opened: ${status} ${JSON.stringify(problem)}`);
  return id;
}

/** The case as that person sees it. */
export async function lookAt(visitor: Visitor, id: string): Promise<CaseFile> {
  const { status, body } = await visitor.ask('case', { params: { id } });
  if (status !== 200) throw new Error(`the case is not to be seen: ${status}`);
  return body;
}

/** The open task of a step. */
export function openTask({ tasks }: CaseFile, step: string): Task {
  const task = tasks.find((one) => one.step === step && (one.state === 'assigned' || one.state === 'unclaimed'));
  if (!task) throw new Error(`there is no open task ${step}`);
  return task;
}

/** What a person was shown when he looked. */
export const shown = ({ seq, formDigest }: CaseFile) => ({ seq, form: formDigest });

/** Looks at the case, then decides the open task of a step; a fresh id unless one is given. */
export async function decide(
  visitor: Visitor,
  caseId: string,
  step: string,
  verdict: 'approved' | 'rejected' = 'approved',
  more: Readonly<Record<string, unknown>> = {},
) {
  const file = await lookAt(visitor, caseId);
  const body = { id: randomUUID(), verdict, seen: shown(file), ...more };
  return visitor.ask('decide', { params: { id: openTask(file, step).id }, body });
}
