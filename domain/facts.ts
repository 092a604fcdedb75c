import type { Absence, StandIn } from './absences.ts';
import type { Accounts } from './account.ts';
import type { Calendar } from './calendar/index.ts';
import type { Roster } from './signers.ts';

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
