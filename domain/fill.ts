import { accountIn, availableIn, booking, type Accounts } from './account.ts';
import { before, dueAt, halfDaysByYear, nextWorkingInstant, startOf, type Calendar } from './calendar/index.ts';
import type { Event, Filling } from './events.ts';
import type { Recount } from './events/task.ts';
import { finedAsSection } from './penalty.ts';
import { peopleOf, personsOf, signers, type Asker, type Roster } from './signers.ts';
import { isSilent, type PlannedRung, type TaskFilling, type TaskSpec } from './task.ts';

/** A time that somebody is away, and the number of the case that booked it. */
export interface Absence {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  readonly number: string;
}

/** A time in which somebody acts for an absent colleague. */
export interface StandIn {
  readonly deputy: string;
  readonly absent: string;
  readonly from: number;
  readonly to: number;
}

/** What a filing looks up before it fills in the blanks. */
export interface Facts {
  readonly calendar: Calendar;
  readonly roster: Roster;
  /** The number a newly opened case gets. */
  readonly number?: string;
  /** The accounts that the events book to, as they stand. */
  readonly accounts?: Accounts;
  /** The absences booked by other cases for the persons in question. */
  readonly absences?: readonly Absence[];
  /** The times in which the persons in question stand in for others, by other cases. */
  readonly standIns?: readonly StandIn[];
}

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
      return event.byDepartment ? { department: departmentOf(event, facts.roster) } : null;
    case 'notice-checked': {
      const { at: latest } = before(facts.calendar, event.before, event.limit);
      return { latest, inTime: event.at <= latest };
    }
    case 'notice-given':
      return { persons: enabled(personsOf(event.to, asker, facts.roster), facts.roster) };
    case 'copies-sent':
      return {
        keepers: event.copies.map(({ keeper }) => enabled(personsOf(keeper, asker, facts.roster), facts.roster)),
      };
    case 'penalty-imposed':
      return event.section
        ? { persons: finedAsSection(peopleOf(event.section.department, facts.roster), event) }
        : null;
    case 'amount-held':
      return bookable(facts, event.account, event.opens, event.amount, 0);
    case 'amount-settled':
      return settleable(event, bookable(facts, event.account, event.opens, event.amount, event.held));
    case 'absence-booked': {
      const overlaps = awayMeanwhile(facts, event.person, event);
      const standsInFor = absentMeanwhile(facts, event.person, event);
      const stands = standsInFor.length > 0 ? { standsInFor } : {};
      const time = halfDays(facts, event);
      return { done: overlaps.length === 0 && time.halfDays > 0, ...time, overlaps, ...stands };
    }
    case 'absence-taken':
      return halfDays(facts, event);
    case 'deputy-appointed': {
      const overlaps = awayMeanwhile(facts, event.deputy, event);
      const works = facts.roster.people[event.deputy]?.disabled === false;
      return { done: works && overlaps.length === 0 && event.deputy !== event.absent, overlaps };
    }
    default:
      return null;
  }
}

interface Period {
  readonly from: number;
  readonly to: number;
}

/** The numbers of the other cases that have the person away within the period. */
function awayMeanwhile({ absences = [] }: Facts, person: string, { from, to }: Period): string[] {
  const others = absences.filter((other) => other.person === person && other.from < to && from < other.to);
  return [...new Set(others.map(({ number }) => number))].sort();
}

/** The colleagues whose work would be with nobody if the person were away too. */
function absentMeanwhile({ standIns = [] }: Facts, person: string, { from, to }: Period): string[] {
  const theirs = standIns.filter((one) => one.deputy === person && one.from < to && from < one.to);
  return [...new Set(theirs.map(({ absent }) => absent))].sort();
}

function halfDays({ calendar }: Facts, { from, to }: Period) {
  const byYear = halfDaysByYear(calendar, from, to);
  return { halfDays: byYear.reduce((sum, { halfDays }) => sum + halfDays, 0), byYear };
}

function bookable({ accounts = {} }: Facts, name: string, opens: number | undefined, amount: number, held: number) {
  const available = availableIn(accountIn(accounts, name, opens)) + held;
  return { done: amount <= available, available };
}

type Settled = Extract<Event, { kind: 'amount-settled' }>;

function settleable({ happened, amount }: Settled, room: ReturnType<typeof bookable>): Filling {
  if (!happened || room.done) return room;
  return { ...room, done: true, beyond: amount - Math.max(0, room.available) };
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

/** A task's limits, counted from when it was opened. */
export function limits(spec: TaskSpec, openedAt: number, asker: Asker, facts: Facts): Recount {
  const { until, whenPassed } = spec;
  const from = countedFrom(spec, openedAt, facts.calendar);
  const due = spec.within && dueAt(facts.calendar, from, spec.within);
  const ends =
    whenPassed && dueAt(facts.calendar, openedAt, 'lapses' in whenPassed ? whenPassed.lapses : whenPassed.after).at;
  const endsAt = spec.kind === 'absence' ? until : ends;
  return {
    ...(until === undefined ? {} : { dueAt: until }),
    ...(due ? { dueAt: due.at, explanation: due.explanation } : {}),
    ...(due?.provisional ? { provisional: true } : {}),
    ...(endsAt === undefined ? {} : { endsAt }),
    rungs: rungs(spec, { openedAt, from: until ?? from }, asker, facts),
  };
}

function countedFrom({ within, since }: TaskSpec, openedAt: number, calendar: Calendar): number {
  if (!within || !since) return openedAt;
  return before(calendar, dueAt(calendar, startOf(calendar, since.day), within).at, since.lead).at;
}

function chosen(spec: Pick<TaskSpec, 'by' | 'otherwise' | 'kind'>, asker: Asker, { roster }: Facts) {
  const choice = signers(spec, asker, roster);
  if (choice.candidates.length === 0) throw new Unfilable(`nobody can be asked: ${JSON.stringify(spec.by)}`);
  return choice;
}

/** The rungs in their order; one whose time is past when the task is opened comes at once. */
function rungs(
  { ladder = [] }: TaskSpec,
  { openedAt, from }: { readonly openedAt: number; readonly from: number },
  asker: Asker,
  { calendar, roster }: Facts,
): PlannedRung[] {
  let earliest = openedAt;
  return ladder.map(({ after, does, to, atAnyHour }, rung) => {
    const at = Math.max(earliest, dueAt(calendar, from, after).at);
    earliest = atAnyHour ? at : nextWorkingInstant(calendar, at);
    return { rung, at: earliest, does, to: to ? personsOf(to, asker, roster) : [] };
  });
}
