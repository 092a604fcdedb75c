import type { Outcome } from '../../domain/outcome.ts';
import type { Process } from '../desk/process.ts';
import type { Desk } from '../desk/desk.ts';
import { submission } from './submission.ts';

/** A rejection gives the form back to the applicant; edited and handed in again it begins anew, under the rule then in force, until it is approved. */
export async function inRounds<Request, Rule>(desk: Desk, round: Process<Request, Rule>): Promise<Outcome> {
  let here = desk;
  for (let number = 2; ; number += 1) {
    const { form, ruleDigest } = await submission(here);
    const outcome = await round(here, form as Request, desk.rule(ruleDigest) as Rule);
    if (outcome !== 'rejected') return outcome;
    here = here.branch(number);
  }
}
