import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { temporalConnection } from '../../api/connection.ts';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let lin: Visitor;
let zhou: Visitor;
let chen: Visitor;
beforeAll(async () => {
  house = await openHouse();
  [lin, zhou, chen] = await Promise.all([
    house.person('lin-xiaoyu'),
    house.person('zhou-minhua'),
    house.person('chen-guodong'),
  ]);
}, 60_000);
afterAll(() => house.close());

const decisionsOnFile = async (id: string) => {
  const { rows } = await house.pool.query(`SELECT seq FROM journal WHERE case_id = $1 AND kind = 'decision-made'`, [
    id,
  ]);
  return rows.length;
};

const refusals = async (id: string) => {
  const { rows } = await house.pool.query<{ code: string }>('SELECT code FROM refusal WHERE case_id = $1 ORDER BY at', [
    id,
  ]);
  return rows.map(({ code }) => code);
};

test('a hundred parallel identical decisions make one decision and get a hundred equal answers', async () => {
  const id = await askForLeave(lin);
  const file = await lookAt(zhou, id);
  const task = openTask(file, 'department manager');
  const body = { id: randomUUID(), verdict: 'approved', note: '同意', seen: shown(file) };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => zhou.ask('decide', { params: { id: task.id }, body })),
  );
  const sure = await Promise.all(
    answers.map((answer) =>
      answer.status === 200 ? Promise.resolve(answer) : zhou.ask('decide', { params: { id: task.id }, body }),
    ),
  );
  expect(new Set(sure.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  expect(sure[0]?.body).toEqual({ id: body.id, state: 'on-file', case: id, seq: 5 });
  expect(await decisionsOnFile(id)).toBe(1);
  expect(await refusals(id)).toEqual([]);
});

test('the same id with another body is refused, and another id finds the task decided', async () => {
  const id = await askForLeave(lin);
  const file = await lookAt(zhou, id);
  const params = { id: openTask(file, 'department manager').id };
  const body = { id: randomUUID(), verdict: 'approved', seen: shown(file) };
  expect((await zhou.ask('decide', { params, body })).status).toBe(200);

  const other = await zhou.ask('decide', { params, body: { ...body, verdict: 'rejected', note: '不行' } });
  expect(other).toMatchObject({ status: 422, problem: { code: 'id-reused' } });
  const late = await zhou.ask('decide', { params, body: { ...body, id: randomUUID() } });
  expect(late).toMatchObject({ status: 409, problem: { code: 'task-not-open', state: { seq: 6, outcome: null } } });
  expect(await decisionsOnFile(id)).toBe(1);
  expect(await refusals(id)).toEqual(['id-reused', 'task-not-open']);
});

test('of approvals and rejections sent in the same moment one is on file, and each of the others is told the state that it came too late for', async () => {
  const id = await askForLeave(lin);
  const file = await lookAt(zhou, id);
  const params = { id: openTask(file, 'department manager').id };
  const sent = Array.from({ length: 20 }, (_, nth) => ({
    id: randomUUID(),
    ...(nth % 2 === 0 ? { verdict: 'approved' } : { verdict: 'rejected', note: '不行' }),
    seen: shown(file),
  }));
  const answers = await Promise.all(sent.map((body) => zhou.ask('decide', { params, body })));
  const [winner, ...more] = sent.filter((_, nth) => answers[nth]?.status === 200);
  expect(more).toEqual([]);
  const outcome = winner?.verdict === 'approved' ? null : 'rejected';
  for (const answer of answers.filter(({ status }) => status !== 200)) {
    expect(answer).toMatchObject({ status: 409, problem: { state: { outcome } } });
    expect(['task-not-open', 'case-closed']).toContain(answer.problem.code);
  }
  const decided = (await lookAt(zhou, id)).journal.flatMap(({ event }) =>
    event.kind === 'decision-made' ? [event] : [],
  );
  expect(decided).toMatchObject([{ verdict: winner?.verdict, actor: { person: 'website-company:zhou-minhua' } }]);
  expect((await refusals(id)).length).toBe(19);
}, 60_000);

test('an id that was refused stays refused, also when the act would be allowed by now', async () => {
  const id = await askForLeave(lin);
  const file = await lookAt(zhou, id);
  const params = { id: openTask(file, 'department manager').id };
  const body = { id: randomUUID(), verdict: 'rejected', seen: shown(file) };
  expect(await zhou.ask('decide', { params, body })).toMatchObject({
    status: 422,
    problem: { code: 'reason-required' },
  });
  expect(await zhou.ask('decide', { params, body })).toMatchObject({
    status: 422,
    problem: { code: 'reason-required' },
  });
  expect(await zhou.ask('act', { params: { id: body.id } })).toMatchObject({
    body: { state: 'refused', code: 'reason-required' },
  });
  expect(await refusals(id)).toEqual(['reason-required']);
  expect(await decisionsOnFile(id)).toBe(0);
});

test('a decision is answered the same after the end of its case', async () => {
  const id = await askForLeave(lin);
  const file = await lookAt(zhou, id);
  const params = { id: openTask(file, 'department manager').id };
  const body = { id: randomUUID(), verdict: 'rejected', note: '人手不够', seen: shown(file) };
  const first = await zhou.ask('decide', { params, body });
  expect(await house.engine.client.workflow.getHandle(caseWorkflowId(id)).result()).toBe('rejected');

  expect((await zhou.ask('decide', { params, body })).body).toEqual(first.body);
  expect(await zhou.ask('act', { params: { id: body.id } })).toMatchObject({ body: { state: 'on-file', case: id } });
  const late = await zhou.ask('decide', { params, body: { ...body, id: randomUUID() } });
  expect(late).toMatchObject({ status: 409, problem: { code: 'case-closed', state: { outcome: 'rejected' } } });
});

