import { DatabaseError } from 'pg';
import { Unfilable } from '../../domain/fill.ts';

/** SQLSTATE classes that will be the same at the next try: bad data, a broken constraint, a statement that does not fit. */
const lasting = new Set(['22', '23', '42']);

/** Why this filing can never succeed; undefined when it only cannot succeed now, and the engine tries again. */
export function lastingFault(failure: unknown): string | undefined {
  if (failure instanceof Unfilable) return failure.message;
  if (failure instanceof DatabaseError && lasting.has(failure.code?.slice(0, 2) ?? '')) return failure.message;
  return undefined;
}
