import type { Pool } from 'pg';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { mustBeFilledIn } from './filled-in.ts';
import { rulebookFor, type Rulebook } from './in-force.ts';

/**
 * The rule version that binds a form handed in now, at the opening and at each resubmission (docs/decisions/0022). Throws `no-such-process`
 * where the company has none in force, `invalid-form` and `no-such-person` where the form is not as that version wants it.
 */
export async function bindingRule(
  pool: Pool,
  me: Me,
  process: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Rulebook> {
  const rulebook = await rulebookFor(pool, me.company, process, form);
  if (!rulebook) throw new No('no-such-process', { detail: process });
  await mustBeFilledIn(pool, me, rulebook, form);
  return rulebook;
}
