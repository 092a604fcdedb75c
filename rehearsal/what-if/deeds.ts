import type { Act } from '../../domain/act.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Event } from '../../domain/events.ts';

type Body<A> = A extends Act ? Omit<A, 'id' | 'digest' | 'by' | 'seen' | 'task'> : never;

/** What an event says that somebody did, without when and to which task. */
export type DeedBody = Body<Act>;

/** Something that came from outside: a person's act, or a new calendar. */
export interface Deed {
  readonly seq: number;
  readonly at: number;
  readonly by: Act['by'];
  readonly does: DeedBody | { readonly kind: 'recount' };
  readonly id: string;
  readonly digest: string;
  /** The task it was done to: its step, the how-manieth asking of it, and when it was opened. Absent for an act on the whole case. */
  readonly on?: { readonly step: string; readonly asking: number; readonly openedAt: number };
}

/** Everything that came from outside while the case ran, in the order of the record; what the rule made of it is left out. */
export function deedsIn(journal: readonly Event[]): Deed[] {
  const deeds = journal.flatMap((event) => {
    if (event.kind === 'task-recounted') return recount(event, journal);
    const does = event.act && bodyOf(event);
    if (!does || !event.act) return [];
    const on = taskOf(event, journal);
    return [{ seq: event.seq, at: event.at, by: byOf(event.actor), does, ...event.act, ...(on ? { on } : {}) }];
  });
  return deeds;
}

/** The how-manieth asking of its step a task is, from 0. */
export const askingOf = (journal: readonly Event[], step: string, task: number): number =>
  journal.filter((event) => event.kind === 'task-opened' && event.step === step && event.seq < task).length;

/** One recount is recorded task by task. */
function recount(event: Event, journal: readonly Event[]): Deed[] {
  const before = journal.find(({ seq }) => seq === event.seq - 1);
  if (before?.kind === 'task-recounted' && before.at === event.at) return [];
  const id = `recount-${event.seq}`;
  return [{ seq: event.seq, at: event.at, by: { person: '' }, does: { kind: 'recount' }, id, digest: id }];
}

function taskOf(event: Event, journal: readonly Event[]): Deed['on'] | undefined {
  const opened = journal.findLast(
    (earlier) =>
      earlier.kind === 'task-opened' &&
      earlier.seq < event.seq &&
      ('task' in event ? earlier.seq === event.task : event.kind === 'returned' && earlier.step === event.from),
  );
  if (opened?.kind !== 'task-opened') return undefined;
  const { step, seq, at: openedAt } = opened;
  return { step, asking: askingOf(journal, step, seq), openedAt };
}

function byOf(actor: Actor): Act['by'] {
  if ('for' in actor) return { person: actor.person, for: actor.for };
  return { person: 'person' in actor ? actor.person : 'administrator' in actor ? actor.administrator : '' };
}

const said = ({ note }: { readonly note?: string }) => (note === undefined ? {} : { note });

function bodyOf(event: Event): DeedBody | undefined {
  switch (event.kind) {
    case 'decision-made':
      return { kind: 'decide', verdict: event.verdict, attachments: event.attachments ?? [], ...said(event) };
    case 'answer-given':
      return { kind: 'answer', answer: event.answer, attachments: event.attachments ?? [], ...said(event) };
    case 'document-handed-in':
      return { kind: 'handIn', attachments: event.attachments, ...said(event) };
    case 'form-submitted': {
      const { form, formDigest, ruleDigest } = event;
      return { kind: 'submit', form, formDigest, ruleDigest };
    }
    case 'returned': {
      const straightBack = event.voids.length === 2 && event.voids[1] === event.from;
      return { kind: 'return', to: event.to, note: event.note ?? '', ...(straightBack ? { straightBack } : {}) };
    }
    case 'task-claimed':
      return { kind: 'claim' };
    case 'task-released':
      return { kind: 'release' };
    case 'acknowledged':
      return { kind: 'acknowledge' };
    case 'task-handed-over':
      return { kind: 'handOver', to: event.to, ...said(event) };
    case 'vetoed':
      return { kind: 'veto', note: event.note };
    case 'came-back':
      return { kind: 'comeBack', ...said(event) };
    case 'withdrawn':
      return { kind: 'withdraw', ...said(event) };
    case 'recalled':
      return { kind: 'recall', ...said(event) };
    case 'became-serious':
      return { kind: 'escalate', note: event.note, formDigest: event.formDigest };
    default:
      return undefined;
  }
}
