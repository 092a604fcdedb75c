import type { Pool } from 'pg';
import { digestOf } from '../../domain/canonical.ts';
import { occasionAfter, type Duty } from '../../domain/duty.ts';
import type { DutyActivities, DutyFired } from '../../workflows/durable/activities.ts';
import type { CaseInput, Opening } from '../../workflows/durable/case-input.ts';
import { scheduledProcesses } from './in-force.ts';

/** What a duty needs: the database, and somebody who opens a case on the engine; throws when it cannot be done just now. */
export interface DutyDeps {
  readonly pool: Pool;
  readonly open: (input: CaseInput, opening: Opening) => Promise<void>;
}

/** P85, P86. Opens what a company's rule says is due, once for each period, with whoever holds the post. */
export const createDuties = (deps: DutyDeps): DutyActivities => ({ openByRule: (fired) => openByRule(deps, fired) });

async function openByRule({ pool, open }: DutyDeps, { company, process, duty: name, at }: DutyFired): Promise<string> {
  const found = (await scheduledProcesses(pool, company)).find((one) => one.process === process);
  const duty = found?.rule.schedule[name];
  if (!found || !duty) return 'no such duty any more';
  const form = occasionAfter(found.calendar, at, duty).period;
  const caseId = caseIdFor(company, process, form);
  const { rowCount } = await pool.query('SELECT FROM case_file WHERE id = $1', [caseId]);
  if (rowCount) return caseId;
  const applicant = await responsible(pool, company, duty);
  const formDigest = digestOf(form);
  const { digest: ruleDigest, series, rule } = found;
  const fact = { kind: 'case-opened', process, version: 1, company, applicant, series, attachments: [] } as const;
  await open(
    { caseId, rules: { [ruleDigest]: rule } },
    {
      fact: { ...fact, form, formDigest, ruleDigest },
      applicant,
      byRule: `schedule ${name}`,
      act: { id: caseId, digest: formDigest },
    },
  );
  return caseId;
}

/** The id of the one case of a company, process and period: the same whoever asks, and however often. */
export function caseIdFor(company: string, process: string, period: object): string {
  const hash = digestOf({ company, process, period });
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** Who holds the post, the company's fallback post where nobody does. */
async function responsible(pool: Pool, company: string, { responsible: { post, of } }: Duty): Promise<string> {
  const { rows } = await pool.query<{ person: string }>(
    `SELECT h.person FROM post_holder h JOIN person p ON p.id = h.person JOIN company c ON c.id = h.company
     WHERE h.company = $1 AND NOT p.disabled AND ((h.post = $2 AND h.department = $3) OR h.post = c.fallback_post)
     ORDER BY (h.post = $2) DESC, h.person LIMIT 1`,
    [company, post, of],
  );
  if (!rows[0]) throw new Error(`nobody at ${company} holds the post ${post} of ${of}, nor the fallback post`);
  return rows[0].person;
}
