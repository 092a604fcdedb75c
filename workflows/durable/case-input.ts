import type { ActRef, Fact } from '../../domain/events.ts';
import type { State } from '../../domain/state.ts';

/** What a case's workflow is started with. A recovered case brings no state and reads its journal first. */
export interface CaseInput {
  readonly caseId: string;
  /** The rulebook's data by digest. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly state?: State;
  readonly recovered?: true;
  /** History length at which the case continues as new; for tests. */
  readonly turnOverAt?: number;
}

/** The first event, who opens the case, and the client's id for it. */
export interface Opening {
  readonly fact: Extract<Fact, { kind: 'case-opened' }>;
  readonly applicant: string;
  /** The rule that opens it, where nobody does: the applicant is then whoever is responsible. */
  readonly byRule?: string;
  readonly act: ActRef;
}
