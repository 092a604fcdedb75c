/** Where the servers of this test run are. */
export interface Stage {
  /** The database to give orders in (create, drop). */
  readonly postgres: string;
  readonly temporal: string;
  /** The workflow bundle's path; missing as long as there are no workflows. */
  readonly bundle?: string;
}

const variable = 'COUNTERSIGN_STAGE';

/** Tells the test files where the servers are. */
export function announce(stage: Stage): void {
  process.env[variable] = JSON.stringify(stage);
}

/** Where the servers are; throws in a test that runs without them. */
export function stage(): Stage {
  const text = process.env[variable];
  if (text === undefined)
    throw new Error('this folder of tests runs without PostgreSQL and Temporal: see jest.config.js');
  return JSON.parse(text) as Stage;
}

/** A namespace for each of Jest's workers: two test files that run side by side never share an office, a Schedule or a case. */
export const namespaces = [1, 2, 3, 4].map((worker) => `test-${worker}`);

/** The namespace of the Jest worker that runs this file. */
export const namespace = (): string => `test-${process.env['JEST_WORKER_ID'] ?? 1}`;
