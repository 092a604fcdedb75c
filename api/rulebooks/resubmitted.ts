import type { Pool } from 'pg';
import type { CaseHead } from '../cases/head.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { mustBeFilledIn } from './filled-in.ts';
import { rulebookBy, rulebookFor, type Rulebook } from './in-force.ts';

/**
 * The rule version that binds a form handed in again: the one the case was opened under, unless the form itself names the day that
 * decides. Throws `invalid-form` when it is not filled in as that version wants it.
 */
export async function resubmitted(
  pool: Pool,
  me: Me,
  { company, process, rule }: CaseHead,
  form: Readonly<Record<string, unknown>>,
): Promise<Rulebook> {
  const before = await rulebookBy(pool, company, process, rule);
  const binding = before?.effectiveBy ? await rulebookFor(pool, company, process, form) : before;
  if (!binding) throw new No('no-such-process', { detail: process });
  await mustBeFilledIn(pool, me, binding, form);
  return binding;
}
