import type { Opener } from '../../../domain/by.ts';
import { openersOf } from '../../../domain/signers.ts';
import { nameOf, rosterOf, type Kept, type Version } from '../kept.ts';
import type { Finding } from './finding.ts';
import { namedFault } from './signers.ts';

/** The openers of a version of whom nobody is there: a case that nobody can open any more. */
export function openerFindings(kept: Kept, version: Version): Finding[] {
  return (version.openedBy ?? []).flatMap((opener, index): Finding[] => {
    const says = faultOf(opener, kept);
    return says === undefined ? [] : [{ severity: 'fault', place: `${nameOf(version)} at openedBy[${index}]`, says }];
  });
}

function faultOf(opener: Opener, kept: Kept): string | undefined {
  const roster = rosterOf(kept);
  if (!('department' in opener)) return namedFault(opener, kept, roster);
  const { department } = opener;
  if (!kept.departments.some(({ id }) => id === department))
    return `names the department “${department}”, which there is not`;
  return openersOf([opener], '', roster).length > 0 ? undefined : `nobody works in the department “${department}”`;
}
