import type { Event } from '../../domain/events.ts';
import type { Filing, Stored } from '../desk/engine.ts';

/** What a case asks of the worker. */
export interface CaseActivities {
  /** Files a turn's events in one transaction; see `Filing`. Throws when the database is away. */
  file(batch: {
    readonly caseId: string;
    readonly events: readonly Event[];
    readonly form: Readonly<Record<string, unknown>>;
  }): Promise<Filing>;
  /** The fold of the case's journal, and the rules its submissions name. */
  read(caseId: string): Promise<Stored>;
}
