import type { Desk } from '../desk/desk.ts';
import { answer, type AnswerRule } from './answer.ts';

/** P01, P03. The written decision on a matter (批示), by somebody other than the applicant. */
export function ruling<Sheet>(desk: Desk, name: string, rule: AnswerRule): Promise<Sheet> {
  return answer<Sheet>(desk, name, rule, 'ruling');
}
