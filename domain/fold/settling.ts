import type { SettlingFact } from '../events/settling.ts';
import type { OnTask } from '../events/step.ts';
import type { State, Step } from '../state.ts';
import type { Folding } from './folding.ts';
import { onTask, withStep } from './steps.ts';

/** A task is settled, and its step with it. */
export const ofSettling: Folding<SettlingFact> = {
  'decision-made': (state, event) => settle(state, event, { outcome: event.verdict, value: event.filled }),
  'answer-given': (state, event) => settle(state, event, { outcome: 'done', value: event.answer }),
  vetoed: (state, event) => settle(state, event, { outcome: 'vetoed' }),
  'came-back': (state, event) => settle(state, event, { outcome: 'done', value: event.at }),
  'document-handed-in': (state, event) => settle(state, event, { outcome: 'done' }),
  'form-submitted': (state, event) => {
    const { form, formDigest, ruleDigest } = event;
    const submission = { form, formDigest, ruleDigest };
    return { ...settle(state, event, { outcome: 'done', value: submission }), submission };
  },
  'task-lapsed': (state, event) => settle(state, event, { outcome: 'lapsed' }),
};

function settle(state: State, event: OnTask, settlement: Pick<Step, 'outcome' | 'value'>): State {
  const settled = onTask(state, event, (task) => ({ ...task, state: 'settled' }));
  const step = settled.steps[event.step];
  return step?.task?.seq === event.task ? withStep(settled, { ...step, ...settlement }) : state;
}
