import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { whatIf } from '../../rehearsal/what-if.ts';
import { rulebookFile, type RulebookFile } from '../load/company-schema.ts';
import { isFolder, readSound } from './folder.ts';
import { keptIn, rosterOf, type Kept } from './kept.ts';
import { Refused } from './refused.ts';
import { storedCompany } from './stored.ts';
import { pastIn, pastOf, whichIn } from './what-if/past.ts';
import { toldCase, toldSum } from './what-if/told.ts';

const usage = `npm run what-if -- --rule FILE --cases PAST [--company COMPANY|FOLDER] [--assume approve|wait] [--json]
PAST: 2026-01-01..2026-11-01, a number of latest cases, or a file of exported cases.
Without --rule each case is decided again under its own rule.`;

const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    cases: { type: 'string' },
    company: { type: 'string' },
    assume: { type: 'string', default: 'approve' },
    json: { type: 'boolean' },
  },
});
/** Files are named from where npm was started. */
const path = (name: string): string => resolve(process.env['INIT_CWD'] ?? '.', name);
let opened: pg.Pool | undefined;

/** Nothing is ever written: the database itself refuses. */
function database(): pg.Pool {
  const connectionString = process.env['DATABASE_URL'];
  if (!connectionString) throw new Refused('No database: say which in DATABASE_URL, or let npm start run.');
  return (opened ??= new pg.Pool({ connectionString, max: 1, options: '-c default_transaction_read_only=on' }));
}

function changed(file: string): RulebookFile {
  if (!existsSync(path(file))) throw new Refused(`there is no file ${file}`);
  const { data, error } = rulebookFile.safeParse(JSON.parse(readFileSync(path(file), 'utf8')));
  if (!data) throw new Refused(`${file} is no rule as it should be:\n${z.prettifyError(error)}`);
  return data;
}

async function companyOf(name: string): Promise<Kept> {
  if (isFolder(path(name))) return keptIn(readSound(path(name)));
  const kept = await storedCompany(database(), name);
  if (!kept) throw new Refused(`there is no company “${name}”`);
  return kept;
}

/** The company that is named, or the only one that has the process. */
async function onlyCompany(process: string | undefined): Promise<string> {
  if (values.company !== undefined) return values.company;
  const found = await database().query<{ company: string }>(
    'SELECT DISTINCT company FROM rulebook WHERE $1::text IS NULL OR process = $1 ORDER BY company',
    [process ?? null],
  );
  const [first, second] = found.rows;
  if (!first || second) throw new Refused(`which company? ${found.rows.map(({ company }) => company).join(', ')}`);
  return first.company;
}

async function run(): Promise<void> {
  const { cases, assume, json } = values;
  if (cases === undefined || (assume !== 'approve' && assume !== 'wait')) throw new Refused(usage);
  const rulebook = values.rule === undefined ? undefined : changed(values.rule);
  const which = whichIn(cases);
  if (!which && !existsSync(path(cases))) throw new Refused(`${cases} is no span of days, no number and no file`);
  const exported = which ? undefined : pastIn(path(cases), rulebook?.process);
  const kept = await companyOf(values.company ?? exported?.company ?? (await onlyCompany(rulebook?.process)));
  const past = exported?.past ?? (which ? await pastOf(database(), kept.id, rulebook?.process, which) : []);
  const result = await whatIf(past, {
    ruleOf: (digest) => (rulebook ?? kept.versions.find((version) => version.digest === digest))?.rule,
    today: { calendar: kept.calendar, roster: rosterOf(kept) },
    sheets: rulebook?.form.sheets ?? {},
    assume: rulebook ? assume : 'wait',
  });
  if (json) console.log(JSON.stringify(result, null, 2));
  else console.log([...result.cases.flatMap(toldCase), ...toldSum(result.sum)].join('\n'));
}

/** `npm run what-if`: closed cases run again under a changed rule. */
try {
  await run();
} catch (failure) {
  if (!(failure instanceof Refused)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  await opened?.end();
}
