import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import type { Letter } from '../../activities/mail/letter.ts';
import { outingRule } from '../cast.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { DurableCase } from './case.ts';

let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;
let away = false;
const letters: Letter[] = [];

const mailer = {
  publicUrl: 'https://countersign.example',
  send(letter: Letter) {
    if (away) return Promise.reject(new Error('the mail server is away'));
    letters.push(letter);
    return Promise.resolve(undefined);
  },
};

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  await pool.query(`UPDATE rulebook SET name = '{"zh": "外出", "en": "Outing"}'`);
  engine = await startEngine(createActivities({ pool, mailer }));
  const { taskQueue } = engine;
  await engine.client.workflow.start('mailRoom', { workflowId: `mail-room-${taskQueue}`, taskQueue, args: [] });
});

afterAll(async () => {
  await engine.close();
  await database.close();
});

async function told(count: number): Promise<void> {
  while (letters.length < count) await new Promise((resume) => setTimeout(resume, 50));
}

test('the mail room tells each next person, also after the worker was started again and the mail server was away', async () => {
  const outing = new DurableCase(engine.client, pool, engine.taskQueue);
  await outing.opens('outing', 'website', 'chen', {}, outingRule);
  await told(1);
  await engine.restart();
  away = true;
  await outing.approves('wang', 'department manager');
  await new Promise((resume) => setTimeout(resume, 1_500));
  away = false;
  await told(2);
  await new Promise((resume) => setTimeout(resume, 1_500));
  expect(letters.map(({ to }) => to)).toEqual(['wang@website.example', 'chen@website.example']);
  expect(letters[0]?.text).toContain(`https://countersign.example/tasks/${outing.id}-2`);
  expect((await pool.query(`SELECT FROM delivery WHERE channel = 'mail'`)).rowCount).toBe(2);
}, 60_000);
