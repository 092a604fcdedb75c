import { activity, sendsBack, type Code } from './mapping.ts';
import type { LogEvent } from './log.ts';

/** Where the log and the rule part, each stated in the log's README: what is done or found there instead. */
export const oddities = {
  'taken back': 'EMP- directly after SUB: the applicant recalls his submission while the first approver holds it',
  'submitted while another held it': 'SUB directly after BO+ or ADM?: the applicant recalls and hands in again',
  'paid without a request': 'PAY without any REQ: the rule wants the payment requested first, so both are done at PAY',
  'paid before it was requested': 'PAY before REQ: both are done at PAY, and at REQ nothing is left to do',
  'director before supervisor': 'DIR! before SUP+ at the same second: done in the order of the other director cases',
  'decided under the next regime':
    'a submission of 2017 that the administration of 2018 decided is handed in under the rule of 2018',
} as const;

export type Oddity = keyof typeof oddities;

/** The events in the order in which the rule allows them: a director's approval that stands before the supervisor's comes after it. */
export function inRuleOrder(events: readonly LogEvent[]): readonly LogEvent[] {
  const ordered = [...events];
  events.forEach((event, index) => {
    const next = events[index + 1];
    if (event.code === 'DIR!' && next?.code === 'SUP+' && next.at === event.at) ordered.splice(index, 2, next, event);
  });
  return ordered;
}

/** The oddity, if any, that makes the log's next event something else than what the rule waits for after this place. */
export function oddityAfter(told: readonly LogEvent[], done: readonly LogEvent[], index: number): Oddity | undefined {
  const now = done[index]?.code;
  const next = done[index + 1]?.code;
  const before = done.slice(0, index + 1).map(({ code }) => code);
  if (now === undefined) return undefined;
  if (told[index] !== done[index] || told[index + 1] !== done[index + 1]) return 'director before supervisor';
  if (next === 'EMP-' && now === 'SUB') return 'taken back';
  if (next === 'SUB' && !onDesk(now)) return 'submitted while another held it';
  if (next === 'PAY' && !before.includes('REQ')) return paidFirst(done);
  if (before.includes('PAY') && (next === 'REQ' || now === 'REQ')) return 'paid before it was requested';
  return undefined;
}

const paidFirst = (done: readonly LogEvent[]): Oddity =>
  done.some(({ code }) => code === 'REQ') ? 'paid before it was requested' : 'paid without a request';

const onDesk = (code: Code): boolean => sendsBack(code) || (activity(code).role === 'employee' && code !== 'SUB');
