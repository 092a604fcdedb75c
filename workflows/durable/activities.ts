import type { Answer } from '../../domain/act.ts';
import type { Event } from '../../domain/events.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Filing, Stored } from '../desk/engine.ts';
import type { CopyReceipt, SlipAcknowledgement } from './messages.ts';

/** What a case asks of the worker. */
export interface CaseActivities {
  /** Files a turn's events in one transaction; see `Filing`. Throws when the database is away. */
  file(batch: {
    readonly caseId: string;
    readonly events: readonly Event[];
    readonly form: Readonly<Record<string, unknown>>;
  }): Promise<Filing>;
  /** The fold of the case's journal, and the rules its submissions name; a desk that held more than that for on file (`onFile`) is put on record. */
  read(caseId: string, onFile: number): Promise<Stored>;
}

/** Which company's limits are looked at, and the office's time in epoch milliseconds. */
export interface Sweep {
  readonly company: string;
  readonly now: number;
}

/** How many slips and reminders were given, and when the next rung is due; an instant already past means that its case was busy. */
export interface Swept {
  readonly issued: number;
  readonly nextDueAt?: number;
  /** The digest of the calendar that the company has now. */
  readonly calendar?: string;
}

/** Which company's open limits are compared with its calendar, page by page. */
export interface Recounting {
  readonly company: string;
  readonly after?: string;
}

/** The cases whose limits the calendar counts otherwise than they stand; `after` where there is another page. */
export interface ToRecount {
  readonly cases: readonly string[];
  readonly after?: string;
}

/** What a General Manager's office asks of the worker. */
export interface OfficeActivities {
  /** Issues every rung that is due, once. Throws when the database is away. */
  sweep(asked: Sweep): Promise<Swept>;
  /** Enters in the register that the addressee has read his slip; `at` is the office's time. */
  acknowledgeSlip(asked: SlipAcknowledgement, at: number): Promise<Answer | Refusal>;
  /** Enters in the register that the keeper of a part has read it; `at` is the office's time. */
  readCopy(asked: CopyReceipt, at: number): Promise<Answer | Refusal>;
  /** Finds the cases whose limits a changed calendar moves; changes nothing. */
  casesToRecount(asked: Recounting): Promise<ToRecount>;
}

/** A duty of a company whose time has come: the process that is opened, the duty's name in its rule, the instant in epoch milliseconds. */
export interface DutyFired {
  readonly company: string;
  readonly process: string;
  readonly duty: string;
  readonly at: number;
}

/** What a duty's workflow asks of the worker. */
export interface DutyActivities {
  /** Opens the case of that period unless it is there; answers its id. Throws when database or engine is away. */
  openByRule(fired: DutyFired): Promise<string>;
}

/** What the mail room asks of the worker. */
export interface MailActivities {
  /** Sends what is in the outbox for some 20 seconds. Throws when the mail server is away. */
  deliver(): Promise<void>;
}

/** Where the reconciler stands: the sweeps counted so far, and where the next one begins. */
export interface Round {
  readonly sweep: number;
  /** The last open case that was looked at; absent at the beginning of a round. */
  readonly after?: string;
  /** True for the round after the database was restored: every case looks again. */
  readonly all?: true;
  /** The page of running cases at which the search for ones that the database does not know goes on. */
  readonly strangersAfter?: string;
}

/** What the reconciler asks of the worker. */
export interface RecoveryActivities {
  /** One sweep; `hurries` when the next should follow at once. Throws when database or engine is away. */
  reconcile(round: Round): Promise<{ readonly round: Round; readonly startedAgain: number; readonly hurries: boolean }>;
}
