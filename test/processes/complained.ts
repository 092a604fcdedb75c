import rulebook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { complaint } from '../../workflows/complaint/complaint.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import type { Form } from '../rehearse.ts';
import { Lived } from './lived.ts';

export const request: Form = sampleRequests.complaint;

/** A Monday morning in the service centre. */
export const monday = '2026-09-07T09:00:00+08:00';

/** A complaint is handed in at the service centre, on that Monday morning. */
export async function handedIn(form: Form): Promise<Lived> {
  const story = new Lived(complaint, rulebook, monday, 'an');
  await story.opens(form);
  return story;
}

/** The service centre registers a complaint. */
export const registered = (more: Form = {}): Promise<Lived> => handedIn({ ...request, ...more });

/** Until when a step's task is due. */
export const dueOf = (story: Lived, step: string) => story.rehearsal.state.steps[step]?.task?.filling?.dueAt;

/** The place in the journal of the first event on that step; -1 before there is one. */
export const placeOf = (story: Lived, step: string) =>
  story.rehearsal.journal.findIndex((event) => 'step' in event && event.step === step);

/** The event of that kind on that step. */
export const eventOn = (story: Lived, step: string, kind: string) =>
  story.rehearsal.journal.find((event) => event.kind === kind && 'step' in event && event.step === step);
