import { randomUUID } from 'node:crypto';
import type { CaseFile, Task } from '../../api/contract/case.ts';
import type { Visitor } from './visitor.ts';

const day = 24 * 3_600_000;
const week = 7 * day;
let asked = 0;

/** The first Monday from that instant on, at eight in the morning in China. */
export const mondayFrom = (instant: number): number => Math.ceil((instant - 4 * day) / week) * week + 4 * day;

/** So far ahead that no calendar knows its holidays yet, and no other year of a test is reached. */
const firstMonday = mondayFrom(Date.now() + 110 * week);

/** A leave slip as it is filled in, asked well ahead: a Monday and Tuesday, another week each time, since no two leaves of a person overlap. */
export const leaveSlip = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'personal',
  ...twoDays(asked++),
  reason: '家中有事',
  phone: '13800000000',
  reachable: true,
  ...more,
});

const twoDays = (weeks: number) => mondayAndTuesday(firstMonday + weeks * week);

/** From a Monday's morning to the evening of its Tuesday. */
export const mondayAndTuesday = (monday: number) => ({
  from: new Date(monday).toISOString(),
  to: new Date(monday + day + 10 * 3_600_000).toISOString(),
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
