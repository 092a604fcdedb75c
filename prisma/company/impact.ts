import type pg from 'pg';
import { bysIn } from './check/parts.ts';
import { versionsInUse } from './check/in-use.ts';
import { nameOf, type Kept } from './kept.ts';

/** What hangs on a person: his open tasks and cases, his posts, the rules in force that name him, and the posts only he holds. */
export interface Impact {
  readonly tasks: readonly string[];
  readonly cases: readonly string[];
  readonly posts: readonly string[];
  readonly rules: readonly string[];
  readonly alone: readonly string[];
}

/** Looks up all that somebody should take care of before a person is disabled. */
export async function impactOf(client: pg.ClientBase, kept: Kept, person: string, now: number): Promise<Impact> {
  const { rows } = await client.query<{ tasks: string[]; cases: string[] }>(
    `SELECT array(SELECT c.number || ': ' || t.step FROM inbox i JOIN task t ON t.case_id = i.case_id AND t.seq = i.task
         JOIN case_file c ON c.id = i.case_id WHERE i.person = $1 ORDER BY c.number, t.seq) AS tasks,
       array(SELECT number FROM case_file WHERE applicant = $1 AND outcome IS NULL ORDER BY number) AS cases`,
    [person],
  );
  const inUse = versionsInUse(kept, now).map((version) => ({ version, named: bysIn(version.rule) }));
  const held = kept.posts.filter((one) => one.person === person);
  return {
    tasks: rows[0]?.tasks ?? [],
    cases: rows[0]?.cases ?? [],
    posts: held.map(({ post, department }) => `${post} of ${department}`),
    rules: inUse.flatMap(({ version, named }) =>
      named.flatMap(([path, by]) => ('person' in by && by.person === person ? [`${nameOf(version)} at ${path}`] : [])),
    ),
    alone: held
      .filter((one) => isAlone(kept, one))
      .flatMap(({ post, department }) => {
        const needing = inUse.filter(({ named }) => named.some(([, by]) => 'post' in by && by.post === post));
        const by = [
          ...needing.map(({ version }) => nameOf(version)),
          ...(post === kept.fallbackPost ? ['whatever waits for nobody'] : []),
        ];
        return by.length === 0 ? [] : [`${post} of ${department}, needed by ${by.join(', ')}`];
      }),
  };
}

function isAlone({ posts, people }: Kept, { post, department, person }: Kept['posts'][number]): boolean {
  const enabled = new Set(people.filter(({ disabled }) => !disabled).map(({ id }) => id));
  return !posts.some(
    (one) => one.post === post && one.department === department && one.person !== person && enabled.has(one.person),
  );
}
