import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import type { AnswerRule } from '../kernel/answer.ts';
import { notice } from '../kernel/notice.ts';
import { ruling } from '../kernel/ruling.ts';
import { violation } from '../kernel/violation.ts';

/** Who made the error, and during which leave: its number. */
export interface WorkError {
  readonly leave: string;
  readonly person: string;
}

interface Ruling {
  readonly fine: number;
  readonly companyFine?: number;
}

/** `goesTo`: the fund that a fine of the department goes to. The sheet of the ruling says what a fine may be. */
export interface WorkErrorRule {
  readonly attribution: AnswerRule;
  readonly ruling: AnswerRule;
  readonly goesTo: string;
}

/**
 * P62. An error for want of a handover. First it is found out whether the missing handover caused it; only then is a fine ruled on. It is on
 * record, goes to the department's activity fund, and the one who is fined is told. A penalty of the company may stand beside it (P61, X26).
 */
export async function workError(desk: Desk, error: WorkError, rule: WorkErrorRule): Promise<Outcome> {
  const { person } = error;
  const found = await ruling<{ causedByWantOfHandover: boolean }>(desk, 'attribution', rule.attribution);
  if (!found.causedByWantOfHandover) return 'rejected';
  const { fine, companyFine } = await ruling<Ruling>(desk, 'ruling', rule.ruling);
  await violation(desk, 'fine', { of: 'handover before leave', fine, person, goesTo: rule.goesTo });
  if (companyFine) await violation(desk, 'penalty of the company', { of: 'error at work', fine: companyFine, person });
  await notice(desk, 'fined', { to: { person }, text: 'fined for want of a handover' });
  return 'approved';
}
