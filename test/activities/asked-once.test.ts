import type pg from 'pg';
import { file } from '../../activities/filing/file.ts';
import { compareWithJournal, rebuild } from '../../activities/rebuild/rebuild.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event, Fact } from '../../domain/events.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { monday } from './office-cases.ts';

let database: CastDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
});
afterAll(() => database.close());

const form = { caseNumber: 'WC-2026-0001', department: 'planning', lateHours: 3, question: '为何逾期？' };
const opened: Fact = {
  kind: 'case-opened',
  process: 'inquiry-slip',
  version: 1,
  company: 'website',
  applicant: 'chen',
  series: 'QB',
  attachments: [],
  form,
  formDigest: digestOf(form),
  ruleDigest: digestOf({}),
};
const files = (caseId: string, seq: number, ...facts: Fact[]) => {
  const actor = { person: 'chen' };
  const events = facts.map((fact, index): Event => ({ ...fact, seq: seq + index, at: monday, actor }));
  return file(pool, { caseId, events, form });
};
const idOf = (first: string): string => `${first}0000000-0000-4000-8000-000000000000`;

test('a department is asked once about a case: of slips filed in the same moment one is on file, and it may be asked anew once that is taken back', async () => {
  const ids = ['8', '4', '2'].map(idOf);
  const said = await Promise.all(ids.map((id) => files(id, 1, opened)));
  const onFile = ids.filter((_, index) => 'filed' in (said[index] ?? {}));
  expect(onFile).toHaveLength(1);
  expect(said.filter((one) => 'unfilable' in one)).toHaveLength(2);

  const [first = ''] = onFile;
  expect(await files(first, 2, { kind: 'withdrawn' }, { kind: 'case-closed', outcome: 'withdrawn' })).toHaveProperty(
    'filed',
  );
  expect(await files(idOf('1'), 1, opened)).toHaveProperty('filed');
  expect(await files(idOf('9'), 1, opened)).toHaveProperty('unfilable');
  expect(await files(idOf('0'), 1, { ...opened, form: { ...form, department: 'finance' } })).toHaveProperty('filed');

  // the one that was asked instead is folded first
  expect(await compareWithJournal(database.url)).toEqual([]);
  await rebuild(database.url);
  expect(await compareWithJournal(database.url)).toEqual([]);
});
