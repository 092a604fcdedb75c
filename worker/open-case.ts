import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { CaseInput, Opening } from '../workflows/durable/case-input.ts';
import { caseWorkflowId, open } from '../workflows/durable/messages.ts';

/** Opens a case by update-with-start, as the API does; one that is there already stays as it is. Throws when the engine is away. */
export const openCase =
  (client: Client, taskQueue: string) =>
  async (input: CaseInput, opening: Opening): Promise<void> => {
    const startWorkflowOperation = new WithStartWorkflowOperation(opening.fact.process, {
      workflowId: caseWorkflowId(input.caseId),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
    const said = await client.workflow.executeUpdateWithStart(open, {
      startWorkflowOperation,
      updateId: input.caseId,
      args: [opening],
    });
    if ('refused' in said)
      throw new Error(`a ${opening.fact.process} cannot be opened: ${said.detail ?? said.refused}`);
  };
