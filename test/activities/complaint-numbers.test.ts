import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { file } from '../../activities/filing/file.ts';
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import type { Event } from '../../domain/events.ts';
import { complaint } from '../../workflows/complaint/complaint.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { manufacturerCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';

let database: CastDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await castDatabase();
  pool = database.pool;
});
afterEach(() => database.close());

const form = sampleRequests.complaint;

/** A complaint as its desk handed it to filing, turn by turn: registered at that instant, then perhaps withdrawn. */
async function turnsOf(at: string, withdrawn = false): Promise<readonly (readonly Event[])[]> {
  const story = new Story(complaint, manufacturerCompany, complaintBook.rule, at, 'an');
  await story.opens(form);
  if (withdrawn) await story.does('an', '', { kind: 'withdraw' });
  return story.rehearsal.turns.map((turn) =>
    turn.map((event) =>
      event.kind === 'case-opened'
        ? { ...event, company: 'manufacturer', process: 'complaint', series: 'KS-YYYYMM' }
        : event,
    ),
  );
}

/** Files a complaint; answers what became of its first turn. */
async function takenIn(at: string, withdrawn = false) {
  const caseId = randomUUID();
  const [opening, ...others] = await turnsOf(at, withdrawn);
  const filing = await file(pool, { caseId, events: opening ?? [], form });
  for (const events of others) await file(pool, { caseId, events, form });
  return { caseId, filing };
}

const numbers = async (): Promise<string[]> => {
  const { rows } = await pool.query<{ number: string }>('SELECT number FROM case_file ORDER BY number');
  return rows.map(({ number }) => number);
};
const serials = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `KS-${month}-${String(from + at).padStart(4, '0')}`);

test('a complaint is numbered by year, month and serial, and the serial begins anew each month', async () => {
  for (const at of ['2026-09-29T10:00:00+08:00', '2026-09-30T23:59:59+08:00', '2026-10-01T00:00:00+08:00'])
    await takenIn(at);
  expect(await numbers()).toEqual(['KS-202609-0001', 'KS-202609-0002', 'KS-202610-0001']);
});

test('fifty complaints at once across the end of a month get numbers without a gap and without a double, though some intakes break off', async () => {
  const intakes = Array.from({ length: 50 }, (_, at) =>
    at % 2 === 0 ? `2026-09-30T15:59:59.${String(900 + at)}Z` : `2026-09-30T16:00:00.0${String(10 + at)}Z`,
  );
  const lost = async () => {
    const events = (await turnsOf('2026-09-30T15:59:59.950Z'))
      .flat()
      .map((event) =>
        event.kind === 'task-opened'
          ? { ...event, spec: { ...event.spec, within: { amount: 'a while', clock: 'calendarTime' } } }
          : event,
      );
    return file(pool, { caseId: randomUUID(), events: events as Event[], form });
  };
  const taken = await Promise.all([...intakes.map((at) => takenIn(at)), ...Array.from({ length: 5 }, lost)]);
  expect(taken.slice(50)).toEqual(Array(5).fill({ unfilable: '“a while” is not an amount of time.' }));
  expect(await numbers()).toEqual([...serials('202609', 1, 25), ...serials('202610', 1, 25)]);
});

test('a withdrawn complaint keeps its number', async () => {
  const { caseId } = await takenIn('2026-09-29T10:00:00+08:00', true);
  await takenIn('2026-09-29T11:00:00+08:00');
  const { rows } = await pool.query('SELECT number, outcome FROM case_file WHERE id = $1', [caseId]);
  expect(rows).toEqual([{ number: 'KS-202609-0001', outcome: 'withdrawn' }]);
  expect(await numbers()).toEqual(['KS-202609-0001', 'KS-202609-0002']);
});
