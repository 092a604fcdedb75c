import type { Kept } from '../kept.ts';
import type { Finding } from './finding.ts';

/** The post that every department has where any has it. */
const managing = 'department-manager';

/** Departments above themselves, and departments with people and without a manager. */
export function departmentFindings({ departments, people, posts }: Kept): Finding[] {
  const parents = new Map(departments.map(({ id, parent }) => [id, parent]));
  const enabled = new Set(people.filter(({ disabled }) => !disabled).map(({ id }) => id));
  const managed = new Set(
    posts.filter(({ post, person }) => post === managing && enabled.has(person)).map(({ department }) => department),
  );
  const staffed = new Set(people.filter(({ id }) => enabled.has(id)).map(({ department }) => department));
  return departments.flatMap(({ id }): Finding[] => {
    const above = aboveOf(id, parents);
    if (above.includes(id))
      return [
        { severity: 'fault', place: 'departments', says: `${id} lies above itself: ${[id, ...above].join(' in ')}` },
      ];
    if (managed.size === 0 || managed.has(id) || !staffed.has(id)) return [];
    return above.some((one) => managed.has(one))
      ? [{ severity: 'warning', place: 'departments', says: `${id} has people and no manager of its own` }]
      : [
          {
            severity: 'fault',
            place: 'departments',
            says: `${id} has people and no manager, and neither has what is above it`,
          },
        ];
  });
}

/** The departments above one, from the nearest up; ends with the first that comes again. */
function aboveOf(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (let here = parents.get(id); here; here = parents.get(here)) {
    above.push(here);
    if (here === id || above.indexOf(here) < above.length - 1) break;
  }
  return above;
}
