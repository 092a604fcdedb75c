import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import { openHouse, type House } from './house.ts';
import { leaveSlip } from './leave-slip.ts';
import { signLeave } from './signed-leave.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let auditor: Visitor;
let lin: Visitor;
beforeAll(async () => {
  house = await openHouse();
  lin = await house.person('lin-xiaoyu');
  auditor = await house.person('fang-lixin');
}, 60_000);
afterAll(() => house.close());

const signedLeave = () => signLeave(house);

const audited = async (id: string) => (await auditor.ask('auditCase', { params: { id } })).body;

describe('the engine’s own history', () => {
  test('names the workflow, its Updates by the ids of the acts, and its local activities', async () => {
    const { id, journal } = await signedLeave();
    const { body } = await auditor.ask('auditEngine', { params: { id } });
    expect(body).toMatchObject({ state: 'kept', cut: false, runs: [{ type: 'leave', status: 'RUNNING' }] });
    expect(body.events[0]).toMatchObject({ id: 1, type: 'WORKFLOW_EXECUTION_STARTED', name: 'leave' });
    const acts = body.events.flatMap(({ act }) => act ?? []);
    expect(acts).toEqual(journal.flatMap(({ event }) => event.act?.id ?? []));
    expect(body.events.filter(({ name }) => name === 'file').length).toBeGreaterThan(0);
    expect(body.events.map((event) => event.id)).toEqual(body.events.map((_, index) => index + 1));
  });

  test('says so when the engine no longer keeps it; the journal stays', async () => {
    const { id } = await signedLeave();
    const { client } = house.engine;
    const workflowExecution = { workflowId: caseWorkflowId(id) };
    await client.workflowService.deleteWorkflowExecution({ namespace: client.options.namespace, workflowExecution });
    const history = async () => (await auditor.ask('auditEngine', { params: { id } })).body;
    for (let looks = 0; looks < 100 && (await history()).state === 'kept'; looks++)
      await new Promise((done) => setTimeout(done, 100));
    expect(await history()).toEqual({ state: 'gone', runs: [], events: [], cut: false });
    expect((await audited(id)).firstBad).toBeNull();
  });

  test('is 503 while the engine is away', async () => {
    const away = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
    const other = await openHouse({ ANSWER_WITHIN_MS: '1500' }, away);
    const id = randomUUID();
    await other.pool.query(
      `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
       VALUES ($1, 'website-company', 'leave', 1, 'QJ-1', $2, '{}', '', '', now(), now(), 0, '')`,
      [id, lin.id],
    );
    const asked = await (await other.person('fang-lixin')).ask('auditEngine', { params: { id } });
    expect([asked.status, asked.problem.code]).toEqual([503, 'unavailable']);
    await away.connection.close();
    await other.close();
  }, 60_000);
});

test('a stored file is hashed anew and held against the table and the journal', async () => {
  const data = new FormData();
  data.append('file', new Blob(['%PDF-1.4 certificate'], { type: 'application/pdf' }), '证明.pdf');
  const uploaded = (await (await lin.raw('post', '/api/attachments', data)).json()) as { id: string; sha256: string };
  const file = { id: randomUUID(), process: 'leave', form: leaveSlip(), attachments: [uploaded.id] };
  expect((await lin.ask('openCase', { body: file })).status).toBe(201);
  const check = async () => (await auditor.ask('auditFile', { params: { id: uploaded.id } })).body;
  const { sha256 } = uploaded;
  expect(await check()).toEqual({ id: uploaded.id, stored: sha256, journal: sha256, recomputed: sha256 });
  const place = join(house.attachments, uploaded.id.slice(0, 2), uploaded.id);
  await writeFile(place, '%PDF-1.4 another one');
  await house.pool.query("UPDATE attachment SET sha256 = encode(sha256('%PDF-1.4 another one'), 'hex') WHERE id = $1", [
    uploaded.id,
  ]);
  const forged = await check();
  expect(forged).toMatchObject({ journal: sha256, recomputed: forged.stored });
  expect(forged.stored).not.toBe(sha256);
  expect(
    (await (await house.person('shao-yifan')).ask('auditReadings', { query: { case: file.id } })).body.readings,
  ).toHaveLength(2);
});
