import type { Pool } from 'pg';
import afterSales from '../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import complaint from '../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import inquirySlip from '../prisma/companies/manufacturer/rulebook/inquiry-slip@2025-01-01.json' with { type: 'json' };
import partnerReconciliation from '../prisma/companies/website-company/rulebook/partner-reconciliation@2025-01-01.json' with { type: 'json' };
import promotion from '../prisma/companies/website-company/rulebook/promotion@2025-01-01.json' with { type: 'json' };
import promotionPlan from '../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import { digestOf } from '../domain/canonical.ts';
import {
  leaveRule,
  manufacturerCompany,
  manufacturerLeaveRule,
  outingRule,
  paymentRule2017,
  paymentRule2018,
  universityCompany,
  websiteCompany,
  type CastCompany,
} from './cast.ts';

const rulebook = [
  [websiteCompany, 'leave', 'QJ', leaveRule, '2025-01-01'],
  [manufacturerCompany, 'leave', 'QJ', manufacturerLeaveRule, '2025-01-01'],
  [websiteCompany, 'outing', 'WC', outingRule, '2025-01-01'],
  [universityCompany, 'request-for-payment', 'RFP', paymentRule2017, '2017-01-01'],
  [universityCompany, 'request-for-payment', 'RFP', paymentRule2018, '2018-01-01'],
  [manufacturerCompany, 'complaint', 'KS-YYYYMM', complaint.rule, '2025-01-01'],
  [manufacturerCompany, 'inquiry-slip', 'QB', inquirySlip.rule, '2025-01-01'],
  [manufacturerCompany, 'after-sales', 'SH', afterSales.rule, '2025-01-01'],
  [websiteCompany, 'promotion', 'TG', promotion.rule, '2025-01-01'],
  [websiteCompany, 'promotion-plan', 'FA', promotionPlan.rule, '2025-01-01'],
  [websiteCompany, 'partner-reconciliation', 'DZ', partnerReconciliation.rule, '2025-01-01'],
] as const;

/** A budget with room for whatever a test's promotions ask for. */
export const ampleBudget = { id: 'promotion-2035', total: 1_000_000_000_000 } as const;

/** Puts the cast and its rules into a database, under the same names as in a rehearsal. */
export async function seed(pool: Pool): Promise<void> {
  for (const company of [websiteCompany, manufacturerCompany, universityCompany]) await seedCompany(pool, company);
  for (const [company, process, series, rule, from] of rulebook) {
    await pool.query(
      `INSERT INTO rulebook (company, process, effective_from, digest, name, series, form, rule) VALUES ($1, $2, $3, $4, '{}', $5, '{}', $6)`,
      [company.id, process, from, digestOf(rule), series, JSON.stringify(rule)],
    );
  }
  const { id, total } = ampleBudget;
  await pool.query(`INSERT INTO account (company, id, name, total) VALUES ($1, $2, '{}', $3)`, [
    websiteCompany.id,
    id,
    total,
  ]);
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
