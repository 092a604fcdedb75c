import type { Desk } from '../desk/desk.ts';

/** P01. What the limit on the case was set for has happened (結案): it chases nobody any more, though the case may still have a tail. */
export const deadlineMet = (desk: Desk, name: string): Promise<void> => desk.close(name);
