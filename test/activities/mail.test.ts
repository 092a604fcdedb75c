import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { deliverRound } from '../../activities/mail/deliver.ts';
import { NotNow, smtpMailer, type Mailer } from '../../activities/mail/mailer.ts';
import type { Letter } from '../../activities/mail/letter.ts';
import { sweep } from '../../activities/office/sweep.ts';
import { catchMail, type MailCatcher } from '../../launch/mail-catcher.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { approved, minute, next, openOuting, twoRungs } from './office-cases.ts';

const publicUrl = 'https://countersign.example';
let database: CastDatabase;
let pool: pg.Pool;
let catcher: MailCatcher;
let folder: string;

beforeEach(async () => {
  database = await castDatabase();
  pool = database.pool;
  await pool.query(`UPDATE rulebook SET name = '{"zh": "外出", "en": "Outing"}'`);
  folder = mkdtempSync(join(tmpdir(), 'mails-'));
  catcher = await catchMail(folder);
});

afterEach(async () => {
  await catcher.close();
  rmSync(folder, { recursive: true });
  await database.close();
});

const smtp = (): Mailer => smtpMailer(catcher.url, 'Countersign <countersign@example.org>', publicUrl);

/** A mailer that notes what it is given, and answers what the test says. */
function noting(answer: (letter: Letter) => string | undefined = () => undefined) {
  const letters: Letter[] = [];
  const send = (letter: Letter) => {
    letters.push(letter);
    return new Promise<string | undefined>((accepted) => {
      accepted(answer(letter));
    });
  };
  return { letters, mailer: { publicUrl, send } };
}

const caught = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const now = Date.now();
const ladder = twoRungs.map((rung) => ({ ...rung, atAnyHour: true as const }));

test('the next person is told by mail, once, with a link that leads to the task', async () => {
  const outing = await openOuting(pool, ladder, {}, 1, now);
  await deliverRound(pool, smtp());
  await deliverRound(pool, smtp());
  const [mail, ...more] = caught();
  expect(more).toEqual([]);
  expect(mail).toContain('To: wang@website.example');
  expect(mail).toContain('Auto-Submitted: auto-generated');
  expect(mail).toMatch(new RegExp(`Message-ID:\\s+<${outing}\\.2\\.[0-9a-f]{16}@countersign\\.example>`, 'i'));
  const text = Buffer.from(mail!.split('charset=utf-8')[1]!.replace(/\s/g, ''), 'base64').toString();
  expect(text).toContain(`${publicUrl}/tasks/${outing}-2`);
  expect(text).toMatch(/外出 WC-\d+-0001 待您处理/);
});

test('reminders, slips and the end of the case are told in the language of each person', async () => {
  await pool.query(`UPDATE person SET language = 'en' WHERE id = 'wang'`);
  const outing = await openOuting(pool, ladder, {}, 1, now);
  await sweep(pool, { company: 'website', now: now + 2 * minute });
  await next(pool, outing, approved('wang', now + 2 * minute));
  await next(
    pool,
    outing,
    { kind: 'case-closed', outcome: 'approved', at: now + 2 * minute, actor: { rule: 'end' } },
    4,
  );
  const { letters, mailer } = noting();
  await deliverRound(pool, mailer);
  expect(letters.map(({ to, subject }) => `${to}: ${subject.replace(/\d{4}-\d+/g, 'N')}`).sort()).toEqual([
    'chen@website.example: 外出 WC-N 已办结',
    'wang@website.example: Outing WC-N waits for you',
    'wang@website.example: Reminder slip CB-N: Outing WC-N',
    'wang@website.example: Reminder: Outing WC-N still waits for you',
  ]);
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(4);
  expect(letters.find(({ to }) => to.startsWith('chen'))?.text).toContain(`${publicUrl}/cases/${outing}`);
});

test('a mail server that takes its time with a letter is waited for, and the letter goes out once', async () => {
  await openOuting(pool, ladder, {}, 1, now);
  const { letters, mailer } = noting();
  const slow: Mailer = {
    ...mailer,
    async send(letter) {
      const answer = await mailer.send(letter);
      await new Promise((done) => setTimeout(done, 12_000));
      return answer;
    },
  };
  await deliverRound(pool, slow);
  await deliverRound(pool, mailer);
  expect(letters).toHaveLength(1);
}, 30_000);

