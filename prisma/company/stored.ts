import type pg from 'pg';
import type { Kept } from './kept.ts';

const query = `
  SELECT c.id, c.name, c.time_zone AS "timeZone", c.currency, c.fallback_post AS "fallbackPost", c.calendar,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'parent', parent) ORDER BY id), '[]')
       FROM department WHERE company = c.id) AS departments,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'pinyin', pinyin, 'department', department, 'role', role,
       'email', email, 'disabled', disabled) ORDER BY id), '[]') FROM person WHERE company = c.id) AS people,
    (SELECT coalesce(json_agg(json_build_object('post', post, 'department', department, 'person', person)
       ORDER BY post, department, person), '[]') FROM post_holder WHERE company = c.id) AS posts,
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('process', process,
       'from', to_char(effective_from AT TIME ZONE c.time_zone, 'YYYY-MM-DD'), 'digest', digest, 'name', name, 'series', series,
       'effectiveBy', effective_by, 'openedBy', opened_by)) ORDER BY process, effective_from), '[]') FROM rulebook WHERE company = c.id) AS versions,
    (SELECT json_object_agg(process || digest, json_build_object('form', form, 'rule', rule)) FROM rulebook WHERE company = c.id) AS bodies
  FROM company c WHERE c.id = $1`;

type Bodies = Readonly<Record<string, Pick<Kept['versions'][number], 'form' | 'rule'>>>;

/** The company as the database has it; undefined where there is none of that name. */
export async function storedCompany(database: pg.Pool | pg.ClientBase, id: string): Promise<Kept | undefined> {
  const { rows } = await database.query<Kept & { bodies: Bodies | null }>(query, [id]);
  const [row] = rows;
  if (!row) return undefined;
  const { bodies, versions, ...company } = row;
  return {
    ...company,
    versions: versions.map((version) => ({ ...version, ...bodies?.[version.process + version.digest] })),
  };
}
