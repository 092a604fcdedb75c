import type { Act } from './act.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { openTasks, taskBySeq, withDescendants, type State, type Step } from './state.ts';
import { holders, isOpen, offered, taskActs, type CaseAct, type Task, type TaskAct } from './task.ts';

type ActOnTask = Extract<Act, { task: number }>;

/** May this act be done now? The reason why not, or undefined. Pure: the desk, `allowed` and the tests ask the same question. */
export function judge(state: State, act: Act): Refusal | undefined {
  const known = state.answered[act.id];
  if (known) return known.digest === act.digest ? undefined : no('id-reused');
  if (state.closed) return no('case-closed', state.closed);
  return 'task' in act ? judgeOnTask(state, act) : judgeOnCase(state, act.kind, act.by.person);
}

/** The acts a person is offered on a task just now, in the order of the table. */
export function allowedOnTask(state: State, task: Task, person: string): TaskAct[] {
  if (state.closed) return [];
  return offered[task.spec.kind].filter((kind) => !entitled(state, task, kind, person));
}

/** The acts a person is offered on the whole case just now. */
export function allowedOnCase(state: State, person: string): CaseAct[] {
  if (state.closed) return [];
  return (['withdraw', 'recall'] as const).filter((kind) => !judgeOnCase(state, kind, person));
}

function judgeOnTask(state: State, act: ActOnTask): Refusal | undefined {
  const task = taskBySeq(state, act.task);
  if (!task || !isOpen(task)) return no('task-not-open');
  const person = 'for' in act.by && act.by.for !== undefined ? act.by.for : act.by.person;
  const refusal = entitled(state, task, act.kind, person);
  if (refusal) return refusal;
  if (task.spec.kind === 'approval' && act.by.person === state.opened?.applicant) return no('self-approval');
  if (act.seen.form !== state.submission?.formDigest) return no('stale-form', state.submission?.formDigest);
  return incomplete(state, task, act);
}

function entitled(state: State, task: Task, kind: TaskAct, person: string): Refusal | undefined {
  if (!offered[task.spec.kind].includes(kind)) return no('act-not-offered');
  const needed = taskActs[task.state][kind];
  const theirs = holders(task).includes(person);
  if (needed === undefined) {
    if (!theirs && kind === 'claim') return no('already-claimed', task.assignee);
    return no(isOpen(task) ? 'act-not-offered' : 'task-not-open');
  }
  if (!theirs) return no('not-the-assignee');
  const offeredTo = task.filling?.candidates ?? [];
  if (kind === 'release' && (offeredTo.length < 2 || !offeredTo.includes(person))) return no('not-offered-to-a-group');
  if (kind === 'acknowledge' && task.acknowledged) return no('already-acknowledged');
  if (kind === 'return' && returnable(state, task).length === 0) return no('no-such-step');
  return undefined;
}

/** The earlier steps a task may be sent back to: settled steps of people that it followed, the nearest last. */
export function returnable(state: State, task: Task): string[] {
  const before = new Set<string>();
  const open = [task.step];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const followed of state.steps[name]?.follows ?? []) {
      if (!before.has(followed)) open.push(followed);
      before.add(followed);
    }
  }
  return Object.values(state.steps)
    .filter((step) => before.has(step.name) && (step.task?.state === 'settled' || isSubmission(step)))
    .map((step) => step.name);
}

function incomplete(state: State, task: Task, act: ActOnTask): Refusal | undefined {
  switch (act.kind) {
    case 'decide':
      if (act.verdict === 'rejected' && !act.note?.trim()) return no('reason-required');
      return act.verdict === 'approved' && lacks(task, act.attachments) ? no('attachment-required') : undefined;
    case 'handIn':
      return lacks(task, act.attachments) ? no('attachment-required', task.spec.attachment) : undefined;
    case 'handOver':
      return act.to === state.opened?.applicant && task.spec.kind === 'approval' ? no('self-approval') : undefined;
    case 'return':
      if (!act.note.trim()) return no('reason-required');
      return returnable(state, task).includes(act.to) ? undefined : no('no-such-step', act.to);
    default:
      return undefined;
  }
}

const lacks = (task: Task, attachments: readonly unknown[] = []): boolean =>
  task.spec.attachment !== undefined && attachments.length === 0;

function judgeOnCase(state: State, kind: CaseAct, person: string): Refusal | undefined {
  if (state.opened?.applicant !== person) return no('not-the-applicant');
  return kind === 'recall' && recallable(state) === undefined ? no('nothing-to-recall') : undefined;
}

/** The latest submission that the applicant may still take back: it is out of his hands, and nobody has decided for good since. */
export function recallable(state: State): string | undefined {
  if (openTasks(state).some(({ spec }) => spec.kind === 'submission')) return undefined;
  const latest = Object.values(state.steps).filter(isSubmission).at(-1)?.name;
  if (latest === undefined) return undefined;
  const since = withDescendants(state, latest).flatMap((name) => state.steps[name]?.task ?? []);
  return since.some((task) => task.state === 'settled' && task.spec.binding) ? undefined : latest;
}

const isSubmission = ({ value }: Step): boolean => typeof value === 'object' && value !== null && 'formDigest' in value;

const no = (refused: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail };
