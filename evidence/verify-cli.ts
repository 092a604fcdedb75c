import pg from 'pg';
import { verify } from './verify.ts';

/** `npm run verify`: checks every hash chain of a database, names the first bad record of each, and fails when there is one. */
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) throw new Error('DATABASE_URL says which database to verify');

const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
const { cases, events, badCases, badRegisters } = await verify(pool);
await pool.end();
console.log(`${cases} cases, ${events} events read`);
for (const bad of badCases) console.log(`case ${bad.caseId}: record ${bad.seq} is ${bad.because}`);
for (const bad of badRegisters) console.log(`register of ${bad.company}: record ${bad.seq} is ${bad.because}`);
process.exitCode = badCases.length + badRegisters.length === 0 ? 0 : 1;
