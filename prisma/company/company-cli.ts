import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { check } from './check.ts';
import { told } from './check/finding.ts';
import { diff } from './diff.ts';
import { disable } from './disable.ts';
import { enable } from './enable.ts';
import { isFolder, readKept, readSound } from './folder.ts';
import { importCompany } from './import.ts';
import { keptIn, type Kept } from './kept.ts';
import { log } from './log.ts';
import { setPassword } from './password.ts';
import { publish } from './publish.ts';
import { readPassword } from './read-password.ts';
import { Refused } from './refused.ts';
import { storedCompany } from './stored.ts';

const usage = `npm run company -- import FOLDER [--dry-run] [--disable-missing] [--by PERSON]
npm run company -- check FOLDER|COMPANY
npm run company -- diff FOLDER COMPANY
npm run company -- publish FOLDER PROCESS@DATE --by PERSON [--backdated REASON]
npm run company -- disable PERSON --by ADMINISTRATOR [--reason TEXT] [--force]
npm run company -- enable PERSON --by ADMINISTRATOR
npm run company -- password PERSON
npm run company -- log COMPANY`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string' },
    reason: { type: 'string' },
    backdated: { type: 'string' },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'disable-missing': { type: 'boolean' },
  },
});
const [verb = '', first = '', second = ''] = positionals;
/** Folders are named from where npm was started. */
const folder = resolve(process.env['INIT_CWD'] ?? '.', first);
const now = Date.now();
let opened: pg.Pool | undefined;

function database(): pg.Pool {
  const connectionString = process.env['DATABASE_URL'];
  if (!connectionString) throw new Refused('No database: say which in DATABASE_URL, or let npm start run.');
  return (opened ??= new pg.Pool({ connectionString, max: 1 }));
}

async function stored(company: string): Promise<Kept> {
  const kept = await storedCompany(database(), company);
  if (!kept) throw new Refused(`there is no company “${company}”`);
  return kept;
}

const say = (lines: readonly string[], otherwise?: string): void =>
  console.log(lines.length === 0 && otherwise !== undefined ? otherwise : lines.join('\n'));

const verbs: Readonly<Record<string, () => Promise<void>>> = {
  async import() {
    const { 'dry-run': dryRun, 'disable-missing': disableMissing, by } = values;
    const { changes, missing, unpublished } = await importCompany(database(), folder, now, {
      dryRun,
      disableMissing,
      by,
    });
    say(changes, 'nothing to change');
    if (missing.length > 0)
      say([`${disableMissing ? 'disabled' : 'not disabled (--disable-missing does it)'}: ${missing.join(', ')}`]);
    if (unpublished.length > 0) say([`not published: ${unpublished.join(', ')}`]);
    if (dryRun) say(['this was a trial: nothing was changed']);
  },
  async check() {
    const { company, faults } = isFolder(folder) ? readKept(folder) : { company: await stored(first), faults: [] };
    const kept = company && ('rulebooks' in company ? keptIn(company) : company);
    const findings = kept ? await check(kept, now) : [];
    say([...faults.map((fault) => `fault: ${fault}`), ...findings.map(told)], 'nothing to find fault with');
    if (faults.length > 0 || findings.some(({ severity }) => severity === 'fault')) process.exitCode = 1;
  },
  async diff() {
    say(diff(await stored(second), keptIn(readSound(folder))), 'no difference');
  },
  async publish() {
    const { by, backdated } = values;
    const { digest, isNew } = await publish(database(), folder, second, now, { by, backdated });
    say([`${second} ${isNew ? 'is published' : 'was published already, with the same content'}: ${digest}`]);
  },
  async disable() {
    const { by, reason, force } = values;
    const { sessions, ...impact } = await disable(database(), first, now, { by, reason, force });
    const lines = Object.entries(impact).flatMap(([what, ones]: [string, readonly string[]]) =>
      ones.map((one) => `${what}: ${one}`),
    );
    say([`${first} is disabled, ${sessions} sessions ended`, ...lines]);
  },
  async enable() {
    await enable(database(), first, values.by);
    say([`${first} may sign in again`]);
  },
  async password() {
    const sessions = await setPassword(database(), first, await readPassword());
    say([`${first} has a new password, ${sessions} sessions ended`]);
  },
  async log() {
    say(await log(database(), (await stored(first)).id), 'nothing has been changed');
  },
};

/** `npm run company`: a company as data, kept by its people. */
try {
  const run = verbs[verb];
  if (!run || first === '') throw new Refused(usage);
  await run();
} catch (failure) {
  if (!(failure instanceof Refused)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  await opened?.end();
}
