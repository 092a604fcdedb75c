import { nameOf, type Kept } from '../kept.ts';
import type { Finding } from './finding.ts';
import { dayIn } from './in-use.ts';

/** Versions of a process that begin on the same day, and processes of which none is in force yet. */
export function versionFindings({ versions, timeZone }: Kept, now: number): Finding[] {
  const today = dayIn(timeZone, now);
  const names = versions.map(nameOf);
  const double = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
  const processes = [...new Set(versions.map(({ process }) => process))];
  return [
    ...double.map((name): Finding => ({
      severity: 'fault',
      place: name,
      says: 'two versions come into force on that day',
    })),
    ...processes.flatMap((process): Finding[] => {
      const days = versions.filter((version) => version.process === process).map(({ from }) => from);
      const first = days.sort()[0] ?? '';
      return first <= today
        ? []
        : [{ severity: 'warning', place: process, says: `no version is in force before ${first}` }];
    }),
  ];
}
