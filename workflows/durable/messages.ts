import { defineUpdate } from '@temporalio/workflow';
import type { Act, Answer } from '../../domain/act.ts';
import type { Opening } from './case-input.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** Opens the case; answered once its number and first tasks are on file. */
export const open = defineUpdate<Answer | Refusal, [Opening]>('open');

/** A person acts; answered once it is on file. Refused with the code as the failure's type, or as a value when only the turn could tell. */
export const act = defineUpdate<Answer | Refusal, [Act]>('act');

/** The workflow id of a case, and of a company's office. The only place that makes them; no personal data. */
export const caseWorkflowId = (caseId: string): string => `case-${caseId}`;
export const officeWorkflowId = (company: string): string => `office-${company}`;
