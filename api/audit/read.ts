import type { Pool, PoolClient } from 'pg';
import { eventIn } from '../../domain/record.ts';
import { peopleBy, personIds } from '../cases/people.ts';
import { attachmentRows, refusalRows, remarkRows } from '../cases/rows.ts';
import { snapshot } from '../cases/snapshot.ts';
import type { AuditedCase } from '../contract/audit/case.ts';
import type { Me } from '../session/me.ts';
import { slipsOfCase } from '../slips/read.ts';
import { auditedRow } from './case-row.ts';
import { badRecordOf, journalsOf } from './journals.ts';
import { readingsOfCase } from './readings.ts';
import { readRecords } from './records.ts';
import { registerOfCase } from './register.ts';

const told = <R extends { readonly at: Date }>({ at, ...row }: R) => ({ ...row, at: at.toISOString() });

/** All that is on file about a case, in one snapshot; throws `not-found` for another company's. */
export function auditCase(pool: Pool, me: Me, id: string): Promise<AuditedCase> {
  return snapshot(pool, async (client) => {
    const file = await auditedRow(client, me, id);
    const journal = (await journalsOf(client, [id])).get(id) ?? [];
    const { records, signatures } = readRecords(journal);
    const beside = {
      slips: await slipsOfCase(client, me, id),
      refusals: (await refusalRows(client, id)).map(told),
      remarks: (await remarkRows(client, id)).map(told),
      attachments: (await attachmentRows(client, id)).map(told),
    };
    const digests = new Set(records.flatMap(({ rule }) => rule ?? []));
    const events = journal.map(({ canonical }) => eventIn(canonical));
    return {
      ...file,
      ...beside,
      records,
      signatures,
      firstBad: badRecordOf(id, journal, file.head),
      rules: await rulesBy(client, file, [...digests]),
      register: await registerOfCase(client, me.company, id),
      readings: await readingsOfCase(client, id),
      people: await peopleBy(client, personIds(file.company, file, beside, events)),
    };
  });
}

/** The versions of the rule with these digests, in their order; one that the rulebook does not have stands there without its times. */
async function rulesBy(
  client: PoolClient,
  { company, process }: Pick<AuditedCase, 'company' | 'process'>,
  digests: readonly string[],
): Promise<AuditedCase['rules']> {
  const { rows } = await client.query<{ digest: string; effectiveFrom: Date; publishedAt: Date }>({
    name: 'rules-by-digest',
    text: `SELECT digest, effective_from AS "effectiveFrom", published_at AS "publishedAt" FROM rulebook
           WHERE company = $1 AND process = $2 AND digest = ANY($3)`,
    values: [company, process, digests],
  });
  return digests.map((digest) => {
    const known = rows.find((row) => row.digest === digest);
    const times = {
      effectiveFrom: known?.effectiveFrom.toISOString() ?? null,
      publishedAt: known?.publishedAt.toISOString() ?? null,
    };
    return { digest, process, ...times };
  });
}
