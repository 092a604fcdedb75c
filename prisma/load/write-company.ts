import type pg from 'pg';
import { digestOf } from '../../domain/canonical.ts';
import type { CompanyData } from './read-companies.ts';

/**
 * Writes a company and its people; what is there already is brought up to date, a password and a disabling are left as they are.
 * `demo`: whom the file offers by one click is offered.
 */
export async function writeCompany(client: pg.ClientBase, company: CompanyData, demo: boolean): Promise<void> {
  const { id, timeZone, currency, language, emailDomain, fallbackPost, calendar } = company;
  await client.query(
    `insert into company (id, name, time_zone, currency, fallback_post, calendar, calendar_digest)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
       fallback_post = excluded.fallback_post, calendar = excluded.calendar, calendar_digest = excluded.calendar_digest`,
    [id, company.name, timeZone, currency, fallbackPost, calendar, digestOf(calendar)],
  );
  await client.query(
    `insert into department (company, id, name, parent)
     select $1, id, name, parent from jsonb_to_recordset($2) as row (id text, name jsonb, parent text)
     on conflict (company, id) do update set name = excluded.name, parent = excluded.parent`,
    [id, JSON.stringify(company.departments)],
  );
  const people = company.people.map(({ key, name, pinyin, department, role, demo: title }) => ({
    name,
    pinyin,
    department,
    role,
    id: `${id}:${key}`,
    email: `${key}@${emailDomain}`,
    demo: demo && title !== undefined,
  }));
  await client.query(
    `insert into person (id, company, department, name, pinyin, email, role, language, demo)
     select id, $1, department, name, pinyin, email, role, $3, demo
     from jsonb_to_recordset($2) as row (id text, department text, name text, pinyin text, email text, role text, demo boolean)
     on conflict (id) do update set department = excluded.department, name = excluded.name, pinyin = excluded.pinyin,
       email = excluded.email, role = excluded.role, demo = excluded.demo`,
    [id, JSON.stringify(people), language],
  );
  await client.query(
    `insert into account (company, id, name, total)
     select $1, id, name, total from jsonb_to_recordset($2) as row (id text, name jsonb, total bigint)
     on conflict (company, id) do update set name = excluded.name, total = excluded.total`,
    [id, JSON.stringify(company.accounts)],
  );
  await writePosts(client, company);
}

/** The holders of posts are exactly those of the file. */
async function writePosts(client: pg.ClientBase, { id, people }: CompanyData): Promise<void> {
  const held = people.flatMap(({ key, posts }) => posts.map((one) => ({ ...one, person: `${id}:${key}` })));
  await client.query(
    `with held as (
       select post, department, person from jsonb_to_recordset($2) as row (post text, department text, person text)
     ), given as (
       insert into post_holder (company, post, department, person) select $1, post, department, person from held
       on conflict do nothing
     )
     delete from post_holder where company = $1 and (post, department, person) not in (table held)`,
    [id, JSON.stringify(held)],
  );
}

/** Publishes the versions that are not there yet. Refuses a file whose version was published with another content. */
export async function publishRulebooks(client: pg.ClientBase, { id, timeZone, rulebooks }: CompanyData): Promise<void> {
  const versions = rulebooks.map((version) => ({ ...version, digest: digestOf(version) }));
  const { rows } = await client.query<{ process: string; effectiveFrom: string }>(
    `with version as (
       select process, ("effectiveFrom"::timestamp at time zone $3) as effective_from, "effectiveFrom", digest, name, series, form,
         rule, "effectiveBy", "openedBy"
       from jsonb_to_recordset($2) as row (process text, "effectiveFrom" text, digest text, name jsonb, series text,
         form jsonb, rule jsonb, "effectiveBy" text, "openedBy" jsonb)
     ), published as (
       insert into rulebook (company, process, effective_from, digest, name, series, form, rule, effective_by, opened_by)
       select $1, process, effective_from, digest, name, series, form, rule, "effectiveBy", "openedBy" from version
       on conflict (company, process, effective_from) do nothing
     )
     select process, "effectiveFrom" from version join rulebook using (process, effective_from)
     where company = $1 and rulebook.digest <> version.digest`,
    [id, JSON.stringify(versions), timeZone],
  );
  if (rows.length === 0) return;
  const changed = rows.map(({ process, effectiveFrom }) => `${process}@${effectiveFrom}`).join(', ');
  throw new Error(
    `${changed} of ${id} was published with another content, and published rules do not change: give the changed rule a later date (demo data may be given up instead: npm start -- --reset)`,
  );
}
