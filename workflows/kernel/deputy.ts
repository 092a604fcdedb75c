import type { Desk } from '../desk/desk.ts';
import type { Period } from './absence.ts';

/** Whether the colleague can act in that time, and the numbers of the cases for which he is away himself. */
export interface Appointed {
  readonly done: boolean;
  readonly overlaps: readonly string[];
}

/**
 * P62, X12. A colleague acts for the applicant in that time: he sees the applicant's tasks beside his own and acts as "B for A". Nobody
 * acts for himself or while he is away himself: then `done` is false, and on record.
 */
export async function deputy(desk: Desk, name: string, person: string, period: Period): Promise<Appointed> {
  const fact = { kind: 'deputy-appointed', step: name, absent: desk.applicant, deputy: person, ...period } as const;
  const { value } = await desk.note(fact);
  return value as Appointed;
}
