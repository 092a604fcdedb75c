import { calendarChanges } from './diff/calendar.ts';
import { peopleChanges } from './diff/people.ts';
import { rulebookChanges } from './diff/rulebook.ts';
import { toldChange, valueChanges } from './diff/values.ts';
import type { Kept } from './kept.ts';

/** What importing a company's files would change, a line each; rule versions are another matter (`publishable`). */
export function importable(was: Kept | undefined, is: Kept): string[] {
  if (!was) return [`company added: ${is.id} (${is.departments.length} departments, ${is.people.length} people)`];
  const head = ({ name, timeZone, currency, fallbackPost }: Kept) => ({ name, timeZone, currency, fallbackPost });
  const departments = (kept: Kept) =>
    Object.fromEntries(kept.departments.map(({ id, name, parent }) => [id, { name, parent }]));
  const gone = was.departments.filter(({ id }) => !is.departments.some((other) => other.id === id));
  const there = {
    ...Object.fromEntries(gone.map(({ id, name, parent }) => [id, { name, parent }])),
    ...departments(is),
  };
  return [
    ...valueChanges(head(was), head(is)).map((change) => `company ${toldChange(change)}`),
    ...valueChanges(departments(was), there).map((change) => `department ${toldChange(change)}`),
    ...gone.map(({ id }) => `department ${id} is not in the files any more: stays`),
    ...peopleChanges(was, is),
    ...calendarChanges(was.calendar, is.calendar),
  ];
}

/** Everything that importing and publishing would change. */
export const diff = (was: Kept | undefined, is: Kept): string[] => [
  ...importable(was, is),
  ...rulebookChanges(was, is),
];
