import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const Polled = temporal.api.enums.v1.FastForwardPollingResult;
const { EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, EVENT_TYPE_WORKFLOW_TASK_COMPLETED } = temporal.api.enums.v1.EventType;
type Skipping = temporal.api.common.v1.ITimeSkippingConfig;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

interface Seconds {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

const inMilliseconds = (time: Seconds | null | undefined) =>
  Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1e6;

// the wire's 64-bit seconds are a Long, which a plain number is encoded as well as
const asDuration = (milliseconds: number) =>
  temporal.api.common.v1.TimeSkippingConfig.fromObject({
    fastForwardConfig: {
      duration: { seconds: Math.floor(milliseconds / 1000), nanos: Math.round((milliseconds % 1000) * 1e6) },
    },
  }).fastForwardConfig?.duration;

/** When each timer that neither fired nor was cancelled is due, and whether the worker still owes an answer. */
function outstanding(events: readonly HistoryEvent[]): { due: number[]; workerOwes: boolean } {
  const due = new Map<string, number>();
  let workerOwes = events.length < 2;
  for (const event of events) {
    const { timerStartedEventAttributes: started, timerFiredEventAttributes: fired } = event;
    const { timerCanceledEventAttributes: cancelled } = event;
    if (started)
      due.set(String(event.eventId), inMilliseconds(event.eventTime) + inMilliseconds(started.startToFireTimeout));
    due.delete(String(fired?.startedEventId ?? cancelled?.startedEventId));
    if (event.eventType === EVENT_TYPE_WORKFLOW_TASK_SCHEDULED) workerOwes = true;
    if (event.eventType === EVENT_TYPE_WORKFLOW_TASK_COMPLETED) workerOwes = false;
  }
  return { due: [...due.values()], workerOwes };
}

/** Per-workflow virtual time on the real server: months pass in milliseconds. Aim a second past a limit, not exactly at it. */
export class VirtualTime {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The workflow's own clock, in epoch milliseconds; the real one until its first jump. */
  async now(workflowId: string): Promise<number> {
    const answer = await this.#service.describeWorkflowExecution({
      namespace: this.#namespace,
      execution: { workflowId },
    });
    const time = answer.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return time ? inMilliseconds(time) : Date.now();
  }

  /** Jumps to the moment: timers due before it fire in order, then the clock runs at its normal speed again. */
  async at(workflowId: string, moment: number): Promise<void> {
    if (moment <= (await this.now(workflowId)))
      throw new RangeError(`${new Date(moment).toISOString()} is already past for ${workflowId}`);
    // a workflow that continues as new on the way stops there: what is left is jumped from the new run
    for (let jumps = 1; jumps <= 20; jumps++) {
      const left = moment - (await this.now(workflowId));
      if (left <= 0) return this.#settled(workflowId);
      const id = randomUUID();
      await this.#configure(workflowId, {
        enabled: true,
        fastForwardConfig: { id, duration: asDuration(left) ?? null },
      });
      if (await this.#arrived(workflowId, id)) return this.#settled(workflowId);
    }
    throw new Error(`${workflowId} did not arrive at ${new Date(moment).toISOString()}`);
  }

  /** Jumps ahead by so many milliseconds. */
  async pass(workflowId: string, milliseconds: number): Promise<void> {
    await this.at(workflowId, (await this.now(workflowId)) + milliseconds);
  }

  /** Skips every wait until the workflow ends; answers its result. */
  async toEnd(workflowId: string): Promise<unknown> {
    await this.#configure(workflowId, { enabled: true, maxSessionSkipCount: 10_000 });
    const result: unknown = await this.#client.workflow.getHandle(workflowId).result();
    return result;
  }

  /** Lets the workflow that `start` starts begin at a future moment; `start` passes on the start delay it is given. */
  async startAt(moment: number, start: (startDelay: number) => Promise<WorkflowHandle>): Promise<WorkflowHandle> {
    const service = this.#service;
    const plain = service.startWorkflowExecution.bind(service);
    const left = moment - Date.now();
    const id = randomUUID();
    const timeSkippingConfig = { enabled: true, fastForwardConfig: { id, duration: asDuration(left) ?? null } };
    const withSkipping = (request: object) => plain({ ...request, timeSkippingConfig });
    service.startWorkflowExecution = withSkipping as typeof service.startWorkflowExecution;
    const handle = await start(left).finally(() => {
      service.startWorkflowExecution = plain;
    });
    if (!(await this.#arrived(handle.workflowId, id))) await this.at(handle.workflowId, moment);
    await this.#settled(handle.workflowId);
    return handle;
  }

  get #service() {
    return this.#client.workflowService;
  }

  get #namespace() {
    return this.#client.options.namespace;
  }

  async #configure(workflowId: string, timeSkippingConfig: Skipping): Promise<void> {
    await this.#service.updateWorkflowExecutionOptions({
      namespace: this.#namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: { timeSkippingConfig },
      updateMask: { paths: ['time_skipping_config'] },
    });
  }

  /** True once the jump is done; false when it was cut short, by the end of its run or by another jump. */
  async #arrived(workflowId: string, fastForwardId: string): Promise<boolean> {
    const request = { namespace: this.#namespace, workflowExecution: { workflowId }, fastForwardId };
    for (;;) {
      const answer = await this.#service.pollWorkflowExecutionTimeSkipping(request);
      const result = answer.fastForwardPollingResult;
      if (result === Polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return true;
      if (result !== Polled.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) return false;
    }
  }

  /** Until every due timer has fired and the worker has answered. */
  async #settled(workflowId: string): Promise<void> {
    for (;;) {
      const { events } = await this.#client.workflow.getHandle(workflowId).fetchHistory();
      const { due, workerOwes } = outstanding(events ?? []);
      const now = await this.now(workflowId);
      if (!workerOwes && due.every((time) => time > now)) return;
      await pause(10);
    }
  }
}
