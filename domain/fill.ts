import { absentMeanwhile, awayMeanwhile, halfDaysWithin } from './absences.ts';
import { booking, roomIn, settledWithin } from './account.ts';
import { before } from './calendar/index.ts';
import type { Event, Filling } from './events.ts';
import type { Facts } from './facts.ts';
import { finedAsSection } from './penalty.ts';
import { peopleOf, personsOf, signers, type Asker, type Roster } from './signers.ts';
import { limits } from './task-limits.ts';
import { isSilent, type TaskFilling, type TaskSpec } from './task.ts';

/** An event asks for something that can never be filled in: nobody to ask, an amount that cannot be read. */
export class Unfilable extends Error {}

const looksUp: ReadonlySet<Event['kind']> = new Set([
  'task-opened',
  'task-taken-over',
  'task-recounted',
  'notice-checked',
  'notice-given',
  'copies-sent',
  'amount-held',
  'amount-settled',
  'absence-booked',
  'absence-taken',
  'deputy-appointed',
]);

/** True when filing has something to look up for this event. */
export const needsFacts = (event: Event): boolean =>
  looksUp.has(event.kind) ||
  (event.kind === 'decision-made' && event.byDepartment === true) ||
  (event.kind === 'penalty-imposed' && event.section !== undefined);

/** Fills a turn's events in, each over what the ones before it have booked. Pure: the same on both drivers. */
export function fillAll(events: readonly Event[], asker: Asker, facts: Facts): Event[] {
  let { accounts = {} } = facts;
  const book = booking(accounts);
  return events.map((event) => {
    const filled = filling(event, asker, { ...facts, accounts });
    const done = filled ? ({ ...event, filled } as Event) : event;
    accounts = book(done);
    return done;
  });
}

/** An amount of time that cannot be read today cannot be read tomorrow either. */
function filling(event: Event, asker: Asker, facts: Facts): Filling | null {
  try {
    return fill(event, asker, facts);
  } catch (failure) {
    throw failure instanceof RangeError ? new Unfilable(failure.message) : failure;
  }
}

/** Fills in who, until when and under which number. Pure: the same event and facts give the same filling on both drivers. */
export function fill(event: Event, asker: Asker, facts: Facts): Filling | null {
  const { calendar, roster, accounts = {}, absences = [], standIns = [] } = facts;
  switch (event.kind) {
    case 'case-opened':
      return facts.number === undefined ? null : { number: facts.number };
    case 'task-opened':
      return fillTask(event.spec, event.at, asker, facts);
    case 'task-taken-over': {
      const { candidates } = chosen({ by: event.by, kind: 'approval' }, asker, facts);
      return { candidates };
    }
    case 'task-recounted':
      return limits(event.spec, event.openedAt, asker, facts);
    case 'decision-made':
      return event.byDepartment ? { department: departmentOf(event, roster) } : null;
    case 'notice-checked': {
      const { at: latest } = before(calendar, event.before, event.limit);
      return { latest, inTime: event.at <= latest };
    }
    case 'notice-given':
      return { persons: enabled(personsOf(event.to, asker, roster), roster) };
    case 'copies-sent':
      return {
        keepers: event.copies.map(({ keeper }) => enabled(personsOf(keeper, asker, roster), roster)),
      };
    case 'penalty-imposed':
      return event.section ? { persons: finedAsSection(peopleOf(event.section.department, roster), event) } : null;
    case 'amount-held':
      return roomIn(accounts, event);
    case 'amount-settled':
      return settledWithin(roomIn(accounts, event), event);
    case 'absence-booked': {
      const overlaps = awayMeanwhile(absences, event.person, event);
      const standsInFor = absentMeanwhile(standIns, event.person, event);
      const stands = standsInFor.length > 0 ? { standsInFor } : {};
      const time = halfDaysWithin(calendar, event);
      return { done: overlaps.length === 0 && time.halfDays > 0, ...time, overlaps, ...stands };
    }
    case 'absence-taken':
      return halfDaysWithin(calendar, event);
    case 'deputy-appointed': {
      const overlaps = awayMeanwhile(absences, event.deputy, event);
      const works = roster.people[event.deputy]?.disabled === false;
      return { done: works && overlaps.length === 0 && event.deputy !== event.absent, overlaps };
    }
    default:
      return null;
  }
}

const enabled = (persons: readonly string[], roster: Roster): string[] =>
  [...new Set(persons)].filter((person) => roster.people[person]?.disabled === false);

function departmentOf({ actor }: Event, roster: Roster): string {
  const person = 'for' in actor ? actor.for : 'person' in actor ? actor.person : '';
  return roster.people[person]?.department ?? '';
}

function fillTask(spec: TaskSpec, openedAt: number, asker: Asker, facts: Facts): TaskFilling {
  const silent = {
    candidates: enabled(personsOf(spec.by, asker, facts.roster), facts.roster),
    chosenBy: spec.by,
    passedOver: [],
  };
  return { ...(isSilent(spec) ? silent : chosen(spec, asker, facts)), ...limits(spec, openedAt, asker, facts) };
}

function chosen(spec: Pick<TaskSpec, 'by' | 'otherwise' | 'kind'>, asker: Asker, { roster }: Facts) {
  const choice = signers(spec, asker, roster);
  if (choice.candidates.length === 0) throw new Unfilable(`nobody can be asked: ${JSON.stringify(spec.by)}`);
  return choice;
}
