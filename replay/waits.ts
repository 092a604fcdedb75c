import type { CaseAct, TaskAct } from '../domain/task.ts';
import { actor, inRound, paymentStep, type Course } from './course.ts';
import { activities, activity, type Code, type Role } from './mapping.ts';
import type { Oddity } from './oddities.ts';
import { closed, standingIn, type Standing } from './standing.ts';

const actFor = {
  save: undefined,
  'hand in': 'submit',
  'take note': 'acknowledge',
  approve: 'decide',
  reject: 'decide',
  claim: 'claim',
  'late rejection': 'decide',
} as const satisfies Record<ReturnType<typeof activity>['does'], TaskAct | undefined>;

/** How the case must stand for the log's next event to be the one that is waited for; at its end, as its last event leaves it. */
export function waitsFor(course: Course, now: Code, next: Code | undefined): Standing {
  if (next === undefined) return atTheEnd(course, now);
  const { role, does, step } = activity(next);
  if (role === 'employee') return onDesk(course, actFor[does]);
  return withRole(course, role, does === 'late rejection' ? paymentStep(course) : step, actFor[does]);
}

function atTheEnd(course: Course, last: Code): Standing {
  const { leaves, role, step } = activity(last);
  switch (leaves) {
    case 'nobody':
      return closed(course.applicant);
    case 'employee':
      return onDesk(course);
    case 'finance-system':
      return withRole(course, 'finance-system', last === 'REQ' ? 'payment' : 'payment request');
    case 'the one who claimed it':
      return withRole(course, role, step);
    default:
      throw new RangeError(`${course.file.id} ends in ${last}: the mapping does not say with whom`);
  }
}

/** How the case stands by the rule where the log's next event comes out of turn. */
export function waitsByRule(course: Course, now: Code, next: Code | undefined, oddity: Oddity): Standing {
  if (course.paid) return closed(next === undefined ? course.applicant : actor(course, 'finance-system'));
  if (oddity === 'director before supervisor') return waitsFor(course, now, next);
  if (next === 'PAY') return withRole(course, 'finance-system', 'payment request', 'decide');
  const { step, does } = activity(now);
  const steps = course.round?.steps ?? [];
  const waiting = does === 'claim' ? step : (steps[steps.indexOf(step) + 1] ?? step);
  const role = activities.find((one) => one.step === waiting)?.role ?? 'finance-system';
  return withRole(course, role, waiting, 'recall', course.applicant);
}

const onDesk = (course: Course, next?: TaskAct): Standing =>
  stands(course, 'submission', [course.applicant], course.applicant, next);

function withRole(course: Course, role: Role, step: string, next?: TaskAct | CaseAct, observer?: string): Standing {
  const { claimer } = course;
  const holders = claimer === undefined ? course.cast.holders(role, course.file) : [claimer];
  return stands(course, step, holders, observer ?? claimer ?? actor(course, role), next);
}

function stands(
  course: Course,
  step: string,
  holders: readonly string[],
  observer: string,
  next?: TaskAct | CaseAct,
): Standing {
  const { applicant, claimer, noted, requested } = course;
  return standingIn({
    applicant,
    step: inRound(course, step),
    holders,
    observer,
    claimed: claimer !== undefined,
    acknowledged: noted,
    requested,
    ...(next ? { next } : {}),
  });
}
