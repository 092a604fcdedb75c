import type pg from 'pg';
import { digestOf } from '../../domain/canonical.ts';
import { writeCompany } from '../load/write-company.ts';
import { newFaults } from './check.ts';
import { told } from './check/finding.ts';
import { importable } from './diff.ts';
import { missingFrom } from './diff/people.ts';
import { readSound } from './folder.ts';
import { inTurn } from './in-turn.ts';
import { keptIn, nameOf, type Kept } from './kept.ts';
import { inTheNameOf } from './person.ts';
import { record } from './record.ts';
import { Refused } from './refused.ts';
import { setDisabled } from './set-disabled.ts';
import { storedCompany } from './stored.ts';

/** What an import may do beside: leave nothing behind, disable whom the files no longer name, be entered under somebody's name. */
export interface ImportOptions {
  readonly dryRun?: boolean | undefined;
  readonly disableMissing?: boolean | undefined;
  readonly by?: string | undefined;
}

/** What an import has changed, who is missing from the files, and which rule versions still wait to be published. */
export interface Imported {
  readonly company: string;
  readonly changes: readonly string[];
  readonly missing: readonly string[];
  readonly unpublished: readonly string[];
}

/** Brings people, departments, posts and calendar of a folder into the database, all or nothing; publishes no rule and deletes nobody. */
export async function importCompany(
  pool: pg.Pool,
  folder: string,
  now: number,
  options: ImportOptions = {},
): Promise<Imported> {
  const data = readSound(folder);
  const files = keptIn(data);
  const work = async (client: pg.PoolClient): Promise<Imported> => {
    const stored = await storedCompany(client, files.id);
    if (stored && stored.timeZone !== files.timeZone)
      throw new Refused(`${files.id} is in ${stored.timeZone}: published rules are in force from midnight there`);
    const faults = await newFaults(stored, afterwards(stored, files), now);
    if (faults.length > 0) throw new Refused(`${files.id} would have faults:`, faults.map(told));
    const changes = importable(stored, files);
    const missing = missingFrom(stored, files).map(({ id }) => id);
    await writeCompany(client, data, await isDemo(client, files.id));
    if (options.disableMissing) for (const person of missing) await setDisabled(client, person, true);
    const disabled = options.disableMissing ? { disabled: missing } : {};
    const by = options.by === undefined ? undefined : await inTheNameOf(client, options.by, files.id);
    const detail = { changes, missing, calendar: digestOf(files.calendar), ...disabled };
    await record(client, { company: files.id, by, verb: 'import', detail });
    const published = new Set(stored?.versions.map(({ digest }) => digest));
    const unpublished = files.versions.filter(({ digest }) => !published.has(digest)).map(nameOf);
    return { company: files.id, changes, missing, unpublished };
  };
  return inTurn(pool, work, { keep: !options.dryRun });
}

/** The company as it would be: the people of the files, disabled where they are already, under the rules of both. */
function afterwards(stored: Kept | undefined, files: Kept): Kept {
  const disabled = new Set(stored?.people.filter((person) => person.disabled).map(({ id }) => id));
  const published = new Set(stored?.versions.map(nameOf));
  return {
    ...files,
    people: files.people.map((person) => ({ ...person, disabled: disabled.has(person.id) })),
    versions: [...(stored?.versions ?? []), ...files.versions.filter((version) => !published.has(nameOf(version)))],
  };
}

/** Who is offered by one click stays so in a company of the demo; no import makes another one's people so. */
async function isDemo(client: pg.ClientBase, company: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM person WHERE company = $1 AND demo LIMIT 1', [company]);
  return rowCount === 1;
}
