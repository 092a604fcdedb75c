import type { Process } from '../workflows/desk/process.ts';

/** A process that never fails: one that breaks (on an unfinished form, under a rule that does not fit) stops where it is. */
export const guarded =
  (process: Process): Process =>
  (...given) =>
    process(...given).catch(() => new Promise<never>(() => undefined));
