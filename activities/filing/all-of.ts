import { DatabaseError } from 'pg';

/** What PostgreSQL answers to every statement after the one that failed. */
const afterTheFailure = '25P02';

/** Waits for statements in flight together; throws the failure that broke the transaction, not one of those that only followed it. */
export async function allOf(statements: readonly Promise<unknown>[]): Promise<void> {
  const failures = (await Promise.allSettled(statements)).flatMap((settled): unknown[] =>
    settled.status === 'rejected' ? [settled.reason] : [],
  );
  const first = failures.find((failure) => !(failure instanceof DatabaseError && failure.code === afterTheFailure));
  if (failures.length > 0) throw first ?? failures[0];
}
