import type { Event } from '../events.ts';
import type { Recount, TaskFact } from '../events/task.ts';
import type { Task } from '../task.ts';
import type { Folding } from './folding.ts';
import { forgotten, onTask, withStep } from './steps.ts';

/** A task is opened, passes from hand to hand, and may end undecided. */
export const ofTasks: Folding<TaskFact> = {
  'task-opened': (state, event) => {
    const { step: name, seq, spec, follows, filled } = event;
    const task: Task = {
      seq,
      step: name,
      spec,
      ...offeredTo(filled?.candidates ?? []),
      ...(filled ? { filling: filled } : {}),
    };
    return withStep(state, { name, seq, openedAt: event.at, follows, task });
  },
  'task-claimed': (state, event) =>
    onTask(state, event, (task) => ({ ...task, state: 'assigned', assignee: actingPerson(event) })),
  'task-released': (state, event) =>
    onTask(state, event, ({ assignee: _, ...task }) => ({ ...task, state: 'unclaimed' })),
  'task-handed-over': (state, event) =>
    onTask(state, event, (task) => ({ ...task, state: 'assigned', assignee: event.to })),
  acknowledged: (state, event) => onTask(state, event, (task) => ({ ...task, acknowledged: true })),
  'task-taken-over': (state, event) =>
    onTask(state, event, ({ assignee: _, ...task }) => takenOver(task, event.filled?.candidates ?? [])),
  'task-recounted': (state, event) => onTask(state, event, (task) => recounted(task, event.filled)),
  'task-closed': (state, event) =>
    // a step that the changed facts no longer reach may be reached again, and is then asked anew
    event.cause === 'no-longer-reached'
      ? forgotten(state, [event.step])
      : onTask(state, event, (task) => ({ ...task, state: 'closed' })),
};

/** Whoever is the only one to be asked holds the task from the beginning. */
function offeredTo([only, second]: readonly string[]): Pick<Task, 'state' | 'assignee'> {
  return only !== undefined && second === undefined ? { state: 'assigned', assignee: only } : { state: 'unclaimed' };
}

function takenOver(task: Task, candidates: readonly string[]): Task {
  const { filling } = task;
  return {
    ...task,
    ...offeredTo(candidates),
    takenOver: true,
    ...(filling ? { filling: { ...filling, candidates } } : {}),
  };
}

function recounted({ filling, ...task }: Task, recount: Recount | undefined): Task {
  if (!filling || !recount) return filling ? { ...task, filling } : task;
  const { candidates, chosenBy, passedOver } = filling;
  return { ...task, filling: { candidates, chosenBy, passedOver, ...recount } };
}

function actingPerson({ kind, actor }: Event): string {
  if ('person' in actor) return 'for' in actor ? actor.for : actor.person;
  throw new TypeError(`a ${kind} event needs a person as its actor`);
}
