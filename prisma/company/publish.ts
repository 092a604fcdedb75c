import type pg from 'pg';
import { publishRulebooks } from '../load/write-company.ts';
import { newFaults } from './check.ts';
import { told } from './check/finding.ts';
import { dayIn } from './check/in-use.ts';
import { readKept } from './folder.ts';
import { inTurn } from './in-turn.ts';
import { nameOf, versionIn } from './kept.ts';
import { inTheNameOf } from './person.ts';
import { record } from './record.ts';
import { Refused } from './refused.ts';
import { storedCompany } from './stored.ts';

/** Who publishes, and why, where the version is dated back. */
export interface PublishOptions {
  readonly by: string | undefined;
  readonly backdated?: string | undefined;
}

/** A version in force: its digest, and whether it was published just now. */
export interface Published {
  readonly company: string;
  readonly digest: string;
  readonly isNew: boolean;
}

/** Publishes one rulebook version of a folder, once and for all. Refuses a past day without a reason, another content for a published day, and a rule with faults. */
export async function publish(
  pool: pg.Pool,
  folder: string,
  name: string,
  now: number,
  { by, backdated }: PublishOptions,
): Promise<Published> {
  const { company, faults } = readKept(folder);
  const file = company?.rulebooks.find(({ process, effectiveFrom }) => `${process}@${effectiveFrom}` === name);
  if (!company || !file) throw new Refused(`${folder} has no readable rulebook/${name}.json`, faults);
  const version = versionIn(file);
  return inTurn(pool, async (client) => {
    const stored = await storedCompany(client, company.id);
    if (!stored) throw new Refused(`there is no company ${company.id} yet: import it first`);
    const publisher = await inTheNameOf(client, by, company.id);
    const same = stored.versions.find((other) => nameOf(other) === name);
    if (same?.digest === version.digest) return { company: company.id, digest: same.digest, isNew: false };
    if (same)
      throw new Refused(
        `${name} was published with another content, and published rules do not change: give it a later date`,
      );
    if (version.from < dayIn(stored.timeZone, now) && !backdated?.trim())
      throw new Refused(`${version.from} is past: give it a later date, or say why with --backdated REASON`);
    const broken = await newFaults(stored, { ...stored, versions: [...stored.versions, version] }, now);
    if (broken.length > 0) throw new Refused(`${name} has faults:`, broken.map(told));
    await publishRulebooks(client, { ...company, timeZone: stored.timeZone, rulebooks: [file] });
    await client.query('UPDATE rulebook SET published_by = $3 WHERE company = $1 AND digest = $2', [
      company.id,
      version.digest,
      publisher,
    ]);
    const detail = { version: name, digest: version.digest, ...(backdated === undefined ? {} : { backdated }) };
    await record(client, { company: company.id, by: publisher, verb: 'publish', detail });
    return { company: company.id, digest: version.digest, isNew: true };
  });
}
