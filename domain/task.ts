import type { By } from './by.ts';
import type { Limit, Rung, Since, WhenPassed } from './limit.ts';
import type { Segment } from './calendar/index.ts';

/** The acts people have on a task, and on the whole case. */
export type TaskAct =
  | 'decide'
  | 'claim'
  | 'release'
  | 'handOver'
  | 'return'
  | 'handIn'
  | 'submit'
  | 'acknowledge'
  | 'answer'
  | 'veto'
  | 'comeBack';
export type CaseAct = 'withdraw' | 'recall' | 'escalate';

/**
 * What is asked: a signature, the acceptance of work, a paper, the form itself, a report, a sheet filled in (`answer`; `ruling`: by somebody else
 * than the applicant). The last three lie on nobody's desk: a limit on the whole case, the right to stop it, the time somebody is away.
 */
export type TaskKind =
  'approval' | 'handover' | 'document' | 'submission' | 'report' | 'answer' | 'ruling' | 'clock' | 'veto' | 'absence';

/** What a kernel word asks of a person. */
export interface TaskSpec {
  readonly kind: TaskKind;
  readonly by: By;
  readonly otherwise?: readonly By[];
  readonly within?: Limit;
  /** From when the limit and its rungs count, where it is not from the opening. */
  readonly since?: Since;
  /** An instant agreed beforehand in place of a budget, in epoch milliseconds: a promised time, the end of a leave. Rungs count from it. */
  readonly until?: number;
  readonly ladder?: readonly Rung[];
  readonly whenPassed?: WhenPassed;
  /** An attachment that must be there before the task may be settled, by its name ("hospital certificate"). */
  readonly attachment?: string;
  /** Once it is settled, the applicant can no longer take his submission back. */
  readonly binding?: boolean;
  /** The sheet of the rulebook's form that is filled in, by its name ("inspection"). */
  readonly sheet?: string;
  /** The decision notes whose department the signer belongs to: distinct departments are counted (P87). */
  readonly byDepartment?: true;
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
    answer: 'candidate',
    veto: 'candidate',
    comeBack: 'candidate',
  },
  assigned: {
    decide: 'holder',
    release: 'holder',
    handOver: 'holder',
    return: 'holder',
    handIn: 'holder',
    submit: 'holder',
    acknowledge: 'holder',
    answer: 'holder',
    veto: 'holder',
    comeBack: 'holder',
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
  answer: ['answer', 'claim', 'release', 'handOver'],
  ruling: ['answer', 'claim', 'release', 'handOver', 'return'],
  clock: [],
  veto: ['veto'],
  absence: ['comeBack'],
};

/** True for what waits on nobody's desk: it is in no inbox and nobody is told of it when it opens. */
export const isSilent = ({ kind }: Pick<TaskSpec, 'kind'>): boolean =>
  kind === 'clock' || kind === 'veto' || kind === 'absence';

/** The persons who hold a task now: its assignee, or everyone it is offered to. */
export function holders(task: Task): readonly string[] {
  if (task.state === 'assigned') return task.assignee === undefined ? [] : [task.assignee];
  return task.state === 'unclaimed' ? (task.filling?.candidates ?? []) : [];
}

/** True while somebody has to do something about it. */
export const isOpen = (task: Task): boolean => task.state === 'unclaimed' || task.state === 'assigned';
