import type { PoolClient } from 'pg';
import type { Person } from '../contract/people.ts';
import { personJson } from '../session/present.ts';

/** Everything in these values that looks like the id of a person of the company. */
export function personIds(company: string, ...values: readonly unknown[]): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith(`${company}:`)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  values.forEach(look);
  return [...found];
}

/** The persons behind ids, by id; unknown ids are left out. */
export async function peopleBy(client: PoolClient, ids: readonly string[]): Promise<Record<string, Person>> {
  const { rows } = await client.query<{ person: Person }>({
    name: 'people-by-id',
    text: `SELECT ${personJson} AS person FROM person p
             JOIN department d ON d.company = p.company AND d.id = p.department WHERE p.id = ANY($1)`,
    values: [ids],
  });
  return Object.fromEntries(rows.map(({ person }) => [person.id, person]));
}