test('killed after the mail server accepted the letter, it goes out a second time under the same Message-ID and then never again', async () => {
  await openOuting(pool, ladder, {}, 1, now);
  const { letters, mailer } = noting();
  const carrier = openPool(database.url, { max: 1 });
  carrier.on('error', () => undefined);
  const pid = (await carrier.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
  const killing: Mailer = {
    ...mailer,
    async send(letter) {
      await mailer.send(letter);
      await pool.query('SELECT pg_terminate_backend($1)', [pid]);
      return undefined;
    },
  };
  await expect(deliverRound(carrier, killing)).rejects.toThrow();
  await carrier.end();
  await deliverRound(pool, mailer);
  await deliverRound(pool, mailer);
  expect(letters).toHaveLength(2);
  expect(letters[0]).toEqual(letters[1]);
});

test('an address that the server refuses, or wants later, holds up nobody else', async () => {
  const office = { by: { post: 'general-managers-office', of: 'company' } };
  await openOuting(pool, ladder, office, 1, now);
  await openOuting(pool, ladder, {}, 1, now + 1);
  const { letters, mailer } = noting(({ to }) => {
    if (to.startsWith('zhou')) return '550 no such mailbox';
    if (to.startsWith('qian')) throw new NotNow('450 come back later');
    return undefined;
  });
  const postponed = new Set<string>();
  for (let round = 0; round < 3; round++) await deliverRound(pool, mailer, '7 days', postponed);
  expect(letters.map(({ to }) => to).sort()).toEqual(
    ['qian', 'wang', 'zhou'].map((person) => `${person}@website.example`),
  );
  const { rows } = await pool.query('SELECT person, refused FROM delivery ORDER BY person');
  expect(rows).toEqual([
    { person: 'wang', refused: null },
    { person: 'zhou', refused: '550 no such mailbox' },
  ]);
  await deliverRound(pool, noting().mailer);
  expect((await pool.query('SELECT FROM delivery')).rowCount).toBe(3);
});

test('two mail rooms at the same time send each letter once', async () => {
  for (let count = 0; count < 12; count++) await openOuting(pool, ladder, {}, 1, now);
  const { letters, mailer } = noting();
  await Promise.all([deliverRound(pool, mailer), deliverRound(pool, mailer)]);
  expect(letters).toHaveLength(12);
});

test('while the mail server is away nothing counts as sent, and afterwards all of it is', async () => {
  await openOuting(pool, ladder, {}, 1, now);
  const away = smtpMailer('smtp://127.0.0.1:1', 'countersign@example.org', publicUrl);
  await expect(deliverRound(pool, away)).rejects.toThrow(/ECONNREFUSED/);
  expect((await pool.query('SELECT FROM delivery')).rowCount).toBe(0);
  await deliverRound(pool, smtp());
  expect(caught()).toHaveLength(1);
});

test('what is older than seven days is not told any more', async () => {
  await openOuting(pool, ladder, {}, 1, now - 8 * 24 * 60 * minute);
  const { letters, mailer } = noting();
  await deliverRound(pool, mailer);
  expect(letters).toEqual([]);
});

test('the catcher of the demo keeps the last 200 mails', async () => {
  for (let number = 1; number <= 199; number++)
    writeFileSync(join(folder, `${String(number).padStart(8, '0')}.eml`), '');
  const again = await catchMail(folder);
  const mailer = smtpMailer(again.url, 'countersign@example.org', publicUrl);
  for (const number of [200, 201, 202])
    await mailer.send({ to: 'a@b.example', subject: `${number}`, text: '', messageId: `<${number}@x>` });
  await again.close();
  const names = readdirSync(folder);
  expect(names).toHaveLength(200);
  expect(names[0]).toBe('00000003.eml');
  expect(caught().at(-1)).toContain('Subject: 202\r\n');
});
