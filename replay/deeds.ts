import { actor, inRound, paymentStep, type Course } from './course.ts';
import { uuidOf } from './ids.ts';
import type { LogEvent } from './log.ts';
import { activity } from './mapping.ts';
import { oddityAfter } from './oddities.ts';
import { draftForm } from './rounds.ts';
import type { Deed } from './system.ts';

const rejection = { kind: 'decide', verdict: 'rejected', note: 'the log gives no reason' } as const;

/** What people have to do for an event of the log, in order; empty where it is found already done. */
export function deedsOf(course: Course, events: readonly LogEvent[], index: number): Deed[] {
  const event = events[index];
  if (!event) return [];
  const { role, does, step } = activity(event.code);
  const person = role === 'employee' ? course.applicant : actor(course, role);
  const by = (part = 0) => ({ id: uuidOf(`${course.caseId}\n${index}\n${part}`), person });
  const onStep = (name: string) => ({ ...by(), step: inRound(course, name) });
  switch (does) {
    case 'save': {
      const form = course.round?.form ?? draftForm(course.file, event);
      return [{ ...by(), kind: 'save', form, ofCase: course.submissions > 0 }];
    }
    case 'hand in':
      return handIn(course, by, oddityAfter(events, events, index - 1) !== undefined);
    case 'take note':
      return [
        events[index - 1]?.code === 'SUB' ? { ...by(), kind: 'recall' } : { ...onStep(step), kind: 'acknowledge' },
      ];
    case 'claim':
      return [{ ...onStep(step), kind: 'claim' }];
    case 'late rejection':
      return [{ ...onStep(paymentStep(course)), ...rejection }];
    case 'reject':
      return [{ ...onStep(step), ...rejection }];
    case 'approve': {
      const toDo = course.requested ? [] : ['payment request'];
      const steps = event.code === 'PAY' ? [...toDo, step] : event.code === 'REQ' ? toDo : [step];
      return steps.map((name, part) => ({ ...onStep(name), ...by(part), kind: 'decide', verdict: 'approved' }));
    }
  }
}

/** The first submission opens the case; a later one hands in what lies on the applicant's desk, once he has taken it back from whoever holds it. */
function handIn(course: Course, by: (part?: number) => Pick<Deed, 'id' | 'person'>, heldByAnother: boolean): Deed[] {
  const form = course.round?.form ?? {};
  if (course.submissions === 0) return [{ ...by(), id: course.caseId, kind: 'open', form }];
  const recall = heldByAnother ? [{ ...by(), kind: 'recall' } as const] : [];
  return [...recall, { ...by(1), kind: 'submit', step: inRound(course, 'submission'), form }];
}
