import type pg from 'pg';
import { impactOf, type Impact } from './impact.ts';
import { inTurn } from './in-turn.ts';
import { inTheNameOf, personNamed } from './person.ts';
import { record } from './record.ts';
import { Refused } from './refused.ts';
import { setDisabled } from './set-disabled.ts';
import { storedCompany } from './stored.ts';

/** Which administrator disables whom, why, and whether also the only holder of a post. */
export interface DisableOptions {
  readonly by: string | undefined;
  readonly reason?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Takes a person out of the company's business and signs him out; answers what hangs on him. Refuses the only holder of a post that a rule in force needs. */
export async function disable(
  pool: pg.Pool,
  name: string,
  now: number,
  { by, reason, force }: DisableOptions,
): Promise<Impact & { readonly sessions: number }> {
  return inTurn(pool, async (client) => {
    const person = await personNamed(client, name);
    const administrator = await inTheNameOf(client, by, person.company, 'administrator');
    const kept = await storedCompany(client, person.company);
    if (!kept || person.disabled) throw new Refused(`${person.id} is disabled already`);
    const impact = await impactOf(client, kept, person.id, now);
    if (impact.alone.length > 0 && !force)
      throw new Refused(`nobody else holds these posts; give them to somebody first, or say --force:`, impact.alone);
    const sessions = await setDisabled(client, person.id, true);
    const detail = { person: person.id, ...impact, sessions, ...(reason === undefined ? {} : { reason }) };
    await record(client, { company: person.company, by: administrator, verb: 'disable', detail });
    return { ...impact, sessions };
  });
}
