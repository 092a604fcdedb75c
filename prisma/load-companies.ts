import argon2 from 'argon2';
import pg from 'pg';
import { readCompanies, type CompanyData } from './load/read-companies.ts';
import { publishRulebooks, writeCompany } from './load/write-company.ts';

/** The one password of everybody in the demo companies. */
export const demoPassword = 'countersign-demo';

/** Somebody whom the demo signs in by one click, and what the person is there. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly company: string;
  readonly companyName: { readonly zh: string; readonly en: string };
  readonly email: string;
}

/** Any number, the same for everyone who loads: two that start together take turns. */
export const turn = 7_281_955;

/**
 * Brings the companies under prisma/companies into the database, all or nothing; loading again changes nothing. Refuses faulty files, all
 * faults listed, and a published rulebook version whose file was changed. Without `demo` nobody gets a password or is signed in by one click.
 * A company that its people keep themselves (docs/decisions/0120) is left as it is.
 */
export async function loadCompanies(database: string | pg.Pool, { demo = true } = {}): Promise<void> {
  const shipped = readCompanies();
  const pool = typeof database === 'string' ? new pg.Pool({ connectionString: database, max: 1 }) : database;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [turn]);
    const companies = await notKept(client, shipped);
    for (const company of companies) {
      await writeCompany(client, company, demo);
      await publishRulebooks(client, company);
    }
    if (demo) await givePasswords(client, companies);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
    if (pool !== database) await pool.end();
  }
}

/** The companies whose files still say what they are: nobody has imported or published anything in them since. */
async function notKept(client: pg.ClientBase, companies: readonly CompanyData[]): Promise<readonly CompanyData[]> {
  const { rows } = await client.query<{ company: string }>(
    `select distinct company from company_change where verb in ('import', 'publish')`,
  );
  const kept = new Set(rows.map(({ company }) => company));
  return companies.filter(({ id }) => !kept.has(id));
}

/** Whoever of these companies has no password gets the demo's. It is hashed once for all, and not at all where everybody has one. */
async function givePasswords(client: pg.ClientBase, companies: readonly CompanyData[]): Promise<void> {
  const ids = companies.map(({ id }) => id);
  const without = 'password is null and company = any($1)';
  const { rowCount } = await client.query(`select from person where ${without} limit 1`, [ids]);
  if (rowCount === 0) return;
  await client.query(`update person set password = $2 where ${without}`, [ids, await argon2.hash(demoPassword)]);
}

/** The people the demo offers, in the order of the files, companies of one time zone together. All sign in with `demoPassword` as well. */
export function demoPeople(): DemoPerson[] {
  const companies = readCompanies().reverse();
  companies.sort((one, other) => one.timeZone.localeCompare(other.timeZone));
  return companies.flatMap(({ id, name: companyName, emailDomain, people }) =>
    people.flatMap(({ key, name, demo }) =>
      demo ? [{ id: `${id}:${key}`, name, title: demo, company: id, companyName, email: `${key}@${emailDomain}` }] : [],
    ),
  );
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set');
  void loadCompanies(url, { demo: !process.argv.includes('--without-demo') });
}
