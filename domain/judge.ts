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
  if ('task' in act) return judgeOnTask(state, act);
  const refusal = judgeOnCase(state, act.kind, act.by.for ?? act.by.person);
  if (refusal || act.kind !== 'escalate') return refusal;
  if (!act.note.trim()) return no('reason-required');
  return act.seen.form === state.submission?.formDigest ? undefined : no('stale-form', state.submission?.formDigest);
}

/** The acts a person is offered on a task just now, in the order of the table; `deputy` is who acts for him. */
export function allowedOnTask(state: State, task: Task, person: string, deputy = person): TaskAct[] {
  if (state.closed || isOwnMatter(state, task, deputy)) return [];
  return offered[task.spec.kind].filter((kind) => !entitled(state, task, kind, person));
}

/** The acts a person is offered on the whole case just now. */
export function allowedOnCase(state: State, person: string): CaseAct[] {
  if (state.closed) return [];
  return (['withdraw', 'recall', 'escalate'] as const).filter((kind) => !judgeOnCase(state, kind, person));
}

function judgeOnTask(state: State, act: ActOnTask): Refusal | undefined {
  const task = taskBySeq(state, act.task);
  if (!task || !isOpen(task)) return no('task-not-open');
  const refusal = entitled(state, task, act.kind, act.by.for ?? act.by.person);
  if (refusal) return refusal;
  if (isOwnMatter(state, task, act.by.person)) return no('self-approval');
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
  if (kind === 'return' && returnable(state, task).length === 0) return noReturn(state, task);
  return kind === 'veto' ? begun(state, Object.keys(state.steps)) : undefined;
}

/** The earlier steps a task may be sent back to: settled steps of people that it followed, the nearest last, none of them before an open gate. */
export const returnable = (state: State, task: Task): string[] =>
  earlier(state, task).filter((name) => !begun(state, withDescendants(state, name)));

/** Why a task may not be sent back to that step, or to none at all. */
function noReturn(state: State, task: Task, to?: string): Refusal {
  const there = earlier(state, task).find((name) => to === undefined || name === to);
  const refusal = there === undefined ? undefined : begun(state, withDescendants(state, there));
  return refusal ?? no('no-such-step', to);
}

/** X1, P62. What has begun is not taken back: a leave, or what an open gate let through. */
function begun(state: State, names: readonly string[]): Refusal | undefined {
  for (const name of names) {
    const step = state.steps[name];
    if (step?.task?.spec.kind === 'absence') return no('leave-begun');
    if (step?.letsThrough) return no('already-let-through', name);
  }
  return undefined;
}

function earlier(state: State, task: Task): string[] {
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
      return act.to === state.opened?.applicant && isForOthers(task) ? no('self-approval') : undefined;
    case 'answer':
      return lacks(task, act.attachments) ? no('attachment-required', task.spec.attachment) : undefined;
    case 'veto':
      return act.note.trim() ? undefined : no('reason-required');
    case 'return':
      if (!act.note.trim()) return no('reason-required');
      return returnable(state, task).includes(act.to) ? undefined : noReturn(state, task, act.to);
    default:
      return undefined;
  }
}

const lacks = (task: Task, attachments: readonly unknown[] = []): boolean =>
  task.spec.attachment !== undefined && attachments.length === 0;

const isForOthers = ({ spec }: Task): boolean =>
  spec.kind === 'approval' || spec.kind === 'ruling' || spec.kind === 'handover';

/** Nobody decides his own request, as a deputy for somebody else neither. */
const isOwnMatter = (state: State, task: Task, person: string): boolean =>
  isForOthers(task) && person === state.opened?.applicant;

function judgeOnCase(state: State, kind: CaseAct, person: string): Refusal | undefined {
  if (kind === 'escalate') return escalatable(state, person);
  if (state.opened?.applicant !== person) return no('not-the-applicant');
  const latest = latestSubmission(state);
  const refusal = begun(state, kind === 'recall' && latest ? withDescendants(state, latest) : Object.keys(state.steps));
  if (refusal) return refusal;
  return kind === 'recall' && recallable(state) === undefined ? no('nothing-to-recall') : undefined;
}

/** P04. Whoever opened the case or has it before him may say that it has become serious, once; only a form that has a severity knows the word. */
function escalatable(state: State, person: string): Refusal | undefined {
  const involved =
    state.opened?.applicant === person || openTasks(state).some((task) => holders(task).includes(person));
  if (!involved) return no('not-involved');
  const { severity } = state.submission?.form ?? {};
  if (severity === undefined) return no('act-not-offered');
  return severity === 'serious' ? no('already-serious') : undefined;
}

/** The latest submission that the applicant may still take back: it is out of his hands, and nobody has decided for good since. */
export function recallable(state: State): string | undefined {
  if (openTasks(state).some(({ spec }) => spec.kind === 'submission')) return undefined;
  const latest = latestSubmission(state);
  if (latest === undefined) return undefined;
  const since = withDescendants(state, latest).flatMap((name) => state.steps[name]?.task ?? []);
  return since.some((task) => task.state === 'settled' && task.spec.binding) ? undefined : latest;
}

const latestSubmission = ({ steps }: State): string | undefined =>
  Object.values(steps).filter(isSubmission).at(-1)?.name;

const isSubmission = ({ value }: Step): boolean => typeof value === 'object' && value !== null && 'formDigest' in value;

const no = (refused: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail };
