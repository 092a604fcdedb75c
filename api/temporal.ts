import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type Workflow,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Act, Answer } from '../domain/act.ts';
import { refusalCodes, type Refusal } from '../domain/refusal.ts';
import type { CaseInput, Opening } from '../workflows/durable/case-input.ts';
import {
  acknowledgeSlip,
  act as actUpdate,
  caseWorkflowId,
  officeWorkflowId,
  open,
  priorityOf,
  readCopy,
  type CopyReceipt,
  type SlipAcknowledgement,
} from '../workflows/durable/messages.ts';
import type { CaseHead } from './cases/head.ts';
import type { Deps } from './deps.ts';
import { No } from './no.ts';

type Engine = Pick<Deps, 'temporal' | 'config'>;

/** Until when an answer that is asked for now may take (epoch milliseconds). */
export const answerBy = (config: Deps['config']): number => Date.now() + config.ANSWER_WITHIN_MS;

/** What the engine said: an answer, a refusal, not on file within the time, or no such running workflow. */
export type Said = Answer | Refusal | 'late' | 'not-running';

/** Opens a case by update-with-start; the id of the case is the id of the Update. A serious matter comes first on the task queue too (P04). */
export function openCase(engine: Engine, input: CaseInput, opening: Opening): Promise<Said> {
  const { process, form } = opening.fact;
  const update = [open.name, input.caseId, opening] as const;
  return withStart(engine, process, input, update, form['severity'] === 'serious', answerBy(engine.config));
}

/** Puts a running case before the others on the task queue, or back among them (P04). */
export async function rankCase(temporal: Client, caseId: string, serious: boolean, by: number): Promise<void> {
  await temporal.withDeadline(by, () =>
    temporal.workflowService.updateWorkflowExecutionOptions({
      namespace: temporal.options.namespace,
      workflowExecution: { workflowId: caseWorkflowId(caseId) },
      workflowExecutionOptions: { priority: priorityOf(serious) },
      updateMask: { paths: ['priority'] },
    }),
  );
}

/** Hands an act to its case. */
export function sendAct({ temporal, config }: Engine, caseId: string, act: Act, by = answerBy(config)): Promise<Said> {
  return heard(temporal, by, () =>
    temporal.workflow
      .getHandle(caseWorkflowId(caseId))
      .executeUpdate<Answer | Refusal, [Act]>(actUpdate.name, { updateId: act.id, args: [act] }),
  );
}

/** Hands an act to a case that the engine has lost: it is started again on its journal, and with its rank. */
export function sendActToLost(
  engine: Engine,
  { id: caseId, process, urgent }: Pick<CaseHead, 'id' | 'process' | 'urgent'>,
  act: Act,
  by: number,
): Promise<Said> {
  const input: CaseInput = { caseId, rules: {}, recovered: true };
  return withStart(engine, process, input, [actUpdate.name, act.id, act], urgent, by);
}

/** Tells the company's office that an addressee has read his slip. */
export const sendSlipAcknowledgement = (engine: Engine, asked: SlipAcknowledgement): Promise<Said> =>
  toOffice(engine, acknowledgeSlip.name, asked);

/** Tells the company's office that a keeper has read his part. */
export const sendCopyReceipt = (engine: Engine, asked: CopyReceipt): Promise<Said> =>
  toOffice(engine, readCopy.name, asked);

function toOffice<A extends SlipAcknowledgement | CopyReceipt>(
  { temporal, config }: Engine,
  update: string,
  asked: A,
): Promise<Said> {
  return heard(temporal, answerBy(config), () =>
    temporal.workflow
      .getHandle(officeWorkflowId(asked.company))
      .executeUpdate<Answer | Refusal, [A]>(update, { updateId: asked.id, args: [asked] }),
  );
}

function withStart(
  { temporal, config }: Engine,
  process: string,
  input: CaseInput,
  [name, updateId, message]: readonly [name: string, id: string, message: Opening | Act],
  serious: boolean,
  by: number,
): Promise<Said> {
  const startWorkflowOperation = new WithStartWorkflowOperation(process, {
    workflowId: caseWorkflowId(input.caseId),
    taskQueue: config.TASK_QUEUE,
    args: [input],
    priority: priorityOf(serious),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
  return heard(temporal, by, () =>
    temporal.workflow.executeUpdateWithStart<Workflow, Answer | Refusal, [Opening | Act]>(name, {
      updateId,
      args: [message],
      startWorkflowOperation,
    }),
  );
}

async function heard(client: Client, by: number, send: () => Promise<Answer | Refusal>): Promise<Said> {
  try {
    return await client.withDeadline(by, send);
  } catch (failure) {
    if (failure instanceof WorkflowUpdateFailedError) return refusalIn(failure.cause) ?? 'not-running';
    if (failure instanceof WorkflowNotFoundError || failure instanceof WorkflowExecutionAlreadyStartedError)
      return 'not-running';
    if (failure instanceof WorkflowUpdateRPCTimeoutOrCancelledError && (await isReachable(client))) return 'late';
    throw new No('unavailable', { detail: grpcDetail(failure) });
  }
}

/** A validator's refusal comes as a failure whose type is its code; anything else means that the workflow ended before it could answer. */
function refusalIn(cause: unknown): Refusal | undefined {
  const code = cause instanceof ApplicationFailure ? refusalCodes.find((known) => known === cause.type) : undefined;
  if (code === undefined || !(cause instanceof ApplicationFailure)) return undefined;
  const [detail] = cause.details ?? [];
  return typeof detail === 'string' ? { refused: code, detail } : { refused: code };
}

/** True when Temporal itself answers; its worker may still be away. */
export async function isReachable(client: Client): Promise<boolean> {
  return client
    .withDeadline(Date.now() + 1_000, () => client.workflowService.getSystemInfo({}))
    .then(
      () => true,
      () => false,
    );
}

function grpcDetail(failure: unknown): string {
  const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
  return isGrpcServiceError(cause) ? `Temporal: ${cause.code}` : 'Temporal did not answer.';
}
