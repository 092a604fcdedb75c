import type pg from 'pg';
import { inTurn } from './in-turn.ts';
import { inTheNameOf, personNamed } from './person.ts';
import { record } from './record.ts';
import { Refused } from './refused.ts';
import { setDisabled } from './set-disabled.ts';

/** Lets a disabled person in again, with the posts he holds and the password he had. */
export async function enable(pool: pg.Pool, name: string, by: string | undefined): Promise<void> {
  await inTurn(pool, async (client) => {
    const person = await personNamed(client, name);
    const administrator = await inTheNameOf(client, by, person.company, 'administrator');
    if (!person.disabled) throw new Refused(`${person.id} is not disabled`);
    await setDisabled(client, person.id, false);
    await record(client, { company: person.company, by: administrator, verb: 'enable', detail: { person: person.id } });
  });
}
