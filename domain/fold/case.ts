import type { CaseFact } from '../events/case.ts';
import type { Submission } from '../events/handed-in.ts';
import type { State, Step } from '../state.ts';
import type { Folding } from './folding.ts';
import { forgotten, withNamed, withStep } from './steps.ts';

/** A case is opened, goes back or on, and ends. */
export const ofCases: Folding<CaseFact> = {
  'case-opened': (state, event) => {
    const { form, formDigest, ruleDigest, filled } = event;
    const submission = { form, formDigest, ruleDigest };
    return {
      ...state,
      opened: event,
      submission,
      steps: { submission: { name: 'submission', seq: event.seq, follows: [], outcome: 'done', value: submission } },
      ...(filled ? { number: filled.number } : {}),
    };
  },
  returned: (state, event) => forgotten(state, event.voids),
  recalled: (state, event) => forgotten(state, event.voids),
  'became-serious': (state, event) => serious(state, event.formDigest),
  'case-granted': (state, event) => withNamed(state, event),
  'gate-opened': (state, event) => {
    // one that only waited for its instant lets nothing through
    const open = withNamed(state, event);
    const step = open.steps[event.step];
    return step && event.from === undefined ? withStep(open, { ...step, letsThrough: true }) : open;
  },
  withdrawn: (state) => state,
  'case-closed': (state, event) => ({ ...state, closed: event.outcome }),
};

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
