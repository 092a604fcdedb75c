import { endpoints } from '../contract/endpoints.ts';
import type { Person } from '../contract/people.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { openable } from '../policies/may-open.ts';
import { mayWrite } from '../policies/may-write.ts';
import { rulebooksInForce } from '../rulebooks/in-force.ts';
import { withBudgets } from '../rulebooks/with-budgets.ts';
import { personJson } from '../session/present.ts';

/** What a company has: its processes in force, with those that the person may open, and its people. */
export function companyRoutes({ pool }: Deps): Pick<Handlers, 'processes' | 'people'> {
  return {
    processes: async ({ me }) => {
      const rulebooks = await rulebooksInForce(pool, me.company);
      const writes = mayWrite(me, endpoints.openCase, 'openCase');
      const open = writes ? await openable(pool, me, rulebooks) : [];
      const processes = rulebooks.map(async (rulebook) => {
        const mayOpen = open.includes(rulebook);
        return {
          process: rulebook.process,
          name: rulebook.name,
          effectiveFrom: rulebook.effectiveFrom.toISOString(),
          ruleDigest: rulebook.digest,
          // a budget's name is told to those alone who may choose it
          form: mayOpen ? await withBudgets(pool, me.company, rulebook.form) : rulebook.form,
          allowed: mayOpen ? ['open' as const] : [],
        };
      });
      return { processes: await Promise.all(processes) };
    },
    people: async ({ me, query: { query, id, limit } }) => {
      const { rows } = await pool.query<{ person: Person }>(
        `SELECT ${personJson} AS person
         FROM person p JOIN department d ON d.company = p.company AND d.id = p.department
         WHERE p.company = $1 AND NOT p.disabled AND p.role <> 'system' AND ($4::text IS NULL OR p.id = $4)
           AND (strpos(' ' || lower(p.name), ' ' || lower($2)) > 0 OR starts_with(lower(p.pinyin), lower($2))
                OR starts_with(replace(lower(p.pinyin), ' ', ''), replace(lower($2), ' ', ''))
                OR strpos(lower(p.pinyin), ' ' || lower($2)) > 0)
         ORDER BY p.pinyin, p.id LIMIT $3`,
        [me.company, query, limit, id],
      );
      return { people: rows.map(({ person }) => person) };
    },
  };
}
