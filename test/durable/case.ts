import { randomUUID } from 'node:crypto';
import {
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Pool } from 'pg';
import { journalOf, stored } from '../../activities/filing/stored.ts';
import type { Act, Answer } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { openTasks, type State } from '../../domain/state.ts';
import { act, caseWorkflowId, open } from '../../workflows/durable/messages.ts';
import type { CaseInput } from '../../workflows/durable/case-input.ts';
import type { ProcessName } from '../../workflows/processes.ts';
import { told, type Form } from '../rehearse.ts';

type Asked = Act extends infer One
  ? One extends Act
    ? Omit<One, 'id' | 'digest' | 'seen' | 'by' | 'task'>
    : never
  : never;

/** A case on the real engine, told in the same words as a rehearsed story. */
export class DurableCase {
  readonly id = randomUUID();
  readonly #client: Client;
  readonly #pool: Pool;
  readonly #taskQueue: string;

  constructor(client: Client, pool: Pool, taskQueue: string) {
    this.#client = client;
    this.#pool = pool;
    this.#taskQueue = taskQueue;
  }

  get handle(): WorkflowHandle {
    return this.#client.workflow.getHandle(caseWorkflowId(this.id));
  }

  /** Opens by update-with-start; the answer comes once number and first tasks are on file. */
  async opens(
    process: ProcessName,
    company: string,
    applicant: string,
    form: Form,
    rule: unknown,
    more: Partial<CaseInput> = {},
  ): Promise<Answer | Refusal> {
    const ruleDigest = digestOf(rule);
    const formDigest = digestOf(form);
    const fact = {
      kind: 'case-opened',
      process,
      version: 1,
      company,
      applicant,
      series: 'QJ',
      attachments: [],
      form,
      formDigest,
      ruleDigest,
    } as const;
    const startWorkflowOperation = new WithStartWorkflowOperation(process, {
      workflowId: caseWorkflowId(this.id),
      taskQueue: this.#taskQueue,
      workflowIdConflictPolicy: 'USE_EXISTING',
      args: [{ caseId: this.id, rules: { [ruleDigest]: rule }, ...more } satisfies CaseInput],
    });
    return this.#client.workflow.executeUpdateWithStart(open, {
      startWorkflowOperation,
      updateId: this.id,
      args: [{ fact, applicant, act: { id: this.id, digest: formDigest } }],
    });
  }

  /** What the person asks of the open task on that step; answers the refusal's code, or 'done'. */
  async does(
    person: string,
    step: string,
    asked: Asked & { readonly id?: string; readonly seen?: Partial<Act['seen']> },
  ): Promise<string> {
    const state = await this.state();
    const task = state.steps[step]?.task?.seq;
    const seen = { seq: state.seq, form: state.submission?.formDigest ?? '', ...asked.seen };
    const id = asked.id ?? randomUUID();
    const body = {
      id,
      digest: digestOf({ person, step, ...asked }),
      by: { person },
      ...(task === undefined ? {} : { task }),
      ...asked,
      seen,
    };
    return this.sends(body as Act);
  }

  async sends(asked: Act): Promise<string> {
    try {
      const answer = await this.handle.executeUpdate(act, { updateId: asked.id, args: [asked] });
      return 'refused' in answer ? answer.refused : 'done';
    } catch (failure) {
      if (failure instanceof WorkflowUpdateFailedError && failure.cause instanceof ApplicationFailure)
        return failure.cause.type ?? 'failed';
      throw failure;
    }
  }

  approves = (person: string, step: string) => this.does(person, step, { kind: 'decide', verdict: 'approved' });
  rejects = (person: string, step: string) =>
    this.does(person, step, { kind: 'decide', verdict: 'rejected', note: 'not now' });

  state = async (): Promise<State> => (await stored(this.#pool, this.id)).state;
  journal = (): Promise<Event[]> => journalOf(this.#pool, this.id);
  trail = async (): Promise<string[]> => (await this.journal()).map(told);

  async waitsFor(): Promise<Record<string, readonly string[]>> {
    const open = openTasks(await this.state());
    return Object.fromEntries(
      open.map((task) => [task.step, task.assignee ? [task.assignee] : (task.filling?.candidates ?? [])]),
    );
  }
}
