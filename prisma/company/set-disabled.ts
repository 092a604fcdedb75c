import type pg from 'pg';

/** Disables a person and signs him out everywhere, or lets him in again; answers how many sessions were ended. */
export async function setDisabled(client: pg.ClientBase, person: string, disabled: boolean): Promise<number> {
  await client.query('UPDATE person SET disabled = $2 WHERE id = $1', [person, disabled]);
  return disabled ? signOut(client, person) : 0;
}

/** Ends all sessions of a person; answers how many. */
export async function signOut(client: pg.ClientBase, person: string): Promise<number> {
  const { rowCount } = await client.query('DELETE FROM session WHERE person = $1', [person]);
  return rowCount ?? 0;
}
