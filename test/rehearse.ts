import { randomUUID } from 'node:crypto';
import type { Act } from '../domain/act.ts';
import { digestOf } from '../domain/canonical.ts';
import type { Event } from '../domain/events.ts';
import { fold } from '../domain/fold.ts';
import { emptyState, openTasks } from '../domain/state.ts';
import { Rehearsal } from '../rehearsal/rehearse.ts';
import type { Process } from '../workflows/desk/process.ts';
import type { CastCompany } from './cast.ts';

export type Form = Readonly<Record<string, unknown>>;
type Asked = Act extends infer One
  ? One extends Act
    ? Omit<One, 'id' | 'digest' | 'seen' | 'by' | 'task'>
    : never
  : never;

/** A rehearsed case told in the company's words: who does what on which step. */
export class Story {
  readonly rehearsal: Rehearsal;
  readonly applicant: string;
  readonly #again: () => Story;

  constructor(
    process: Process,
    company: CastCompany,
    rule: unknown,
    start: string,
    applicant: string,
    past = emptyState,
  ) {
    this.rehearsal = new Rehearsal(process, { ...company, number: 'QJ-2026-0001' }, { rule }, Date.parse(start), past);
    this.applicant = applicant;
    this.#again = () =>
      new Story(
        process,
        company,
        rule,
        new Date(this.rehearsal.now).toISOString(),
        applicant,
        this.rehearsal.journal.reduce(fold, past),
      );
  }

  /** The same case on a new desk that knows only the fold of the journal. */
  continued(): Story {
    return this.#again();
  }

  async opens(form: Form): Promise<void> {
    const formDigest = digestOf(form);
    await this.rehearsal.open(
      {
        kind: 'case-opened',
        process: 'story',
        version: 1,
        company: 'website',
        applicant: this.applicant,
        series: 'QJ',
        attachments: [],
        form,
        formDigest,
        ruleDigest: 'rule',
      },
      randomUUID(),
    );
  }

  /** What the person asks of the open task on that step (or of the case when there is none); answers the refusal's code, or 'done'. */
  async does(
    person: string,
    step: string,
    asked: Asked & { readonly id?: string; readonly seen?: Partial<Act['seen']> },
  ): Promise<string> {
    const task = this.rehearsal.state.steps[step]?.task?.seq;
    const seen = { seq: this.rehearsal.state.seq, form: this.rehearsal.state.submission?.formDigest ?? '' };
    const act = {
      id: randomUUID(),
      digest: digestOf({ person, step, ...asked }),
      by: { person },
      ...(task === undefined ? {} : { task }),
      ...asked,
      seen: { ...seen, ...asked.seen },
    } as Act;
    const answer = await this.rehearsal.act(act);
    return 'refused' in answer ? answer.refused : 'done';
  }

  approves = (person: string, step: string) => this.does(person, step, { kind: 'decide', verdict: 'approved' });
  rejects = (person: string, step: string, note = 'not now') =>
    this.does(person, step, { kind: 'decide', verdict: 'rejected', note });

  /** Lets time pass until that instant. */
  until = (instant: string) => this.rehearsal.until(Date.parse(instant));

  get outcome(): string | undefined {
    return this.rehearsal.state.closed;
  }

  /** Whom each open step waits for. */
  get waitsFor(): Record<string, readonly string[]> {
    return Object.fromEntries(
      openTasks(this.rehearsal.state).map((task) => [
        task.step,
        task.assignee ? [task.assignee] : (task.filling?.candidates ?? []),
      ]),
    );
  }

  /** The journal in short: what happened, on which step, by whom. */
  get trail(): string[] {
    return this.rehearsal.journal.map(told);
  }
}

/** One event in words. */
export function told(event: Event): string {
  const { actor } = event;
  const who = 'person' in actor ? actor.person : 'rule' in actor ? 'rule' : actor.administrator;
  const what =
    'verdict' in event ? event.verdict : 'outcome' in event ? event.outcome : 'cause' in event ? event.cause : '';
  const step = 'step' in event ? event.step : '';
  return [event.kind, step, what, `(${who})`].filter(Boolean).join(' ');
}
