import type { Desk } from '../desk/desk.ts';

/** What goes on beside the main way: a promise to keep, a month for resale. Whoever waits for the answer waits for its end. */
export const beside = <T>(desk: Desk, branch: (desk: Desk) => Promise<T>): Promise<T> => branch(desk.branch());
