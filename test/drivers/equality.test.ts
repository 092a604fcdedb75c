import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { Rehearsal } from '../../rehearsal/rehearse.ts';
import { processes, type ProcessName } from '../../workflows/processes.ts';
import {
  leaveRule,
  outingRule,
  paymentRule2018,
  universityCompany,
  websiteCompany,
  type CastCompany,
} from '../cast.ts';
import { DurableCase } from '../durable/case.ts';
import type { Form } from '../rehearse.ts';
import { seed } from '../seed.ts';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { actFor, moves, type Move } from './scripts.ts';

const plain = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };
const payment = { budgetOwner: 'separate', director: true };
type Scene = readonly [name: ProcessName, company: CastCompany, rule: unknown, applicant: string, form: object];

const scenes: readonly Scene[] = [
  ['leave', websiteCompany, leaveRule, 'chen', plain],
  [
    'leave',
    websiteCompany,
    leaveRule,
    'chen',
    { ...plain, kind: 'sick', reportedByPhone: true, coversImportantWork: true, deputy: 'zhao' },
  ],
  ['outing', websiteCompany, outingRule, 'chen', plain],
  ['request-for-payment', universityCompany, paymentRule2018, 'anna', payment],
];

const runs = Number(process.env['RUNS'] ?? 10);
const seedOf = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let database: FreshDatabase;
let pool: pg.Pool;
let engine: Engine;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  await seed(pool);
  engine = await startEngine(createActivities({ pool }));
  process.stdout.write(`seed ${seedOf}, ${runs} scripts a scene (SEED, RUNS)\n`);
});
afterAll(async () => {
  await engine.close();
  await pool.end();
  await database.drop();
});

test.each(scenes)(
  '%s: the same script on both drivers gives the same answers and the same journal',
  async (...scene) => {
    const property = fc.asyncProperty(moves, async (script) => {
      const rehearsed = await rehearse(scene, script);
      const carried = await carry(scene, rehearsed.acts);
      expect(carried.answers).toEqual(rehearsed.answers);
      expect(carried.journal.map(shape)).toEqual(rehearsed.journal.map(shape));
    });
    await fc.assert(property, { numRuns: runs, seed: seedOf });
  },
  600_000,
);

async function rehearse([name, company, rule, applicant, form]: Scene, script: readonly Move[]) {
  const facts = { ...company, number: 'QJ-2026-0001' };
  const rehearsal = new Rehearsal(processes[name], facts, { [digestOf(rule)]: rule }, Date.now());
  await rehearsal.open(opening(name, company.id, applicant, form, rule));
  const acts: Act[] = [];
  const answers: string[] = [];
  for (const move of script) {
    const act = actFor(rehearsal.state, move, Object.keys(company.roster.people), rule);
    if (!act) continue;
    const answer = await rehearsal.act(act);
    acts.push(act);
    answers.push('refused' in answer ? answer.refused : 'done');
  }
  return { acts, answers, journal: rehearsal.journal };
}

async function carry([name, company, rule, applicant, form]: Scene, acts: readonly Act[]) {
  const carried = new DurableCase(engine.client, pool, engine.taskQueue);
  await carried.opens(name, company.id, applicant, form as Form, rule);
  const answers: string[] = [];
  for (const act of acts) {
    const ended = (await carried.state()).closed !== undefined;
    answers.push(ended ? 'case-closed' : await carried.sends({ ...act, id: randomUUID() }));
  }
  return { answers, journal: await carried.journal() };
}

const opening = (name: string, company: string, applicant: string, form: object, rule: unknown) =>
  ({
    kind: 'case-opened',
    process: name,
    version: 1,
    company,
    applicant,
    series: 'QJ',
    attachments: [],
    form: form as Readonly<Record<string, unknown>>,
    formDigest: digestOf(form),
    ruleDigest: digestOf(rule),
  }) as const;

/** An event without its times, ids and numbers. */
function shape(event: Event): object {
  const { at: _at, act, ...rest } = event;
  const filled = 'filled' in rest && rest.filled ? rest.filled : {};
  const who = 'candidates' in filled ? filled.candidates : 'persons' in filled ? filled.persons : undefined;
  const inTime = 'inTime' in filled ? filled.inTime : undefined;
  return { ...rest, filled: { who, inTime }, byAct: act !== undefined };
}
