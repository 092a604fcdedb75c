import type { Desk } from '../desk/desk.ts';
import { hold, type HoldRule } from './hold.ts';
import { submission } from './submission.ts';

/** What the money was set aside for: the form as it was handed in last, the rule then in force, and the step that holds the amount. */
export interface Granted<Request, Rule> {
  readonly request: Request;
  readonly rule: Rule;
  readonly amount: HoldRule;
  readonly heldBy: string;
}

/** X30. Sets aside what the form asks for. An account that has not as much gives the form back to the applicant, on record, until there is room. */
export async function untilHeld<Request, Rule>(
  desk: Desk,
  name: string,
  asksFor: (request: Request) => HoldRule,
): Promise<Granted<Request, Rule>> {
  let here = desk;
  for (let number = 2; ; number += 1) {
    const { form, ruleDigest } = await submission(here);
    const amount = asksFor(form as Request);
    const { done } = await hold(here, name, amount);
    if (done) {
      desk.join([here]);
      const heldBy = here.step(name)?.name ?? name;
      return { request: form as Request, rule: desk.rule(ruleDigest) as Rule, amount, heldBy };
    }
    here = here.branch(number);
  }
}
