import argon2 from 'argon2';
import type pg from 'pg';
import { inTurn } from './in-turn.ts';
import { personNamed } from './person.ts';
import { record } from './record.ts';
import { Refused } from './refused.ts';
import { signOut } from './set-disabled.ts';

/** How many characters a password has at least. */
export const shortest = 12;

/** Gives a person a password, stored as its argon2 hash only, and ends his sessions; answers how many. The record says that it happened, not what it is. */
export async function setPassword(pool: pg.Pool, name: string, password: string): Promise<number> {
  if ([...password].length < shortest) throw new Refused(`a password has at least ${shortest} characters`);
  const hash = await argon2.hash(password);
  return inTurn(pool, async (client) => {
    const person = await personNamed(client, name);
    await client.query('UPDATE person SET password = $2 WHERE id = $1', [person.id, hash]);
    const sessions = await signOut(client, person.id);
    await record(client, { company: person.company, verb: 'password', detail: { person: person.id, sessions } });
    return sessions;
  });
}
