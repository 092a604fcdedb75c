import type { CompanyData } from './read-companies.ts';

/** What does not hang together in a company's files: twins, unknown departments and parents, a fallback post that nobody holds. */
export function companyFaults({ departments, people, fallbackPost, timeZone, calendar }: CompanyData): string[] {
  const known = new Set(departments.map(({ id }) => id));
  const unknown = (where: string, department: string) =>
    known.has(department) ? [] : [`${where} names the department “${department}”, which there is not`];
  return [
    ...twins(departments.map(({ id }) => id)).map((id) => `two departments are called “${id}”`),
    ...twins(people.map(({ key }) => key)).map((key) => `two people have the key “${key}”`),
    ...departments.flatMap(({ id, parent }) => (parent === undefined ? [] : unknown(`department ${id}`, parent))),
    ...people.flatMap(({ key, department, posts }) => [
      ...unknown(`person ${key}`, department),
      ...posts.flatMap((held) => unknown(`the post ${held.post} of ${key}`, held.department)),
    ]),
    ...(people.some(({ posts }) => posts.some(({ post }) => post === fallbackPost))
      ? []
      : [`nobody holds the fallback post “${fallbackPost}”`]),
    ...(calendar.timeZone === timeZone ? [] : [`the calendar is in ${calendar.timeZone}, the company in ${timeZone}`]),
  ];
}

const twins = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
