import type { Pool } from 'pg';
import type { Opener } from '../../domain/by.ts';
import { isOpener, type Roster } from '../../domain/signers.ts';
import type { Me } from '../session/me.ts';

type Opened = { readonly openedBy: readonly Opener[] | null };

interface Row {
  readonly holders: Roster['holders'];
  readonly parents: Roster['parents'];
  readonly people: Roster['people'];
}

/** Those of the rulebooks whose cases the person may open: everything that does not say who may, and what names him. */
export async function openable<B extends Opened>(pool: Pool, me: Me, rulebooks: readonly B[]): Promise<B[]> {
  const openers = rulebooks.flatMap(({ openedBy }) => openedBy ?? []);
  if (openers.length === 0) return [...rulebooks];
  const roster = await rosterOf(pool, me, openers);
  return rulebooks.filter(({ openedBy }) => isOpener(openedBy, me.id, roster));
}

/** True where the person may open a case under that rule. */
export const mayOpen = async (pool: Pool, me: Me, rulebook: Opened): Promise<boolean> =>
  (await openable(pool, me, [rulebook])).length > 0;

/** The holders of the posts in question, the departments, and the person himself. */
async function rosterOf(pool: Pool, me: Me, openers: readonly Opener[]): Promise<Roster> {
  const { rows } = await pool.query<Row>({
    name: 'openers',
    text: `WITH holder AS (SELECT post, department, person FROM post_holder WHERE company = $1 AND post = ANY($3))
           SELECT (SELECT coalesce(json_agg(holder ORDER BY post, department, person), '[]') FROM holder) AS holders,
             (SELECT json_object_agg(id, parent) FROM department WHERE company = $1) AS parents,
             (SELECT json_object_agg(id, json_build_object('department', department, 'disabled', disabled)) FROM person
              WHERE id = $2 OR id IN (SELECT person FROM holder)) AS people`,
    values: [me.company, me.id, openers.flatMap((opener) => ('post' in opener ? [opener.post] : []))],
  });
  const [row] = rows;
  return { holders: row?.holders ?? [], parents: row?.parents ?? {}, people: row?.people ?? {}, fallbackPost: '' };
}
