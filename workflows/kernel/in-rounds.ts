import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { submission } from './submission.ts';

/** How a round ended: as a step does, or `unwritten`: the form names its period only and is still to be filled in. */
type Round = Outcome | 'unwritten';

/** A rejection gives the form back to the applicant; edited and handed in again it begins anew, under the rule then in force, until it is approved. */
export async function inRounds<Request, Rule>(
  desk: Desk,
  round: (desk: Desk, request: Request, rule: Rule) => Promise<Round>,
): Promise<Outcome> {
  let here = desk;
  for (let number = 2; ; number += 1) {
    const { form, ruleDigest } = await submission(here);
    const outcome = await round(here, form as Request, desk.rule(ruleDigest) as Rule);
    if (outcome !== 'rejected' && outcome !== 'unwritten') return outcome;
    here = here.branch(number);
  }
}
