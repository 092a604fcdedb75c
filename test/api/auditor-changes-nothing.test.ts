import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../api/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../api/contract/endpoints.ts';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, leaveSlip, lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let auditor: Visitor;
let caseId: string;

/** His tasks by their state: one that several may take, he among them, and one on his own desk. */
const tasks = { offered: '', his: '' };

beforeAll(async () => {
  house = await openHouse();
  auditor = await house.person('fang-lixin');
  await house.pool.query(
    `INSERT INTO post_holder (company, post, department, person)
     SELECT company, 'department-manager', department, $2 FROM person WHERE id = $1`,
    ['website-company:lin-xiaoyu', auditor.id],
  );
  const lin = await house.person('lin-xiaoyu');
  caseId = await askForLeave(lin);
  tasks.offered = openTask(await lookAt(lin, caseId), 'department manager').id;
  const other = await askForLeave(
    lin,
    leaveSlip({ coversImportantWork: true, deputy: auditor.id, handoverTasks: ['盘点'] }),
  );
  tasks.his = openTask(await lookAt(lin, other), 'handover').id;
}, 60_000);
afterAll(() => house.close());

/** What is in each table, but for sessions, and for the records of refusals and readings, which are made for him. */
async function everything(): Promise<Record<string, unknown>> {
  const { rows } = await house.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('session', 'refusal', 'reading')`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of rows) {
    const found = await house.pool.query(
      `SELECT count(*)::integer AS rows, max(xmin::text::bigint) AS written, md5(string_agg(t::text, '|' ORDER BY t::text)) AS text
       FROM ${name} t`,
    );
    contents[name] = found.rows[0];
  }
  return contents;
}

async function historyLengths(): Promise<number[]> {
  const ids = [caseId, tasks.his.slice(0, 36)].map(caseWorkflowId);
  const described = await Promise.all(ids.map((id) => house.engine.client.workflow.getHandle(id).describe()));
  return described.map(({ historyLength }) => historyLength);
}

const all = (Object.entries(endpoints) as [EndpointName, Endpoint][]).filter(([, { by }]) => by === 'person');
const writes = all.filter(([name, { method }]) => method !== 'get' && name !== 'signOut');

const addressOf = (path: string, task: string) =>
  `/api${path
    .replace(':company', 'website-company')
    .replace(':seq', '1')
    .replace(':id', path.startsWith('/tasks/') ? task : caseId)}`;

test('the walk meets every door that writes', () => {
  expect(writes.length).toBeGreaterThan(12);
  const lets = Object.entries<Endpoint>(endpoints).filter(([, { method, by }]) => method !== 'get' && by !== 'person');
  expect(lets.map(([name]) => name).sort()).toEqual(['demoSignIn', 'signIn']);
});

test.each(['offered', 'his'] as const)(
  'every door that writes refuses him under one code and nothing changes, a task that is %s to him included',
  async (held) => {
    const task = tasks[held];
    const id = task.slice(0, 36);
    const seen = shown(await lookAt(auditor, id));
    const body = { id: randomUUID(), seen, verdict: 'approved', to: 'website-company:zhou-minhua', note: '同意' };
    const before = [await everything(), await historyLengths()];
    for (const [name, { method, path, query }] of writes) {
      const search = query ? `?${new URLSearchParams({ id: randomUUID(), 'seen.seq': '1' }).toString()}` : '';
      for (const sent of ['{}', JSON.stringify(body)]) {
        const response = await auditor.raw(method, addressOf(path, task) + search, sent);
        const { code } = (await response.json()) as { code: string };
        expect({ name, status: response.status, code }).toEqual({ name, status: 403, code: 'not-entitled' });
      }
    }
    expect([await everything(), await historyLengths()]).toEqual(before);
    const { rows } = await house.pool.query('SELECT DISTINCT act FROM refusal WHERE person = $1', [auditor.id]);
    expect(rows.map(({ act }: { act: string }) => act).sort()).toEqual(writes.map(([name]) => name).sort());
  },
  60_000,
);

test('the acts on his tasks are refused with bodies that anybody else’s act would count with', async () => {
  const wellFormed = {
    decide: { verdict: 'approved' },
    assign: { person: 'website-company:fang-lixin' },
    sendBack: { to: 'submission', note: '缺附件' },
    acknowledge: {},
  } as const;
  const before = [await everything(), await historyLengths()];
  for (const task of Object.values(tasks)) {
    const file = await lookAt(auditor, task.slice(0, 36));
    expect(file.tasks.flatMap(({ allowed }) => allowed)).toEqual([]);
    for (const [name, more] of Object.entries(wellFormed)) {
      const body = { id: randomUUID(), seen: shown(file), ...more };
      expect(endpoints[name as keyof typeof wellFormed].body.safeParse(body).error).toBeUndefined();
      const got = await auditor.ask(name as keyof typeof wellFormed, { params: { id: task }, body });
      expect({ name, status: got.status, code: got.problem.code }).toEqual({ name, status: 403, code: 'not-entitled' });
    }
  }
  expect([await everything(), await historyLengths()]).toEqual(before);
  const zhou = await house.person('zhou-minhua');
  const claim = { id: randomUUID(), person: zhou.id, seen: shown(await lookAt(zhou, caseId)) };
  expect((await zhou.ask('assign', { params: { id: tasks.offered }, body: claim })).status).toBe(200);
  const decision = { id: randomUUID(), verdict: 'approved', seen: shown(await lookAt(zhou, caseId)) };
  expect((await zhou.ask('decide', { params: { id: tasks.offered }, body: decision })).status).toBe(200);
});

test('reading whatever there is to read changes nothing either, but for the record of it', async () => {
  const before = [await everything(), await historyLengths()];
  for (const [name, { method, path, answer }] of all) {
    if (method !== 'get' || answer === 'text/event-stream') continue;
    const response = await auditor.raw('get', addressOf(path, tasks.his));
    expect({ name, broken: response.status >= 500 }).toEqual({ name, broken: false });
    await response.arrayBuffer();
  }
  expect([await everything(), await historyLengths()]).toEqual(before);
  expect((await auditor.ask('signOut')).status).toBe(204);
}, 180_000);
