import type { By } from './by.ts';
import type { Limit, Rung, WhenPassed } from './limit.ts';
import type { Segment } from './calendar/index.ts';

/** The acts people have on a task, and on the whole case. */
export type TaskAct = 'decide' | 'claim' | 'release' | 'handOver' | 'return' | 'handIn' | 'submit' | 'acknowledge';
export type CaseAct = 'withdraw' | 'recall';

/** What a kernel word asks of a person. */
export interface TaskSpec {
  readonly kind: 'approval' | 'handover' | 'document' | 'submission' | 'report';
  readonly by: By;
  readonly otherwise?: readonly By[];
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
  readonly whenPassed?: WhenPassed;
  /** An attachment that must be there before the task may be settled, by its name ("hospital certificate"). */
  readonly attachment?: string;
  /** Once it is settled, the applicant can no longer take his submission back. */
  readonly binding?: boolean;
}

/** A rung with its instant inside working hours; `to` empty means: whoever holds the task then. */
export interface PlannedRung {
  readonly rung: number;
  readonly at: number;
  readonly does: Rung['does'];
  readonly to: readonly string[];
}

/** What filing fills in when a task opens: who, until when, and why. */
export interface TaskFilling {
  readonly candidates: readonly string[];
  /** The rule that chose them, for "why me?". */
  readonly chosenBy: By;
  readonly passedOver: readonly { readonly by: By; readonly because: 'empty-post' | 'applicant' | 'disabled' }[];
  readonly dueAt?: number;
  readonly explanation?: readonly Segment[];
  readonly provisional?: boolean;
  readonly rungs: readonly PlannedRung[];
  readonly endsAt?: number;
}

/** A task as the fold of the journal knows it. `seq` is the event that opened it and names it within its case. */
export interface Task {
  readonly seq: number;
  readonly step: string;
  readonly spec: TaskSpec;
  readonly state: TaskState;
  readonly filling?: TaskFilling;
  readonly assignee?: string;
  readonly acknowledged?: true;
  readonly takenOver?: true;
}

export type TaskState = 'unclaimed' | 'assigned' | 'settled' | 'closed' | 'voided';

/** Who may do it: the one who holds the task, or any of those it was offered to. */
type Entitled = 'holder' | 'candidate';

/** The closed set of acts: state × act. What is not in the table is refused as `task-not-open` or `act-not-offered`. */
export const taskActs: Readonly<Record<TaskState, Partial<Record<TaskAct, Entitled>>>> = {
  unclaimed: {
    decide: 'candidate',
    claim: 'candidate',
    handOver: 'candidate',
    return: 'candidate',
    handIn: 'candidate',
    submit: 'candidate',
    acknowledge: 'candidate',
  },
  assigned: {
    decide: 'holder',
    release: 'holder',
    handOver: 'holder',
    return: 'holder',
    handIn: 'holder',
    submit: 'holder',
    acknowledge: 'holder',
  },
  settled: {},
  closed: {},
  voided: {},
};

/** Which acts each kind of task offers at all. */
export const offered: Readonly<Record<TaskSpec['kind'], readonly TaskAct[]>> = {
  approval: ['decide', 'claim', 'release', 'handOver', 'return'],
  handover: ['decide'],
  document: ['handIn'],
  submission: ['submit', 'acknowledge'],
  report: ['handIn', 'handOver'],
};

/** The persons who hold a task now: its assignee, or everyone it is offered to. */
export function holders(task: Task): readonly string[] {
  if (task.state === 'assigned') return task.assignee === undefined ? [] : [task.assignee];
  return task.state === 'unclaimed' ? (task.filling?.candidates ?? []) : [];
}

/** True while somebody has to do something about it. */
export const isOpen = (task: Task): boolean => task.state === 'unclaimed' || task.state === 'assigned';