test('a form that was changed after one looked is not decided', async () => {
  const id = await askForLeave(lin);
  const before = await lookAt(zhou, id);
  const recalled = await lin.ask('recall', { params: { id }, body: { id: randomUUID(), seen: shown(before) } });
  expect(recalled.status).toBe(200);
  const mine = await lookAt(lin, id);
  const resubmission = { id: randomUUID(), form: leaveSlip({ reason: '看病' }), seen: shown(mine) };
  const again = await lin.ask('resubmit', { params: { id: openTask(mine, 'submission').id }, body: resubmission });
  expect(again.status).toBe(200);

  const now = await lookAt(zhou, id);
  const params = { id: openTask(now, 'department manager').id };
  const stale = await zhou.ask('decide', {
    params,
    body: { id: randomUUID(), verdict: 'approved', seen: { seq: now.seq, form: before.formDigest } },
  });
  expect(stale).toMatchObject({ status: 409, problem: { code: 'stale-form', state: { form: now.formDigest } } });
  expect(await decisionsOnFile(id)).toBe(0);
  expect(await decide(zhou, id, 'department manager')).toMatchObject({ status: 200 });
});

test('a link that is only opened decides nothing', async () => {
  const id = await askForLeave(lin);
  const { id: task } = openTask(await lookAt(zhou, id), 'department manager');
  for (const path of [
    `/api/tasks/${task}/decision`,
    `/api/tasks/${task}/decision?verdict=approved`,
    `/api/tasks/${task}`,
  ])
    for (const method of ['get', 'head']) expect((await zhou.raw(method, path)).status).toBeGreaterThanOrEqual(404);
  await zhou.ask('case', { params: { id } });
  expect(await decisionsOnFile(id)).toBe(0);
});

test('the same case is opened once, and its id with another form is refused', async () => {
  const id = randomUUID();
  const body = { id, process: 'leave', form: leaveSlip() };
  const answers = await Promise.all(Array.from({ length: 10 }, () => lin.ask('openCase', { body })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  expect(answers[0]?.body.number).toMatch(/^QJ-\d{4}-\d{4}$/);
  const other = await lin.ask('openCase', { body: { ...body, form: leaveSlip({ reason: '别的' }) } });
  expect(other).toMatchObject({ status: 422, problem: { code: 'id-reused' } });
  const stranger = await zhou.ask('openCase', { body });
  expect(stranger).toMatchObject({ status: 422, problem: { code: 'id-reused' } });
});

test('a case that the engine has lost goes on from its journal at the next act', async () => {
  const id = await askForLeave(lin);
  await house.engine.client.workflow.getHandle(caseWorkflowId(id)).terminate('its store was lost');
  expect(await decide(zhou, id, 'department manager')).toMatchObject({ status: 200, body: { seq: 5 } });
  expect(await decide(chen, id, 'General Manager')).toMatchObject({ status: 200 });
  expect(await lookAt(lin, id)).toMatchObject({ granted: true, chain: { ok: true } });
});

test('what is not on file in time is answered as unknown, and the same id asks again', async () => {
  const idle = await openHouse({ TASK_QUEUE: `nobody-${randomUUID()}`, ANSWER_WITHIN_MS: '300' });
  const applicant = await idle.person('lin-xiaoyu');
  const id = randomUUID();
  const late = await applicant.ask('openCase', { body: { id, process: 'leave', form: leaveSlip() } });
  expect(late).toMatchObject({ status: 202, body: { id, state: 'unknown' } });
  expect(late.headers.get('location')).toBe(`/api/acts/${id}`);
  expect(await applicant.ask('act', { params: { id } })).toMatchObject({ status: 200, body: { state: 'unknown' } });
  await idle.close();
}, 60_000);

test('while Temporal is away nobody waits for it longer than a moment, however much time is given for an answer', async () => {
  const connection = temporalConnection('127.0.0.1:1');
  const cut = await openHouse({}, new Client({ connection }));
  const applicant = await cut.person('lin-xiaoyu');
  const opening = async () => {
    const begun = Date.now();
    const { status } = await applicant.ask('openCase', {
      body: { id: randomUUID(), process: 'leave', form: leaveSlip() },
    });
    return { status, isSoon: Date.now() - begun < 12_000 };
  };
  expect(await Promise.all(Array.from({ length: 8 }, opening))).toEqual(Array(8).fill({ status: 503, isSoon: true }));
  await cut.close();
  await connection.close();
}, 60_000);

test('while Temporal is away people read on and acts are answered with a moment to wait', async () => {
  const connection = temporalConnection('127.0.0.1:1');
  const cut = await openHouse({ ANSWER_WITHIN_MS: '300' }, new Client({ connection }));
  const applicant = await cut.person('lin-xiaoyu');
  const asked = await applicant.ask('openCase', { body: { id: randomUUID(), process: 'leave', form: leaveSlip() } });
  expect(asked).toMatchObject({ status: 503, problem: { code: 'unavailable' } });
  expect(asked.headers.get('retry-after')).toBe('2');
  expect((await applicant.ask('inbox')).status).toBe(200);
  expect(await cut.visitor().ask('ready')).toMatchObject({ status: 503 });
  expect(await cut.visitor().ask('health')).toMatchObject({ status: 200 });
  await cut.close();
  await connection.close();
}, 60_000);
