import type { Kept, Version } from '../kept.ts';

/** The day it is in the company, as `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);

/**
 * The versions under which cases are still opened, today or later: what is in force or will be, and all of a process whose form says by its
 * own date which version binds it.
 */
export function versionsInUse({ versions, timeZone }: Kept, now: number): Version[] {
  const today = dayIn(timeZone, now);
  return versions.filter((version) => {
    const own = versions.filter(({ process }) => process === version.process);
    const inForce = own
      .filter(({ from }) => from <= today)
      .sort(byDay)
      .at(-1);
    return version.from > today || version === inForce || inForce?.effectiveBy !== undefined;
  });
}

const byDay = (a: Version, b: Version): number => (a.from < b.from ? -1 : 1);
