import type { Event } from './events.ts';
import type { Submission } from './events/handed-in.ts';
import type { Recount } from './events/task.ts';
import type { State, Step, Undo } from './state.ts';
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
      return withStep(state, { name, seq, openedAt: event.at, follows, task });
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
      return settle(state, event, { outcome: event.verdict, value: event.filled });
    case 'answer-given':
      return settle(state, event, { outcome: 'done', value: event.answer });
    case 'vetoed':
      return settle(state, event, { outcome: 'vetoed' });
    case 'came-back':
      return settle(state, event, { outcome: 'done', value: event.at });
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
      // a step that the changed facts no longer reach may be reached again, and is then asked anew
      if (event.cause === 'no-longer-reached') return forgotten(state, [event.step]);
      return onTask(state, event, (task) => ({ ...task, state: 'closed' }));
    case 'task-recounted':
      return onTask(state, event, (task) => recounted(task, event.filled));
    case 'became-serious':
      return serious(state, event.formDigest);
    case 'returned':
    case 'recalled': {
      return forgotten(state, event.voids);
    }
    case 'notice-checked':
    case 'notice-given':
    case 'copies-sent':
    case 'case-granted':
    case 'absence-taken':
      return withNamed(state, event);
    case 'violation-noted':
    case 'penalty-imposed':
      return withNamed(state, event, { kind: 'penalty-lifted', step: event.step });
    case 'loss-shared':
      return withNamed(state, event, { kind: 'loss-revoked', step: event.step });
    case 'account-granted': {
      const { step, account, amount } = event;
      return withNamed(state, event, { kind: 'grant-revoked', step, account, amount });
    }
    case 'gate-opened': {
      // one that only waited for its instant lets nothing through
      const open = withNamed(state, event);
      const step = open.steps[event.step];
      return step && event.from === undefined ? withStep(open, { ...step, letsThrough: true }) : open;
    }
    case 'amount-held': {
      const { step, account, amount } = event;
      return withNamed(state, event, mayBeMade(event) && { kind: 'amount-released', step, account, amount });
    }
    case 'amount-settled':
      return withNamed(event.filled?.done ? without(state, event.hold) : state, event);
    case 'absence-booked':
      return withNamed(state, event, mayBeMade(event) && { kind: 'absence-ended', step: event.step });
    case 'deputy-appointed':
      return withNamed(state, event, mayBeMade(event) && { kind: 'deputy-ended', step: event.step });
    case 'amount-released':
    case 'grant-revoked':
    case 'penalty-lifted':
    case 'loss-revoked':
    case 'absence-ended':
    case 'deputy-ended':
      // what was undone is made anew when its step is reached again
      return forgotten(state, [event.step]);
    case 'withdrawn':
      return state;
    case 'case-closed':
      return { ...state, closed: event.outcome };
  }
}

/** False once filing has said no: what nobody has heard of yet may be made, and is undone like what was. */
const mayBeMade = ({ filled }: { readonly filled?: { readonly done: boolean } }): boolean => filled?.done !== false;

const forgotten = (state: State, names: readonly string[]): State => ({
  ...state,
  steps: Object.fromEntries(Object.entries(state.steps).filter(([name]) => !names.includes(name))),
});

/** A step that settles by itself, with what filing gave back and what a way out must undo. */
function withNamed(
  state: State,
  event: Extract<Event, { step: string; follows: readonly string[] }>,
  undo: Undo | false | undefined = undefined,
): State {
  const { step: name, seq, follows } = event;
  const value = 'filled' in event ? event.filled : undefined;
  return withStep(state, { name, seq, follows, outcome: 'done', value, ...(undo ? { undo } : {}) });
}

/** Nothing is left to undo on that step. */
function without(state: State, name: string): State {
  const { undo: _, ...step } = state.steps[name] ?? { name: '', seq: 0, follows: [] };
  return step.name === '' ? state : withStep(state, step);
}

/** The form says from now on that the matter is serious; so does the latest submission, which binds what is asked next. */
function serious(state: State, formDigest: string): State {
  if (!state.submission) return state;
  const submission = { ...state.submission, form: { ...state.submission.form, severity: 'serious' }, formDigest };
  const steps = Object.entries(state.steps).map(
    ([name, step]) => [name, isSame(step, state.submission) ? { ...step, value: submission } : step] as const,
  );
  return { ...state, submission, steps: Object.fromEntries(steps) };
}

const isSame = ({ value }: Step, submission: Submission | undefined): boolean =>
  typeof value === 'object' && value !== null && 'formDigest' in value && value.formDigest === submission?.formDigest;

function recounted({ filling, ...task }: Task, recount: Recount | undefined): Task {
  if (!filling || !recount) return filling ? { ...task, filling } : task;
  const { candidates, chosenBy, passedOver } = filling;
  return { ...task, filling: { candidates, chosenBy, passedOver, ...recount } };
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
