import type { Pool } from 'pg';
import { digestOf } from '../domain/canonical.ts';
import {
  leaveRule,
  outingRule,
  paymentRule2017,
  paymentRule2018,
  universityCompany,
  websiteCompany,
  type CastCompany,
} from './cast.ts';

const rulebook = [
  [websiteCompany, 'leave', 'QJ', leaveRule, '2025-01-01'],
  [websiteCompany, 'outing', 'WC', outingRule, '2025-01-01'],
  [universityCompany, 'request-for-payment', 'RFP', paymentRule2017, '2017-01-01'],
  [universityCompany, 'request-for-payment', 'RFP', paymentRule2018, '2018-01-01'],
] as const;

/** Puts the cast and its rules into a database, under the same names as in a rehearsal. */
export async function seed(pool: Pool): Promise<void> {
  for (const company of [websiteCompany, universityCompany]) await seedCompany(pool, company);
  for (const [company, process, series, rule, from] of rulebook) {
    await pool.query(
      `INSERT INTO rulebook (company, process, effective_from, digest, name, series, form, rule) VALUES ($1, $2, $3, $4, '{}', $5, '{}', $6)`,
      [company.id, process, from, digestOf(rule), series, JSON.stringify(rule)],
    );
  }
}

async function seedCompany(pool: Pool, { id, calendar, roster }: CastCompany): Promise<void> {
  await pool.query(
    `INSERT INTO company (id, name, time_zone, currency, fallback_post, calendar, calendar_digest) VALUES ($1, '{}', $2, 'CNY', $3, $4, $5)`,
    [id, calendar.timeZone, roster.fallbackPost, JSON.stringify(calendar), digestOf(calendar)],
  );
  const roots = Object.entries(roster.parents).sort(([, a], [, b]) => Number(a !== null) - Number(b !== null));
  for (const [department, parent] of roots) {
    await pool.query(`INSERT INTO department (company, id, name, parent) VALUES ($1, $2, '{}', $3)`, [
      id,
      department,
      parent,
    ]);
  }
  for (const [person, { department }] of Object.entries(roster.people)) {
    await pool.query(`INSERT INTO person (id, company, department, name, email) VALUES ($1, $2, $3, $1, $4)`, [
      person,
      id,
      department,
      `${person}@${id}.example`,
    ]);
  }
  for (const { post, department, person } of roster.holders) {
    await pool.query(`INSERT INTO post_holder (company, post, department, person) VALUES ($1, $2, $3, $4)`, [
      id,
      post,
      department,
      person,
    ]);
  }
}
