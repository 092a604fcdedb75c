import type { Priority } from '@temporalio/common';
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Act, Answer } from '../../domain/act.ts';
import type { Opening } from './case-input.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** Opens the case; answered once its number and first tasks are on file. */
export const open = defineUpdate<Answer | Refusal, [Opening]>('open');

/** A person acts; answered once it is on file. Refused with the code as the failure's type, or as a value when only the turn could tell. */
export const act = defineUpdate<Answer | Refusal, [Act]>('act');

/** The reconciler asks a case to go on from what is on file: the database may have been restored from an earlier day. */
export const lookAgain = defineSignal('lookAgain');

/** The company's calendar has changed: every open limit of the case is counted anew. */
export const recount = defineSignal('recount');

/** P05. A person says that he has read his slip: the client's id, the digest of what was sent under it, the slip's place in the company's register. */
export interface SlipAcknowledgement {
  readonly id: string;
  readonly digest: string;
  readonly company: string;
  readonly seq: number;
  readonly by: { readonly person: string };
}

/** Sent to the company's office; answered with the entry's place in the register, or with the refusal. */
export const acknowledgeSlip = defineUpdate<Answer | Refusal, [SlipAcknowledgement]>('acknowledgeSlip');

/** X21. A person says that he has read a part of a form that he keeps: the case, the event that sent it, the part. */
export interface CopyReceipt {
  readonly id: string;
  readonly digest: string;
  readonly company: string;
  readonly caseId: string;
  /** The seq of the event that sent the copies. */
  readonly copies: number;
  readonly part: string;
  readonly by: { readonly person: string };
}

/** Sent to the company's office, also after the case has ended; answered like an acknowledgement. */
export const readCopy = defineUpdate<Answer | Refusal, [CopyReceipt]>('readCopy');

const casePrefix = 'case-';

/** The workflow id of a case, and of a company's office. The only place that makes them; no personal data. */
export const caseWorkflowId = (caseId: string): string => `${casePrefix}${caseId}`;
export const officeWorkflowId = (company: string): string => `office-${company}`;

/** What is serious comes before the others on the task queue too (P04). */
export const priorityOf = (serious: boolean): Priority => ({ priorityKey: serious ? 1 : 3 });

/** The Schedule of a company's duty, and the start of the ids of what it fires. */
export const dutyScheduleId = (company: string, process: string, duty: string): string =>
  `duty-${company}-${process}-${duty}`;

/** The one mail room. */
export const mailRoomWorkflowId = 'mail-room';

/** The case that a workflow carries; undefined for one that carries none. */
export const caseIdOf = (workflowId: string): string | undefined =>
  workflowId.startsWith(casePrefix) ? workflowId.slice(casePrefix.length) : undefined;

/** The one reconciler. */
export const reconcilerWorkflowId = 'reconciler';
