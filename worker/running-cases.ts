import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { RunningCases } from '../activities/recovery/running-cases.ts';
import { caseIdOf, caseWorkflowId, lookAgain, priorityOf } from '../workflows/durable/messages.ts';

const pageSize = 200;

/** The cases as Temporal knows them. */
export function runningCases(client: Client, taskQueue: string): RunningCases {
  const handle = (caseId: string) => client.workflow.getHandle(caseWorkflowId(caseId));
  return {
    async lostBecause(caseId) {
      const status = await handle(caseId)
        .describe()
        .then(({ status }) => status.name.toLowerCase(), unlessNotFound);
      return status === 'running' || status === 'paused' ? undefined : (status ?? 'missing').replaceAll('_', '-');
    },
    async startAgain({ id, process, urgent }) {
      await client.workflow.start(process, {
        workflowId: caseWorkflowId(id),
        taskQueue,
        args: [{ caseId: id, rules: {}, recovered: true }],
        priority: priorityOf(urgent),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
    },
    async lookAgain(caseId) {
      await handle(caseId).signal(lookAgain).catch(unlessNotFound);
    },
    async runningSince(before, page) {
      const { executions, nextPageToken } = await client.workflowService.listWorkflowExecutions({
        namespace: client.options.namespace,
        pageSize,
        nextPageToken: Buffer.from(page ?? '', 'base64'),
        query: `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running' AND StartTime < '${before.toISOString()}'`,
      });
      const caseIds = executions.flatMap(({ execution }) => caseIdOf(execution?.workflowId ?? '') ?? []);
      const next = Buffer.from(nextPageToken).toString('base64');
      return { caseIds, ...(next ? { next } : {}) };
    },
  };
}

function unlessNotFound(failure: unknown): undefined {
  if (!(failure instanceof WorkflowNotFoundError)) throw failure;
}
