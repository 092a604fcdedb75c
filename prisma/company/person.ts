import type pg from 'pg';
import { Refused } from './refused.ts';

/** Somebody of whom a command speaks. */
export interface Named {
  readonly id: string;
  readonly company: string;
  readonly name: string;
  readonly role: string;
  readonly disabled: boolean;
}

/** The person of that id (`company:key`) or address; refused where there is nobody. */
export async function personNamed(client: pg.ClientBase, name: string): Promise<Named> {
  const { rows } = await client.query<Named>(
    'SELECT id, company, name, role, disabled FROM person WHERE id = $1 OR email = lower($1)',
    [name],
  );
  if (!rows[0]) throw new Refused(`there is nobody called “${name}”: say company:key, or the address`);
  return rows[0];
}

/** The one under whose name a change of that company is entered: of the company (the key is enough), not disabled, an administrator where it takes one. */
export async function inTheNameOf(
  client: pg.ClientBase,
  name: string | undefined,
  company: string,
  role?: 'administrator',
): Promise<string> {
  if (name === undefined) throw new Refused('say who does it: --by PERSON');
  const by = await personNamed(client, /[:@]/.test(name) ? name : `${company}:${name}`);
  if (by.company !== company) throw new Refused(`${by.id} is not with ${company}`);
  if (by.disabled) throw new Refused(`${by.id} is disabled`);
  if (role !== undefined && by.role !== role) throw new Refused(`${by.id} is not an ${role}`);
  return by.id;
}
