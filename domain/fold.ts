import type { Event } from './events.ts';
import type { State, Step } from './state.ts';
import type { Task } from './task.ts';

const rememberedActs = 200;

/** One event further. Pure: the same journal always folds to the same state. */
export function fold(state: State, event: Event): State {
  const next = { ...change(state, event), seq: event.seq, at: event.at };
  return event.act ? { ...next, answered: remember(state.answered, event) } : next;
}

function change(state: State, event: Event): State {
  switch (event.kind) {
    case 'case-opened': {
      const { form, formDigest, ruleDigest, filled } = event;
      const submission = { form, formDigest, ruleDigest };
      return {
        ...state,
        opened: event,
        submission,
        steps: { submission: { name: 'submission', seq: event.seq, follows: [], outcome: 'done', value: submission } },
        ...(filled ? { number: filled.number } : {}),
      };
    }
    case 'task-opened': {
      const { step: name, seq, spec, follows, filled } = event;
      const [only, second] = filled?.candidates ?? [];
      const held = only !== undefined && second === undefined;
      const task: Task = {
        seq,
        step: name,
        spec,
        state: held ? 'assigned' : 'unclaimed',
        ...(filled ? { filling: filled } : {}),
        ...(held ? { assignee: only } : {}),
      };
      return withStep(state, { name, seq, follows, task });
    }
    case 'task-claimed':
      return onTask(state, event, (task) => ({ ...task, state: 'assigned', assignee: actingPerson(event) }));
    case 'task-released':
      return onTask(state, event, ({ assignee: _, ...task }) => ({ ...task, state: 'unclaimed' }));
    case 'task-handed-over':
      return onTask(state, event, (task) => ({ ...task, state: 'assigned', assignee: event.to }));
    case 'acknowledged':
      return onTask(state, event, (task) => ({ ...task, acknowledged: true }));
    case 'task-taken-over':
      return onTask(state, event, ({ assignee: _, ...task }) => takenOver(task, event.filled?.candidates ?? []));
    case 'decision-made':
      return settle(state, event, { outcome: event.verdict });
    case 'document-handed-in':
      return settle(state, event, { outcome: 'done' });
    case 'form-submitted': {
      const { form, formDigest, ruleDigest } = event;
      const submission = { form, formDigest, ruleDigest };
      return { ...settle(state, event, { outcome: 'done', value: submission }), submission };
    }
    case 'task-lapsed':
      return settle(state, event, { outcome: 'lapsed' });
    case 'task-closed':
      return onTask(state, event, (task) => ({ ...task, state: 'closed' }));
    case 'returned':
    case 'recalled': {
      const steps = Object.entries(state.steps).filter(([name]) => !event.voids.includes(name));
      return { ...state, steps: Object.fromEntries(steps) };
    }
    case 'notice-checked':
    case 'violation-noted':
    case 'notice-given': {
      const { step: name, seq, follows } = event;
      return withStep(state, {
        name,
        seq,
        follows,
        outcome: 'done',
        value: 'filled' in event ? event.filled : undefined,
      });
    }
    case 'withdrawn':
      return state;
    case 'case-closed':
      return { ...state, closed: event.outcome };
  }
}

const withStep = (state: State, step: Step): State => ({ ...state, steps: { ...state.steps, [step.name]: step } });

function onTask(state: State, event: { step: string; task: number }, alter: (task: Task) => Task): State {
  const step = state.steps[event.step];
  return step?.task?.seq === event.task ? withStep(state, { ...step, task: alter(step.task) }) : state;
}

function settle(
  state: State,
  event: { step: string; task: number },
  settlement: Pick<Step, 'outcome' | 'value'>,
): State {
  const settled = onTask(state, event, (task) => ({ ...task, state: 'settled' }));
  const step = settled.steps[event.step];
  return step?.task?.seq === event.task ? withStep(settled, { ...step, ...settlement }) : state;
}

function takenOver(task: Task, candidates: readonly string[]): Task {
  const { filling } = task;
  const [only, second] = candidates;
  const alone = only !== undefined && second === undefined;
  return {
    ...task,
    state: alone ? 'assigned' : 'unclaimed',
    takenOver: true,
    ...(filling ? { filling: { ...filling, candidates } } : {}),
    ...(alone ? { assignee: only } : {}),
  };
}

function actingPerson(event: Event): string {
  if ('person' in event.actor) return 'for' in event.actor ? event.actor.for : event.actor.person;
  throw new TypeError(`a ${event.kind} event needs a person as its actor`);
}

function remember(answered: State['answered'], { act, seq }: Event): State['answered'] {
  if (!act) return answered;
  const kept = Object.entries(answered).slice(-(rememberedActs - 1));
  return { ...Object.fromEntries(kept), [act.id]: { seq, digest: act.digest } };
}
