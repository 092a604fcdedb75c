import type { Event } from '../../domain/events.ts';
import type { TaskFilling, TaskSpec } from '../../domain/task.ts';
import type { Task } from '../contract/case.ts';
import type { Slip } from '../contract/slips.ts';
import type { TaskRow } from './rows.ts';

/** What the journal says of a task beside its row: what is asked of whom, what filing found, and when it was taken over. */
export interface Asked {
  readonly spec: TaskSpec;
  readonly filling: TaskFilling;
  readonly takenOverAt?: number;
}

/** What a case's events say of its tasks, by the seq of the event that opened each. */
export function askedIn(events: readonly Event[]): Map<number, Asked> {
  const tasks = new Map<number, Asked>();
  for (const event of events) {
    if (event.kind === 'task-opened' && event.filled) tasks.set(event.seq, { spec: event.spec, filling: event.filled });
    if (event.kind !== 'task-taken-over' && event.kind !== 'task-recounted') continue;
    const known = tasks.get(event.task);
    if (known) tasks.set(event.task, further(known, event));
  }
  return tasks;
}

function further(asked: Asked, event: Extract<Event, { kind: 'task-taken-over' | 'task-recounted' }>): Asked {
  if (event.kind === 'task-taken-over') return { ...asked, takenOverAt: event.at };
  const { candidates, chosenBy, passedOver } = asked.filling;
  return event.filled ? { ...asked, filling: { candidates, chosenBy, passedOver, ...event.filled } } : asked;
}

/**
 * The rungs of a task and what became of each: issued if the register says so; planned while the task is open and was not taken over; skipped
 * if it was due when the task lapsed or was taken over, stopped otherwise.
 */
export function rungsOf(
  row: Pick<TaskRow, 'seq' | 'state' | 'outcome' | 'settledAt'>,
  { filling, takenOverAt }: Asked,
  slips: readonly Pick<Slip, 'task' | 'rung'>[],
): Task['rungs'] {
  const isOpen = row.state === 'assigned' || row.state === 'unclaimed';
  const skippedUntil = takenOverAt ?? (row.outcome === 'lapsed' ? row.settledAt?.getTime() : undefined) ?? 0;
  const issued = new Set(slips.filter(({ task }) => task.endsWith(`-${row.seq}`)).map(({ rung }) => rung));
  const stateOf = (rung: number, at: number) => {
    if (issued.has(rung)) return 'issued';
    if (isOpen && takenOverAt === undefined) return 'planned';
    return at <= skippedUntil ? 'skipped' : 'stopped';
  };
  return filling.rungs.map(({ rung, at, does }) => ({
    rung,
    at: new Date(at).toISOString(),
    does,
    state: stateOf(rung, at),
  }));
}
