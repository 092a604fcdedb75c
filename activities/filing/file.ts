import type { Pool, PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import type { Facts } from '../../domain/facts.ts';
import { fillAll, needsFacts } from '../../domain/fill.ts';
import type { CaseActivities } from '../../workflows/durable/activities.ts';
import type { Filing } from '../../workflows/desk/engine.ts';
import { read } from '../recovery/read.ts';
import { allOf } from './all-of.ts';
import { append, chained } from './append.ts';
import { factsFor } from './facts.ts';
import { lastingFault } from './faults.ts';
import { lockHead, type Head } from './head.ts';
import { accountsFor, timesFor } from './ledgers.ts';
import { nextNumbers } from './numbering.ts';
import { park } from './parking.ts';
import { project } from './project.ts';
import { projectHead } from './project-head.ts';
import { fillingsOf } from './repeated.ts';
import { journalOf } from './stored.ts';
import { transaction } from './transaction.ts';

type Batch = Parameters<CaseActivities['file']>[0];

/**
 * Files a turn's events: one transaction that fills in the blanks, appends to the journal and updates the projections. The same batch again
 * changes nothing and gives the same answer. Throws only what may pass: the engine tries again.
 */
export async function file(pool: Pool, batch: Batch): Promise<Filing> {
  try {
    return await transaction(pool, (client) => fileWithin(client, batch));
  } catch (failure) {
    const fault = lastingFault(failure);
    if (fault === undefined) throw failure;
    if (!batch.events.some(({ act }) => act)) await park(pool, batch.caseId, fault);
    return { unfilable: fault };
  }
}

/** In two flights: what is looked up, then, once it is filled in, what is written. */
async function fileWithin(client: PoolClient, { caseId, events, form }: Batch): Promise<Filing> {
  const [first] = events;
  if (!first) return { filed: [] };
  const [head, facts] = await Promise.all([lockHead(client, caseId, first), factsFor(client, caseId, form, events)]);
  if (head.seq !== first.seq - 1) {
    const before = fillingsOf(events, await journalOf(client, caseId, first.seq));
    return before ? { filed: before } : { ahead: await read(client, caseId, first.seq - 1) };
  }
  const filled = await filledIn(client, caseId, head, events, form, facts);
  const { rows, hash } = chained(caseId, head.hash, filled);
  const place = { caseId, company: head.company, process: head.process };
  await allOf([
    append(client, caseId, rows),
    ...filled.map((event) => project(client, place, event)),
    projectHead(client, caseId, filled, hash),
  ]);
  return { filed: filled.map((event) => ('filled' in event ? (event.filled ?? null) : null)) };
}

async function filledIn(
  client: PoolClient,
  caseId: string,
  { company, applicant }: Head,
  events: readonly Event[],
  form: Batch['form'],
  facts: Facts | undefined,
): Promise<Event[]> {
  if (!facts && events.some(needsFacts)) throw new Error(`there is no company ${company}`);
  if (!facts) return [...events];
  const opened = events.find((event) => event.kind === 'case-opened');
  const [number] = opened
    ? await nextNumbers(client, company, opened.series, opened.at, facts.calendar.timeZone, 1)
    : [];
  const accounts = await accountsFor(client, company, events);
  const times = await timesFor(client, company, caseId, events);
  const all = { ...facts, accounts, ...times, ...(number === undefined ? {} : { number }) };
  return fillAll(events, { applicant, form }, all);
}
