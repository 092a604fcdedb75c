import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Difference, Sum } from '../../rehearsal/what-if/difference.ts';
import { askForLeave, decide, leaveSlip } from '../api/leave-slip.ts';
import { openHouse, type House } from '../api/house.ts';

let house: House;
let folder: string;
let closed: string;

beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'what-if-'));
  const [jiao, niu] = await Promise.all(
    ['manufacturer:jiao-yang', 'manufacturer:niu-zhiyuan'].map((key) => house.person(key)),
  );
  closed = await askForLeave(jiao!, leaveSlip({ kind: 'personal' }));
  await decide(niu!, closed, 'department manager', 'rejected', { note: '那几天要盘点' });
  await askForLeave(jiao!);
}, 60_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const url = async () => {
  const { rows } = await house.pool.query<{ name: string }>('SELECT current_database() AS name');
  const { connectionString } = house.pool.options;
  return connectionString ?? rows[0]?.name ?? '';
};

async function whatIf(args: readonly string[], DATABASE_URL?: string) {
  const env = { ...process.env, DATABASE_URL: DATABASE_URL ?? (await url()) };
  const child = spawn(process.execPath, ['prisma/company/what-if-cli.ts', ...args], { env });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said: said.trimEnd(), complained: complained.trimEnd(), code };
}

const parsed = ({ said }: { said: string }) => JSON.parse(said) as { cases: Difference[]; sum: Sum };

/** The manufacturer's leave rule, the General Manager signing first. */
async function changedRule(): Promise<string> {
  const shipped = await readFile('prisma/companies/manufacturer/rulebook/leave@2025-01-01.json', 'utf8');
  const file = JSON.parse(shipped) as { effectiveFrom: string; rule: { departmentManager: object } };
  file.effectiveFrom = '2099-01-01';
  file.rule.departmentManager = { ...file.rule.departmentManager, by: { post: 'general-manager', of: 'company' } };
  const path = join(folder, 'leave.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
}

test('every closed case of the database, decided again from its record under its own rule, comes out as it did', async () => {
  const result = await whatIf(['--cases', '100', '--company', 'manufacturer', '--json']);
  expect(result.complained).toBe('');
  expect(parsed(result).sum).toMatchObject({ cases: 1, changed: 0, skipped: 0, assumed: 0 });
});

test('under a changed rule it is said who would have been asked, whose act has no place, and what comes out instead; from an exported file as well', async () => {
  const rule = await changedRule();
  const today = new Date();
  const span = `${today.getUTCFullYear() - 1}-01-01..${today.getUTCFullYear() + 1}-12-31`;
  const fromDatabase = await whatIf(['--rule', rule, '--cases', span, '--company', 'manufacturer', '--json']);
  const { cases, sum } = parsed(fromDatabase);
  expect(cases).toEqual([
    expect.objectContaining({
      case: closed,
      noLongerAsked: ['department manager: manufacturer:niu-zhiyuan'],
      skipped: [
        { act: 'decide', by: 'manufacturer:niu-zhiyuan', step: 'department manager', because: 'not-the-assignee' },
      ],
    }),
  ]);
  expect(sum.outcomes).toEqual({ 'rejected → approved': 1 });

  const auditor = await house.person(await auditorOf());
  const exported = join(folder, 'exported.jsonl');
  writeFileSync(exported, await (await auditor.raw('get', `/api/audit/cases/${closed}/export`)).text());
  const args = ['--rule', rule, '--cases', exported, '--company', 'prisma/companies/manufacturer'];
  expect(parsed(await whatIf([...args, '--json'], '')).sum).toEqual(sum);
  const told = await whatIf(args, '');
  expect(told.said.split('\n')).toEqual(
    expect.arrayContaining([
      '  no longer asked: department manager: manufacturer:niu-zhiyuan',
      '1 cases, 1 differ',
      'outcome: rejected → approved (1)',
    ]),
  );
});

test('what cannot be read is said, and ends in failure', async () => {
  expect(await whatIf([])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('npm run what-if') as unknown,
  });
  expect(await whatIf(['--cases', 'yesterday'])).toMatchObject({
    code: 1,
    complained: 'yesterday is no span of days, no number and no file',
  });
  const spoilt = join(folder, 'spoilt.json');
  writeFileSync(spoilt, '{"process":"leave"}');
  expect((await whatIf(['--rule', spoilt, '--cases', '1'])).complained).toContain('is no rule as it should be');
});

async function auditorOf(): Promise<string> {
  const { rows } = await house.pool.query<{ id: string }>(
    `SELECT id FROM person WHERE company = 'manufacturer' AND role = 'auditor'`,
  );
  return rows[0]?.id ?? '';
}
