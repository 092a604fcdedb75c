import type { Pool } from 'pg';
import type { Me } from '../session/me.ts';
import { mustBeFilledIn } from './filled-in.ts';
import { rulebookOf, type Rulebook } from './in-force.ts';

/**
 * The rule version that binds a form handed in again (docs/decisions/0022). Throws `no-such-process`
 * where the company has none in force; `invalid-form`, `no-such-person`, `no-working-time` and `no-such-account` where the form is not as that
 * version wants it.
 */
export async function bindingRule(
  pool: Pool,
  me: Me,
  process: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Rulebook> {
  const rulebook = await rulebookOf(pool, me.company, process, form);
  await mustBeFilledIn(pool, me, rulebook, form);
  return rulebook;
}
