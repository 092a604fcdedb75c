import { compareWithJournal, rebuild } from './rebuild.ts';

/** `npm run rebuild` puts every projection back to what the journal says; `-- --check` only compares and fails when a row differs. */
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) throw new Error('DATABASE_URL says which database to rebuild');

if (!process.argv.includes('--check')) await rebuild(databaseUrl);
const differences = await compareWithJournal(databaseUrl);
if (differences.length > 0) console.table(differences);
console.log(
  differences.length === 0
    ? 'every projection is what its journal says'
    : 'these projections are not what their journal says',
);
process.exitCode = differences.length === 0 ? 0 : 1;
