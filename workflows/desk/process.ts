import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from './desk.ts';

/** A company rule as a function over a desk: the applicant's form and the rulebook's data in, the outcome of the case out. */
export type Process<Request = never, Rule = never> = (desk: Desk, request: Request, rule: Rule) => Promise<Outcome>;
