import type { By } from '../../../domain/by.ts';
import { isOpener, personsOf, type Roster } from '../../../domain/signers.ts';
import { nameOf, rosterOf, type Kept, type Version } from '../kept.ts';
import type { Finding } from './finding.ts';
import { bysIn, partsOf, type Part } from './parts.ts';

/** Whom a version's rule names and cannot reach: strangers, the disabled, posts without people, departments for which nobody is found. */
export function signerFindings(kept: Kept, version: Version): Finding[] {
  const roster = rosterOf(kept);
  const fault = (path: string, says: string): Finding => ({
    severity: 'fault',
    place: `${nameOf(version)} at ${path}`,
    says,
  });
  const named = bysIn(version.rule).flatMap(([path, by]) => {
    const says = namedFault(by, kept, roster);
    return says === undefined ? [] : [fault(path, says)];
  });
  const asked = partsOf(version.rule).flatMap(([path, part]) => {
    if (named.some(({ place }) => place.startsWith(`${nameOf(version)} at ${path}.`))) return [];
    const without = departmentsWithout(kept, roster, part, version.openedBy);
    return without.length === 0 ? [] : [fault(path, `nobody is found for the people of ${without.join(', ')}`)];
  });
  return [...named, ...asked];
}

/** Why a rule that names this names nobody; undefined where it does name somebody. */
export function namedFault(by: By, kept: Kept, { people, holders }: Roster): string | undefined {
  if ('person' in by) {
    const person = people[by.person];
    if (!person) return `names “${by.person}”, who is not with the company`;
    return person.disabled ? `names “${by.person}”, who is disabled` : undefined;
  }
  if (!('post' in by)) return undefined;
  if (by.of !== undefined && by.of !== 'company' && !kept.departments.some(({ id }) => id === by.of))
    return `names the department “${by.of}”, which there is not`;
  const holding = holders.filter(({ post }) => post === by.post);
  if (holding.length === 0) return `nobody holds the post “${by.post}”`;
  return holding.some(({ person }) => people[person]?.disabled === false)
    ? undefined
    : `everybody who holds the post “${by.post}” is disabled`;
}

/** The departments with people who may open a case and for whom what is asked would fall to the fallback post for want of anybody. */
function departmentsWithout(
  { departments, people }: Kept,
  roster: Roster,
  { by, otherwise = [], whenPassed }: Part,
  openedBy: Version['openedBy'],
): string[] {
  const chains = [
    ...(by ? [[by, ...otherwise]] : []),
    ...(whenPassed && 'takenOverBy' in whenPassed ? [[whenPassed.takenOverBy]] : []),
  ].filter((chain) => chain.every((one) => !asksForm(one)));
  return departments.flatMap(({ id }) => {
    const mayOpen = (person: string, disabled: boolean) => !disabled && isOpener(openedBy, person, roster);
    if (!people.some((one) => one.department === id && mayOpen(one.id, one.disabled))) return [];
    const there = { ...roster, people: { ...roster.people, [somebody]: { department: id, disabled: false } } };
    return chains.every((chain) => chain.some((one) => reaches(one, there))) ? [] : [id];
  });
}

const somebody = 'somebody';

const reaches = (by: By, roster: Roster): boolean =>
  personsOf(by, { applicant: somebody, form: {} }, roster).some((person) => roster.people[person]?.disabled === false);

const asksForm = (by: By): boolean => 'field' in by || ('anyOf' in by && by.anyOf.some(asksForm));
