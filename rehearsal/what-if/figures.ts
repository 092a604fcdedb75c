import type { Event } from '../../domain/events.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { finesOf } from '../../domain/penalty.ts';
import { isSilent, type PlannedRung } from '../../domain/task.ts';

/** What a journal comes to: who was asked, how long it took, what was issued and fined. */
export interface Figures {
  readonly outcome: Outcome | 'open';
  /** From the opening to the closing, in milliseconds; null while it is open. */
  readonly took: number | null;
  /** Each "step: person" that was asked, once. */
  readonly asked: readonly string[];
  readonly reminders: number;
  readonly slips: number;
  /** All fines, in the smallest unit of the company's money. */
  readonly fines: number;
}

/** The figures of a record, or of a re-run. The slips are those that were planned while their task was still open. */
export function figuresOf(journal: readonly Event[]): Figures {
  const closed = journal.find((event) => event.kind === 'case-closed');
  const chased = journal.flatMap((event) => (event.kind === 'task-opened' ? rungsOf(event.seq, journal) : []));
  return {
    outcome: closed?.kind === 'case-closed' ? closed.outcome : 'open',
    took: closed ? closed.at - (journal[0]?.at ?? closed.at) : null,
    asked: [...new Set(journal.flatMap(askedBy))].sort(),
    reminders: chased.filter(({ does }) => does === 'remind').length,
    slips: chased.filter(({ does }) => does === 'slip').length,
    fines: [...standingFines(journal).values()].reduce((sum, fine) => sum + fine, 0),
  };
}

function askedBy(event: Event): string[] {
  const asks = (step: string, persons: readonly string[] = []) => persons.map((person) => `${step}: ${person}`);
  if (event.kind === 'task-opened') return isSilent(event.spec) ? [] : asks(event.step, event.filled?.candidates);
  if (event.kind === 'task-taken-over') return asks(event.step, event.filled?.candidates);
  return event.kind === 'task-handed-over' ? asks(event.step, [event.to]) : [];
}

const ends: ReadonlySet<Event['kind']> = new Set([
  'decision-made',
  'answer-given',
  'vetoed',
  'came-back',
  'document-handed-in',
  'form-submitted',
  'task-lapsed',
  'task-closed',
  'task-taken-over',
]);

/** The rungs of a task that came due while it was open and with those who were first asked. */
function rungsOf(task: number, journal: readonly Event[]): PlannedRung[] {
  let rungs: readonly PlannedRung[] = [];
  let end = Infinity;
  for (const event of journal) {
    if (event.kind === 'task-opened' && event.seq === task) rungs = event.filled?.rungs ?? [];
    if (event.kind === 'task-recounted' && event.task === task) rungs = event.filled?.rungs ?? rungs;
    const isVoided = (event.kind === 'returned' || event.kind === 'recalled') && event.tasks.includes(task);
    const isEnded = 'task' in event && event.task === task && ends.has(event.kind);
    if (isVoided || isEnded || event.kind === 'case-closed') end = Math.min(end, event.at);
  }
  return rungs.filter(({ at }) => at < end);
}

/** The fines by the steps they were noted on, without what was lifted. */
function standingFines(journal: readonly Event[]): ReadonlyMap<string, number> {
  const fines = new Map<string, number>();
  for (const event of journal) {
    if (event.kind === 'violation-noted' || event.kind === 'penalty-imposed') fines.set(event.step, fineOf(event));
    if (event.kind === 'penalty-lifted') fines.delete(event.step);
  }
  return fines;
}

function fineOf(event: Extract<Event, { kind: 'violation-noted' | 'penalty-imposed' }>): number {
  if (event.kind === 'violation-noted') return event.fine;
  return finesOf(event).reduce((sum, { amount }) => sum + amount, 0);
}
