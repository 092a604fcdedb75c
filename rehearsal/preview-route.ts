import type { Event } from '../domain/events.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { TaskFilling, TaskSpec } from '../domain/task.ts';

type Opened = Extract<Event, { kind: 'task-opened' }>;

/** A step of a case on which somebody is asked: who, until when, by which rule, and what a passed limit does. */
export interface RouteStep
  extends
    Partial<Omit<TaskFilling, 'candidates'>>,
    Pick<TaskSpec, 'kind' | 'whenPassed' | 'sheet' | 'attachment' | 'until'> {
  readonly seq: number;
  readonly step: string;
  /** The steps that somebody was asked on before it, all the way back: two steps of which none is after the other lie side by side. */
  readonly after: readonly string[];
  readonly askedAt: number;
  readonly people: readonly string[];
  /** How it ended; absent while it is open. */
  readonly ended?: Outcome | 'done' | 'closed';
}

/** What a case notes by itself on its way: a violation with its fine, an amount held, an absence, copies, a notice. */
export type RouteNote = Extract<Event, { step: string; follows: readonly string[] }> & {
  readonly kind: Exclude<Event['kind'], 'task-opened'>;
};

/** The way of a case: its steps and what was noted between them, in the order of the journal. */
export interface Route {
  readonly steps: readonly RouteStep[];
  readonly notes: readonly RouteNote[];
  readonly outcome?: Outcome;
}

/** The way that a journal tells, foretold or real. */
export function routeOf(journal: readonly Event[]): Route {
  const outcome = journal.flatMap((event) => (event.kind === 'case-closed' ? [event.outcome] : []))[0];
  return {
    steps: journal.flatMap((event) => (event.kind === 'task-opened' ? [stepOf(event, journal)] : [])),
    notes: journal.filter((event): event is RouteNote => 'follows' in event && event.kind !== 'task-opened'),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function stepOf({ seq, step, spec, at, filled }: Opened, journal: readonly Event[]): RouteStep {
  const { candidates = [], ...filling } = filled ?? {};
  const { kind, whenPassed, sheet, attachment, until } = spec;
  const optional = { whenPassed, sheet, attachment, until, ended: endOf(journal, seq) };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { seq, step, kind, after: before(journal, step), askedAt: at, people: candidates, ...filling, ...known };
}

/** All the steps with a task that a step follows, directly or by way of others. */
function before(journal: readonly Event[], step: string): string[] {
  const named = journal.filter((event): event is RouteNote | Opened => 'follows' in event);
  const found = new Set<string>();
  const open = [step];
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const followed of named.findLast((event) => event.step === name)?.follows ?? []) {
      if (!found.has(followed)) open.push(followed);
      found.add(followed);
    }
  return named.flatMap((event) => (event.kind === 'task-opened' && found.has(event.step) ? [event.step] : []));
}

function endOf(journal: readonly Event[], task: number): RouteStep['ended'] {
  for (const event of journal) {
    if (!('task' in event) || event.task !== task) continue;
    if (event.kind === 'decision-made') return event.verdict;
    if (event.kind === 'task-lapsed') return 'lapsed';
    if (event.kind === 'vetoed') return 'vetoed';
    if (event.kind === 'task-closed') return 'closed';
    if (settles.has(event.kind)) return 'done';
  }
  return undefined;
}

const settles: ReadonlySet<Event['kind']> = new Set([
  'answer-given',
  'document-handed-in',
  'came-back',
  'form-submitted',
]);
