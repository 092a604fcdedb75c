import type { Desk } from '../desk/desk.ts';
import { answer, type AnswerRule } from './answer.ts';

/** What the customer said when he was called back. */
export interface Callback {
  readonly satisfied: boolean;
  readonly said: string;
}

/** P29, X11. The customer is called back and asked; what he says is entered. */
export function callback(desk: Desk, name: string, rule: AnswerRule): Promise<Callback> {
  return answer<Callback>(desk, name, rule);
}
