import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyFile } from '../../evidence/verify-file.ts';
import { root } from '../../launch/home.ts';
import { openHouse, type House } from '../api/house.ts';
import { askForLeave, decide, leaveSlip, lookAt } from '../api/leave-slip.ts';
import type { Visitor } from '../api/visitor.ts';

let house: House;
let folder: string;
let file: string;
let text: string;
let auditor: Visitor;
const numbers: string[] = [];
let decided = 0;

beforeAll(async () => {
  house = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  file = join(folder, 'export.jsonl');
  const lin = await house.person('lin-xiaoyu');
  for (const reason of ['探亲', '体检']) {
    const id = await askForLeave(lin, leaveSlip({ reason }));
    await decide(await house.person('zhou-minhua'), id, 'department manager', 'rejected', { note: '人手不足' });
    const { number, journal } = await lookAt(lin, id);
    numbers.push(number);
    decided = journal.find(({ event }) => event.kind === 'decision-made')?.seq ?? 0;
  }
  auditor = await house.person('fang-lixin');
  const exported = await auditor.raw('get', '/api/audit/export?process=leave');
  expect(exported.headers.get('content-type')).toContain('application/x-ndjson');
  text = await exported.text();
}, 60_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const linesOf = (whole: string) => whole.trimEnd().split('\n');

/** What is found in the file once its lines were edited. */
async function foundIn(edit: (lines: string[]) => string[] = (lines) => lines) {
  await writeFile(file, `${edit(linesOf(text)).join('\n')}\n`);
  return verifyFile(file);
}

test('an exported search holds, offline, record by record', async () => {
  expect(await foundIn()).toMatchObject({ cases: 2, complete: true, badCases: [], badEntries: [], faults: [] });
  const lines = linesOf(text).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ line: 'header', by: auditor.id, asked: { process: 'leave' } });
  expect(lines.filter(({ line }) => line === 'case').map(({ number }) => number)).toEqual([...numbers].reverse());
  expect(lines.at(-1)).toMatchObject({ line: 'end', cases: 2, complete: true });
});

test.each<[string, (lines: string[]) => string[], object]>([
  [
    'a word of an opinion changed',
    (lines) => lines.map((line) => line.replace('人手不足', '人手充足')),
    {
      badCases: [{ because: 'out-of-chain' }, { because: 'out-of-chain' }],
    },
  ],
  [
    'a record left out',
    (lines) => lines.filter((line) => !line.includes('"seq":2,"kind"')),
    {
      badCases: [
        { seq: 2, because: 'missing' },
        { seq: 2, because: 'missing' },
      ],
      faults: ['lines are missing, or were added'],
    },
  ],
  [
    'a column changed beside the text',
    (lines) => lines.map((line) => line.replace('"kind":"case-closed","at"', '"kind":"withdrawn","at"')),
    { badCases: [{ because: 'changed' }, { because: 'changed' }] },
  ],
  ['the end cut off', (lines) => lines.slice(0, -1), { faults: ['the file ends before its end'] }],
  [
    'a line made unreadable',
    (lines) => lines.map((line, index) => (index === 1 ? line.slice(1) : line)),
    { faults: expect.arrayContaining(['line 2 is not as it was exported']) as unknown },
  ],
  [
    'a case left out',
    (lines) => lines.filter((line) => !line.includes((JSON.parse(lines[1] ?? '') as { case: string }).case)),
    { badCases: [], faults: ['lines are missing, or were added'] },
  ],
])('%s is found in the file', async (_, edit, found) => {
  expect(await foundIn(edit)).toMatchObject(found);
});

test('the command needs no server and says that every chain holds, or names the first bad record and fails', async () => {
  const run = async () => {
    const env = { PATH: process.env['PATH'] };
    const beside = [join('launch', 'beside.ts'), join('evidence', 'verify-cli.ts'), file];
    const done = await promisify(execFile)(process.execPath, beside, { cwd: root, env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (failure: { code: number; stdout: string }) => failure,
    );
    return [done.code, done.stdout] as const;
  };
  await foundIn();
  expect(await run()).toEqual([0, expect.stringMatching(/^2 cases, \d+ records read\nevery hash chain holds\n$/)]);
  await foundIn((lines) => lines.map((line) => line.replace('人手不足', '人手充足')));
  const [code, said] = await run();
  expect(code).toBe(1);
  expect(said).toContain(`case ${numbers[0]}: record ${decided} is out-of-chain`);
  expect(said).toMatch(/\nfaults found: 2\n$/);
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(0);
});
