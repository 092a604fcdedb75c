import type { Pool } from 'pg';
import { preview as foretell } from '../../rehearsal/preview.ts';
import { peopleBy, personIds } from '../cases/people.ts';
import { snapshot } from '../cases/snapshot.ts';
import type { Preview } from '../contract/previews.ts';
import { No } from '../no.ts';
import { rulebookOf } from '../rulebooks/in-force.ts';
import { mayOpen } from '../policies/may-open.ts';
import type { Me } from '../session/me.ts';
import { filledAsFiled } from './facts.ts';
import { present } from './present.ts';
import { readable } from './readable.ts';

interface Asked {
  readonly process: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** The route that the form would take if the person handed it in now; nothing is opened and nothing recorded. */
export async function readPreview(pool: Pool, me: Me, asked: Asked): Promise<Preview> {
  const rulebook = await rulebookOf(pool, me.company, asked.process, asked.form);
  if (!(await mayOpen(pool, me, rulebook))) throw new No('not-the-opener', { detail: asked.process });
  const { form, finished } = readable(me, rulebook, asked.form);
  const { process, rule, digest: ruleDigest, effectiveFrom } = rulebook;
  return snapshot(pool, async (client) => {
    const route = await foretell({
      ...{ process, rule, form, applicant: me.id, company: me.company, at: Date.now() },
      sheets: rulebook.form.sheets ?? {},
      facts: filledAsFiled(client, me),
    });
    const people = await peopleBy(client, personIds(me.company, route));
    return { finished, effectiveFrom: effectiveFrom.toISOString(), people, ...present(route, ruleDigest) };
  });
}
