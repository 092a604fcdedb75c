import type { Event } from '../events.ts';
import type { OnTask } from '../events/step.ts';
import type { State, Step, Undo } from '../state.ts';
import type { Task } from '../task.ts';

/** The state with that step in it, in place of the one of its name. */
export const withStep = (state: State, step: Step): State => ({
  ...state,
  steps: { ...state.steps, [step.name]: step },
});

/** The state without these steps: when they are reached again they are asked anew. */
export const forgotten = (state: State, names: readonly string[]): State => ({
  ...state,
  steps: Object.fromEntries(Object.entries(state.steps).filter(([name]) => !names.includes(name))),
});

/** The state with the task altered, if the step still asks that one. */
export function onTask(state: State, event: OnTask, alter: (task: Task) => Task): State {
  const step = state.steps[event.step];
  return step?.task?.seq === event.task ? withStep(state, { ...step, task: alter(step.task) }) : state;
}

/** A step that settles by itself, with what filing gave back and what a way out must undo. */
export function withNamed(
  state: State,
  event: Extract<Event, { step: string; follows: readonly string[] }>,
  undo: Undo | false | undefined = undefined,
): State {
  const { step: name, seq, follows } = event;
  const value = 'filled' in event ? event.filled : undefined;
  return withStep(state, { name, seq, follows, outcome: 'done', value, ...(undo ? { undo } : {}) });
}
