import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { officeWorkflowId } from '../workflows/durable/messages.ts';

/** Starts the General Manager's office of every company; those that run already go on. */
export async function startOffices(client: Client, pool: Pool, taskQueue: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM company');
  await Promise.all(
    rows.map(({ id }) => startOnce(client, taskQueue, 'office', officeWorkflowId(id), [{ company: id }])),
  );
}

async function startOnce(client: Client, taskQueue: string, type: string, workflowId: string, args: unknown[]) {
  await client.workflow.start(type, { workflowId, taskQueue, args, workflowIdConflictPolicy: 'USE_EXISTING' });
}
