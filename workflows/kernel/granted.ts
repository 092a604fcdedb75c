import type { Desk } from '../desk/desk.ts';

/** What was asked is granted: the applicant is told at once, and the case stays open until it has been carried out. */
export async function granted(desk: Desk, name: string): Promise<void> {
  await desk.note({ kind: 'case-granted', step: name });
}
