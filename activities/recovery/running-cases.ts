/** A case that has not ended, as it is on file. */
export interface OpenCase {
  readonly id: string;
  readonly process: string;
  /** It comes first (P04). */
  readonly urgent: boolean;
}

/** The cases as the engine knows them, for whoever compares them with the database. */
export interface RunningCases {
  /** Why no workflow carries the case: 'missing', or how the last one ended ('terminated', 'failed', 'completed' …); undefined while one runs. */
  lostBecause(caseId: string): Promise<string | undefined>;
  /** Starts the case again on its journal and with its rank; does nothing when it runs. */
  startAgain(open: OpenCase): Promise<void>;
  /** Asks a running case to go on from what the database has on file; does nothing when it does not run. */
  lookAgain(caseId: string): Promise<void>;
  /** A page of the cases that run since before that instant, and where the next page begins. */
  runningSince(before: Date, page: string | undefined): Promise<{ caseIds: readonly string[]; next?: string }>;
}
