import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Preview } from '../../api/contract/previews.ts';
import { companies } from '../companies/shipped.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { openHouse, type House } from './house.ts';
import { leaveSlip } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let lin: Visitor;
beforeAll(async () => {
  house = await openHouse();
  lin = await house.person('lin-xiaoyu');
}, 60_000);
afterAll(() => house.close());

const foretell = async (who: Visitor, process: string, form: object): Promise<Preview> => {
  const { status, body, problem } = await who.ask('preview', { body: { process, form } });
  expect([status, problem]).toEqual([200, {}]);
  return body;
};

const asked = ({ steps }: Preview) => steps.map(({ step, candidates }) => [step, ...candidates]);

/** How many rows each table has. */
async function everything(): Promise<Record<string, number>> {
  const { rows } = await house.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: found } = await house.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
    counts[name] = found[0]?.n ?? 0;
  }
  return counts;
}

test('before a leave slip is handed in its route is shown, with people, limits and the rule that chose them; nothing is opened or recorded', async () => {
  const before = await everything();
  const route = await foretell(lin, 'leave', leaveSlip());
  expect(route).toMatchObject({ finished: true, end: 'closed', outcome: 'approved' });
  expect(asked(route).slice(0, 2)).toEqual([
    ['department manager', 'website-company:zhou-minhua'],
    ['General Manager', 'website-company:chen-guodong'],
  ]);
  const [manager] = route.steps;
  expect(manager?.why.chosenBy).toEqual({ post: 'department-manager' });
  expect(manager?.dueAt).toMatch(/^\d{4}-/);
  expect(manager?.passed).toMatchObject({ does: 'taken-over' });
  expect(route.people['website-company:zhou-minhua']?.name).toBe('周敏华');
  expect(await everything()).toEqual(before);
});

test('leave that overlaps another of mine is foretold with the number of the other', async () => {
  const taken = leaveSlip();
  const id = randomUUID();
  expect((await lin.ask('openCase', { body: { id, process: 'leave', form: taken } })).status).toBe(201);
  const { body } = await lin.ask('case', { params: { id } });
  const route = await foretell(lin, 'leave', taken);
  expect(route).toMatchObject({ end: 'closed', outcome: 'rejected', steps: [] });
  expect(route.notes).toContainEqual(
    expect.objectContaining({
      kind: 'absence-booked',
      filled: expect.objectContaining({ overlaps: [body.number] }) as unknown,
    }),
  );
});

test('a form that is hardly begun is foretold as far as it goes; one that cannot be read is not', async () => {
  const empty = await foretell(lin, 'leave', {});
  expect(empty).toMatchObject({ finished: false, notes: [{ kind: 'case-granted' }] });
  expect(asked(empty)[0]).toEqual(['department manager', 'website-company:zhou-minhua']);
  const unnamed = await foretell(lin, 'leave', leaveSlip({ coversImportantWork: true, handoverTasks: [null] }));
  expect(asked(unnamed).map(([step]) => step)).toEqual([
    'handover',
    'department manager',
    'General Manager',
    'absence',
    "deputy's report",
  ]);
  expect(unnamed.steps[0]).toMatchObject({ step: 'handover', candidates: [] });
  expect(unnamed.steps[1]?.after).toEqual(['handover']);
  const complaint = await foretell(await house.person('manufacturer:shi-yujie'), 'complaint', {});
  expect(complaint).toMatchObject({ finished: false, end: 'closed' });

  const strange = await lin.ask('preview', { body: { process: 'leave', form: leaveSlip({ reachable: 'perhaps' }) } });
  expect([strange.status, strange.problem.code]).toEqual([422, 'unreadable-form']);
  expect(strange.problem.errors?.[0]?.path).toBe('/reachable');
  const unknown = await lin.ask('preview', { body: { process: 'conquest', form: {} } });
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'no-such-process']);
  const nobody = await house.visitor().ask('preview', { body: { process: 'leave', form: {} } });
  expect(nobody.status).toBe(401);
});

test('whatever is still missing on whichever form, the answer is a route', async () => {
  const applicants = { 'website-company': 'lin-xiaoyu', manufacturer: 'manufacturer:jiao-yang' };
  const visitors = await Promise.all(Object.values(applicants).map((key) => house.person(key)));
  const forms = Object.values(sampleRequests) as readonly Record<string, unknown>[];
  const processes = companies.map(({ rulebooks }) => [...new Set(rulebooks.map(({ process }) => process))]);
  const names = Object.keys(applicants).map((id) => processes[companies.findIndex((one) => one.id === id)] ?? []);
  const property = fc.asyncProperty(
    fc.nat(1),
    fc.nat(100),
    fc.nat(forms.length - 1),
    fc.array(fc.nat(20)),
    async (who, which, sample, without) => {
      const process = names[who]?.[which % (names[who]?.length ?? 1)] ?? '';
      const form = Object.fromEntries(
        Object.entries(forms[sample] ?? {}).filter((_, index) => !without.includes(index)),
      );
      const { status, problem } = await visitors[who]!.ask('preview', { body: { process, form } });
      if (status !== 200) expect(['unreadable-form', 'not-the-opener']).toContain(problem.code);
    },
  );
  await fc.assert(property, { numRuns: 150 });
}, 120_000);

test('a preview is quick enough to follow the typing', async () => {
  await foretell(lin, 'leave', leaveSlip());
  const times: number[] = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const started = performance.now();
    await foretell(lin, 'leave', leaveSlip({ coversImportantWork: true, deputy: 'website-company:wu-zixuan' }));
    times.push(performance.now() - started);
  }
  const median = times.sort((a, b) => a - b)[15] ?? 0;
  process.stdout.write(`a preview of leave takes ${median.toFixed(0)} ms (median of 30)\n`);
  expect(median).toBeLessThan(500);
});
