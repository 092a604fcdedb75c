import pg from 'pg';
import { verifyFile } from './verify-file.ts';
import { verify } from './verify.ts';

/**
 * `npm run verify`: checks every hash chain of a database, or (`-- FILE`) of an exported file, which needs no server; names the first bad
 * record of each, says last whether all is well, and fails when it is not.
 */
const [file] = process.argv.slice(2);
const faults = file === undefined ? await faultsOfDatabase() : await faultsOfFile(file);
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? 'every hash chain holds' : `faults found: ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function faultsOfDatabase(): Promise<string[]> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL says which database to verify, unless an exported file is named');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const { cases, events, badCases, badRegisters } = await verify(pool);
  await pool.end();
  console.log(`${cases} cases, ${events} events read`);
  return [
    ...badCases.map((bad) => `case ${bad.caseId}: record ${bad.seq} is ${bad.because}`),
    ...badRegisters.map((bad) => `register of ${bad.company}: record ${bad.seq} is ${bad.because}`),
  ];
}

async function faultsOfFile(path: string): Promise<string[]> {
  const { cases, records, complete, badCases, badEntries, faults } = await verifyFile(path);
  console.log(`${cases} cases, ${records} records read`);
  if (!complete) console.log('the search had found more cases than the file holds');
  return [
    ...badCases.map((bad) => `case ${bad.number}: record ${bad.seq} is ${bad.because}`),
    ...badEntries.map((seq) => `register: entry ${seq} is out-of-chain`),
    ...faults,
  ];
}
