import { before, dueAt, nextWorkingInstant, type Calendar } from './calendar/index.ts';
import type { Event, Filling } from './events.ts';
import { personsOf, signers, type Asker, type Roster } from './signers.ts';
import type { PlannedRung, TaskFilling, TaskSpec } from './task.ts';

/** What a filing looks up before it fills in the blanks. */
export interface Facts {
  readonly calendar: Calendar;
  readonly roster: Roster;
  /** The number a newly opened case gets. */
  readonly number?: string;
}

/** An event asks for something that can never be filled in: nobody to ask, an amount that cannot be read. */
export class Unfilable extends Error {}

/** True when filing has something to look up for this event. */
export const needsFacts = ({ kind }: Event): boolean =>
  kind === 'task-opened' || kind === 'task-taken-over' || kind === 'notice-checked' || kind === 'notice-given';

/** Fills in who, until when and under which number. Pure: the same event and facts give the same filling on both drivers. */
export function fill(event: Event, asker: Asker, facts: Facts): Filling | null {
  switch (event.kind) {
    case 'case-opened':
      return facts.number === undefined ? null : { number: facts.number };
    case 'task-opened':
      return fillTask(event.spec, event.at, asker, facts);
    case 'task-taken-over': {
      const { candidates } = chosen({ by: event.by, kind: 'approval' }, asker, facts);
      return { candidates };
    }
    case 'notice-checked': {
      const { at: latest } = before(facts.calendar, event.before, event.limit);
      return { latest, inTime: event.at <= latest };
    }
    case 'notice-given':
      return { persons: personsOf(event.to, asker, facts.roster) };
    default:
      return null;
  }
}

function fillTask(spec: TaskSpec, openedAt: number, asker: Asker, facts: Facts): TaskFilling {
  const { within, whenPassed } = spec;
  const due = within && dueAt(facts.calendar, openedAt, within);
  const ends =
    whenPassed && dueAt(facts.calendar, openedAt, 'lapses' in whenPassed ? whenPassed.lapses : whenPassed.after);
  return {
    ...chosen(spec, asker, facts),
    ...(due ? { dueAt: due.at, explanation: due.explanation } : {}),
    ...(due?.provisional ? { provisional: true } : {}),
    ...(ends ? { endsAt: ends.at } : {}),
    rungs: rungs(spec, openedAt, asker, facts),
  };
}

function chosen(spec: Pick<TaskSpec, 'by' | 'otherwise' | 'kind'>, asker: Asker, { roster }: Facts) {
  const choice = signers(spec, asker, roster);
  if (choice.candidates.length === 0) throw new Unfilable(`nobody can be asked: ${JSON.stringify(spec.by)}`);
  return choice;
}

function rungs({ ladder = [] }: TaskSpec, openedAt: number, asker: Asker, { calendar, roster }: Facts): PlannedRung[] {
  let earliest = openedAt;
  return ladder.map(({ after, does, to, atAnyHour }, rung) => {
    const { at } = dueAt(calendar, openedAt, after);
    earliest = Math.max(earliest, atAnyHour ? at : nextWorkingInstant(calendar, at));
    return { rung, at: earliest, does, to: to ? personsOf(to, asker, roster) : [] };
  });
}
