import type { Submission } from '../../domain/events/handed-in.ts';
import type { Desk } from '../desk/desk.ts';

/** The form as the applicant handed it in. It waits on his desk when it was returned to him or he took it back (退回, 撤回). */
export async function submission(desk: Desk, name = 'submission'): Promise<Submission> {
  if (!desk.step(name)) await desk.ask(name, { kind: 'submission', by: { person: desk.applicant } });
  const handedIn = await desk.settled(name);
  return handedIn?.value as Submission;
}
