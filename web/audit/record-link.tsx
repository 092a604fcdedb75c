import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** The place of a record in the address. */
const placeOf = (seq: number) => `#record-${seq}`;

/** Leads to a record of the journal on the same page. */
export function RecordLink({ seq, children }: { seq: number; children: ReactNode }) {
  const { state } = useLocation() as { state: unknown };
  return (
    <Link to={{ hash: placeOf(seq) }} replace state={state}>
      {children}
    </Link>
  );
}

/** Whether a link has led to this record. */
export const useWanted = (seq: number): boolean => useLocation().hash === placeOf(seq);
