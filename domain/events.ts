import type { Actor } from './actor.ts';
import type { AbsenceFact } from './events/absence.ts';
import type { AmountFact } from './events/amount.ts';
import type { CaseFact } from './events/case.ts';
import type { NoticeFact } from './events/notice.ts';
import type { PenaltyFact } from './events/penalty.ts';
import type { SettlingFact } from './events/settling.ts';
import type { TaskFact } from './events/task.ts';

/** What happened, in the past tense. `filled` is what filing added: who, within what, which number. */
export type Fact = CaseFact | TaskFact | SettlingFact | NoticeFact | PenaltyFact | AmountFact | AbsenceFact;

/** The act that made an event: the client's id, and the digest of what was asked under that id. */
export interface ActRef {
  readonly id: string;
  readonly digest: string;
}

/** A fact in its place: gap-free `seq` within the case, its instant, who stands behind it. */
export type Event = Fact & {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly act?: ActRef;
};

/** What filing may add to an event. */
export type Filling = NonNullable<Extract<Event, { filled?: unknown }>['filled']>;
