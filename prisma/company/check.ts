import { bandFindings } from './check/bands.ts';
import { calendarFindings } from './check/calendar.ts';
import { departmentFindings } from './check/departments.ts';
import type { Finding } from './check/finding.ts';
import { formFindings } from './check/form-fields.ts';
import { versionsInUse } from './check/in-use.ts';
import { ladderFindings } from './check/ladders.ts';
import { openerFindings } from './check/openers.ts';
import { signerFindings } from './check/signers.ts';
import { versionFindings } from './check/versions.ts';
import type { Kept } from './kept.ts';
import { reachFindings } from './reach/unreached.ts';

/** Everything that does not hold in a company, at once. People are asked for by the versions that are in use; the others stay as they were. */
export async function check(kept: Kept, now: number): Promise<Finding[]> {
  const findings = [
    ...departmentFindings(kept),
    ...calendarFindings(kept, now),
    ...versionFindings(kept, now),
    ...kept.versions.flatMap((version) => [...formFindings(version), ...bandFindings(version)]),
  ];
  for (const version of versionsInUse(kept, now)) {
    findings.push(
      ...openerFindings(kept, version),
      ...signerFindings(kept, version),
      ...ladderFindings(version, kept.calendar, now),
    );
    findings.push(...(await reachFindings(kept, version, now)));
  }
  return findings;
}

/** The faults that a company has after a change and had not before it: what the change would break. */
export async function newFaults(before: Kept | undefined, after: Kept, now: number): Promise<Finding[]> {
  const faults = (await check(after, now)).filter(({ severity }) => severity === 'fault');
  if (faults.length === 0 || !before) return faults;
  const known = await check(before, now);
  return faults.filter(({ place, says }) => !known.some((one) => one.place === place && one.says === says));
}
