import { randomUUID } from 'node:crypto';
import { officeWorkflowId } from '../../workflows/durable/messages.ts';
import { openHouse, type House } from './house.ts';
import { lookAt, openTask, shown } from './leave-slip.ts';
import { pastCase } from './past-cases.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let office: Visitor;
let quality: Visitor;
let clerk: Visitor;
const hour = 3_600_000;
const m = (key: string) => `manufacturer:${key}`;
const [shi, chang, qiao, hong] = ['shi-yujie', 'chang-qing', 'qiao-li', 'hong-tao'].map(m) as [
  string,
  string,
  string,
  string,
];

beforeAll(async () => {
  house = await openHouse();
  const { client, taskQueue } = house.engine;
  await client.workflow.start('office', {
    workflowId: officeWorkflowId('manufacturer'),
    taskQueue,
    args: [{ company: 'manufacturer' }],
  });
  office = await house.person(m('liu-yue'));
  quality = await house.person(chang);
  clerk = await house.person(shi);
});
afterAll(async () => {
  await house.engine.client.workflow.getHandle(officeWorkflowId('manufacturer')).terminate();
  await house.close();
});

const late = () => pastCase(house.pool, shi, { opened: 100, steps: [{ person: qiao, within: 24, took: 49.5 }] });
const asks = (visitor: Visitor, caseNumber: string, more: object = {}) =>
  visitor.ask('openCase', {
    body: {
      id: randomUUID(),
      process: 'inquiry-slip',
      form: { caseNumber, department: 'quality', lateHours: 26, question: '为何逾期？', ...more },
    },
  });
const rowOf = async (visitor: Visitor, department: string) =>
  (await visitor.ask('officeBoard')).body.departments.find((row) => row.department.id === department);

const slipTo = (addressee: string, caseId: string, seq: number) =>
  house.pool.query(
    `INSERT INTO slip (company, seq, number, kind, case_id, task, rung, addressee, issued_at)
     VALUES ('manufacturer', $1, 'CB-' || $1::integer, 'reminder-slip', $2, 2, 1, $3, now())`,
    [seq, caseId, addressee],
  );

test('the board shows what is late by department, the whole cases past their limit, and what the office may ask about', async () => {
  await pastCase(house.pool, shi, {
    opened: 30,
    whole: 20,
    steps: [
      { person: hong, within: 2, took: 1 },
      { person: qiao, within: 24 },
    ],
  });
  await pastCase(house.pool, shi, { opened: 5, steps: [{ person: qiao, within: 24 }] });
  const { number } = await late();
  const { body } = await office.ask('officeBoard');
  expect(body).toMatchObject({ wholeCases: 1, mayIssue: true });
  expect(body.departments).toEqual([
    expect.objectContaining({
      department: expect.objectContaining({ id: 'quality' }) as object,
      overdue: 1,
      toIssue: 1,
      unanswered: 0,
    }),
  ]);
  const { items } = (await office.ask('officeOverdue')).body;
  expect(items.map(({ step, holders }) => [step, holders.map(({ id }) => id)])).toEqual([['step 2', [qiao]]]);
  const whole = (await office.ask('officeOverdue', { query: { of: 'case' } })).body.items;
  expect(whole.map(({ step, holders }) => [step, holders.map(({ id }) => id)])).toEqual([['whole case', [qiao]]]);
  const toIssue = (await office.ask('officeToIssue')).body.items;
  expect(toIssue).toEqual([
    expect.objectContaining({ caseNumber: number, lateSteps: 1, lateBy: 25.5 * hour, lateHours: 26 }),
  ]);
});

test('a manager sees his own department on the board, and whoever is neither office nor manager sees none', async () => {
  const { body } = await quality.ask('officeBoard');
  expect([body.departments.map(({ department }) => department.id), body.mayIssue]).toEqual([['quality'], false]);
  expect((await quality.ask('officeOverdue', { query: { department: 'sales' } })).problem.code).toBe('not-entitled');
  for (const door of ['officeBoard', 'officeOverdue', 'officeToIssue', 'officeInquiries', 'officeHandling'] as const)
    expect([door, (await clerk.ask(door)).problem.code]).toEqual([door, 'not-entitled']);
});

test('after the closing the handling time of every department is checked', async () => {
  const file = await pastCase(house.pool, shi, {
    opened: 200,
    steps: [
      { person: qiao, within: 24, took: 30 },
      { person: hong, within: 24, took: 1 },
      { person: chang, within: 24, took: 25 },
    ],
  });
  const { items } = (await office.ask('officeHandling', { query: { case: file.id } })).body;
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual([file.number]);
  const said = items[0]?.departments.map(({ department, steps, lateSteps, lateBy, inquiry }) => [
    department.id,
    steps,
    lateSteps,
    lateBy,
    inquiry,
  ]);
  expect(said).toEqual([
    ['quality', 2, 2, 7 * hour, null],
    ['sales', 1, 0, 0, null],
  ]);
  const own = (await quality.ask('officeHandling', { query: { case: file.id } })).body.items;
  expect(own[0]?.departments.map(({ department }) => department.id)).toEqual(['quality']);
});

test('the office asks a late department why, it answers with a reason, and the office takes note', async () => {
  const { number, id: about } = await late();
  const opened = await asks(office, number);
  expect([opened.status, opened.body]).toEqual([
    201,
    expect.objectContaining({ number: expect.stringMatching(/^QB-\d{4}-\d{4}$/) as string }),
  ]);
  const { id } = opened.body;
  expect(await rowOf(office, 'quality')).toMatchObject({ unanswered: 1 });
  expect((await office.ask('officeToIssue')).body.items.map(({ caseNumber }) => caseNumber)).not.toContain(number);

  const answers = async (visitor: Visitor, step: string, answer: object) => {
    const file = await lookAt(visitor, id);
    const params = { id: openTask(file, step).id };
    return visitor.ask('answer', { params, body: { id: randomUUID(), answer, seen: shown(file) } });
  };
  expect((await answers(quality, 'reason for lateness', { excuse: 'x' })).problem.code).toBe('invalid-form');
  expect((await answers(quality, 'reason for lateness', { reason: '仪器送校' })).status).toBe(200);
  expect((await office.ask('officeInquiries')).body.items[0]).toMatchObject({
    about: number,
    state: 'answered',
    reason: '仪器送校',
  });
  expect((await answers(office, 'reading of the reason', { satisfied: false })).problem.code).toBe('invalid-form');
  expect((await answers(office, 'reading of the reason', { satisfied: true })).status).toBe(200);
  expect((await office.ask('officeInquiries')).body.items[0]).toMatchObject({
    number: opened.body.number,
    state: 'settled',
  });
  expect((await lookAt(office, about)).outcome).toBe('approved');
  const { items } = (await office.ask('officeHandling', { query: { case: about } })).body;
  expect(items[0]?.departments[0]?.inquiry).toBe(opened.body.number);
});

test('only the office may ask, only about a closed case, only a department that was late, by as much as it was, and once; each no is on record', async () => {
  const { number } = await late();
  const open = await pastCase(house.pool, shi, { opened: 100, steps: [{ person: qiao, within: 24 }] });
  const tried = [
    [await asks(quality, number), 403, 'not-the-opener'],
    [await asks(office, open.number), 409, 'case-not-closed'],
    [await asks(office, number, { department: 'sales' }), 409, 'department-not-late'],
    [await asks(office, number, { lateHours: 300 }), 400, 'invalid-form'],
  ] as const;
  for (const [{ status, problem }, expected, code] of tried) expect([status, problem.code]).toEqual([expected, code]);
  expect((await asks(office, number)).status).toBe(201);
  expect((await asks(office, number)).problem.code).toBe('already-asked');
  const { rows } = await house.pool.query<{ code: string }>(
    `SELECT code FROM refusal WHERE code IN ('not-the-opener', 'case-not-closed', 'department-not-late', 'already-asked') ORDER BY at`,
  );
  expect(rows.map(({ code }) => code)).toEqual([
    'not-the-opener',
    'case-not-closed',
    'department-not-late',
    'already-asked',
  ]);
  const offered = async (visitor: Visitor) =>
    (await visitor.ask('processes')).body.processes.flatMap(({ process, allowed }) =>
      allowed.includes('open') ? process : [],
    );
  expect(await offered(office)).toContain('inquiry-slip');
  expect(await offered(clerk)).not.toContain('inquiry-slip');
});

test('the General Manager sees what his office sees, case and slips too, and issues nothing; the President has the board of his company', async () => {
  const general = await house.person(m('lei-zhenhua'));
  const { number, id } = await late();
  const [seen, his] = [(await office.ask('officeBoard')).body, (await general.ask('officeBoard')).body];
  expect(his).toEqual({ ...seen, at: his.at, mayIssue: false });
  expect((await general.ask('officeToIssue')).body.items.map(({ caseNumber }) => caseNumber)).toContain(number);
  expect((await lookAt(general, id)).number).toBe(number);
  await slipTo(chang, id, 9001);
  const slips = (await office.ask('slips')).body;
  expect(slips.slips.map(({ seq, addressee, allowed }) => [seq, addressee.id, allowed])).toEqual([[9001, chang, []]]);
  expect((await general.ask('slips')).body).toEqual(slips);
  expect((await clerk.ask('slips')).body.slips).toEqual([]);
  expect((await asks(general, number)).problem.code).toBe('not-the-opener');
  const president = await house.person('yuan-zhenbang');
  expect((await president.ask('officeBoard')).body).toMatchObject({ departments: [], mayIssue: false });
  for (const [visitor, oversees] of [
    [president, true],
    [general, true],
    [office, true],
    [quality, false],
    [clerk, false],
  ] as const)
    expect((await visitor.ask('session')).body.oversees).toBe(oversees);
});

test('whoever sees a slip of somebody else and acknowledges it is told that it is not his; for others it is not there; each no is on record', async () => {
  const general = await house.person(m('lei-zhenhua'));
  await slipTo(chang, (await late()).id, 9002);
  const reads = async (visitor: Visitor) => {
    const params = { company: 'manufacturer', seq: 9002 };
    const { status, problem } = await visitor.ask('acknowledgeSlip', { params, body: { id: randomUUID() } });
    return [status, problem.code];
  };
  expect(await reads(clerk)).toEqual([404, 'not-found']);
  expect([await reads(office), await reads(general)]).toEqual([
    [403, 'not-the-assignee'],
    [403, 'not-the-assignee'],
  ]);
  const { rows } = await house.pool.query("SELECT person, code FROM refusal WHERE act = 'acknowledgeSlip' ORDER BY at");
  expect(rows).toEqual([
    { person: clerk.id, code: 'not-found' },
    { person: office.id, code: 'not-the-assignee' },
    { person: general.id, code: 'not-the-assignee' },
  ]);
});

test('of two in the office who ask about the same lateness in the same moment one is told that it was asked already', async () => {
  const colleague = await house.person(m('kang-ning'));
  for (let round = 0; round < 5; round += 1) {
    const { number } = await late();
    const said = await Promise.all([office, colleague, office].map((who) => asks(who, number)));
    expect(said.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [first, second] = said.filter(({ status }) => status === 409).map(({ problem }) => problem.code);
    expect([first, second]).toEqual(['already-asked', 'already-asked']);
    const { rows } = await house.pool.query("SELECT FROM case_file WHERE form ->> 'caseNumber' = $1", [number]);
    expect(rows).toHaveLength(1);
  }
  const { rows } = await house.pool.query("SELECT FROM refusal WHERE code = 'already-asked' AND act_id IS NOT NULL");
  expect(rows.length).toBeGreaterThanOrEqual(10);
});

test('the lists of the board are paged without leaving out or doubling a row', async () => {
  for (let n = 0; n < 5; n++) await late();
  const whole = (await office.ask('officeToIssue', { query: { limit: 100 } })).body.items;
  const paged: typeof whole = [];
  const page = async (cursor?: string): Promise<void> => {
    const { items, next } = (await office.ask('officeToIssue', { query: { limit: 2, ...(cursor ? { cursor } : {}) } }))
      .body;
    paged.push(...items);
    if (next !== null) await page(next);
  };
  await page();
  expect(paged).toEqual(whole);
  expect(whole.length).toBeGreaterThanOrEqual(5);
  for (const door of ['officeHandling', 'officeInquiries', 'officeOverdue'] as const) {
    const first = (await office.ask(door, { query: { limit: 1 } })).body;
    const second = (await office.ask(door, { query: { limit: 1, cursor: first.next ?? '' } })).body;
    expect([door, first.items.length, second.items.length]).toEqual([door, 1, 1]);
    expect(second.items[0]?.case).not.toBe(first.items[0]?.case);
  }
});

const three = ['1', '2', '3'].map((part, index) => ({
  part,
  keeper: { person: [chang, chang, hong][index] ?? chang },
}));

test('a keeper says that he has read his part, also after the case has ended; it is entered in the register once', async () => {
  const { id, copies } = await pastCase(house.pool, shi, {
    opened: 50,
    steps: [{ person: qiao, within: 24, took: 1 }],
    copies: three,
  });
  const kept = (await quality.ask('copies', { query: { unread: 'true' } })).body;
  expect([kept.unread, kept.copies.map((copy) => [copy.case, copy.part, copy.allowed])]).toEqual([
    2,
    [
      [id, '1', ['read']],
      [id, '2', ['read']],
    ],
  ]);
  const reads = (visitor: Visitor, part: string, actId: string = randomUUID()) =>
    visitor.ask('readCopy', { params: { case: id, copies, part }, body: { id: actId } });
  const actId = randomUUID();
  const first = await reads(quality, '1', actId);
  expect(first.status).toBe(200);
  expect((await reads(quality, '1', actId)).body).toEqual(first.body);
  expect((await reads(quality, '2', actId)).problem.code).toBe('id-reused');
  expect((await reads(quality, '1')).problem.code).toBe('already-acknowledged');
  expect((await reads(quality, '3')).problem.code).toBe('not-the-keeper');
  expect((await reads(await house.person(m('tang-min')), '1')).problem.code).toBe('not-found');
  expect((await quality.ask('act', { params: { id: actId } })).body.state).toBe('on-file');
  const file = await lookAt(office, id);
  expect(file.copies.map(({ part, keeper, readAt }) => [part, keeper.id, readAt !== null])).toEqual([
    ['1', chang, true],
    ['2', chang, false],
    ['3', hong, false],
  ]);
  const { rows } = await house.pool.query(
    `SELECT canonical::json ->> 'part' AS part FROM register WHERE kind = 'copy-read'`,
  );
  expect(rows).toEqual([{ part: '1' }]);
  expect((await quality.ask('copies', { query: { unread: 'true' } })).body.copies.map(({ part }) => part)).toEqual([
    '2',
  ]);
});

test('of a step that was taken over by rule the time before is the department’s that let it lapse, the time after that of whoever took it over', async () => {
  const { number, id } = await pastCase(house.pool, shi, {
    opened: 100,
    steps: [{ person: qiao, within: 24, takenOver: { by: hong, after: 26.5 }, took: 26.75 }],
  });
  const said = (await office.ask('officeHandling', { query: { case: id } })).body.items[0]?.departments;
  expect(said?.map(({ department, steps, lateSteps, lateBy }) => [department.id, steps, lateSteps, lateBy])).toEqual([
    ['quality', 1, 1, 2.5 * hour],
    ['sales', 1, 1, 0.25 * hour],
  ]);
  const { items } = (await office.ask('officeToIssue', { query: { limit: 100 } })).body;
  const late = items.filter(({ caseNumber }) => caseNumber === number);
  expect(late.map(({ department, lateBy, lateHours }) => [department.id, lateBy, lateHours])).toEqual([
    ['quality', 2.5 * hour, 3],
    ['sales', 0.25 * hour, 1],
  ]);
  expect([(await rowOf(office, 'quality'))?.toIssue, (await rowOf(office, 'sales'))?.toIssue]).toEqual([
    items.filter(({ department }) => department.id === 'quality').length,
    1,
  ]);
  expect((await asks(office, number, { lateHours: 29 })).problem.code).toBe('invalid-form');
  expect((await asks(office, number, { lateHours: 3 })).status).toBe(201);
  expect((await asks(office, number, { department: 'sales', lateHours: 1 })).status).toBe(201);
});

test('whoever a step was taken from before its limit was not late with it', async () => {
  const { number } = await pastCase(house.pool, shi, {
    opened: 100,
    steps: [{ person: qiao, within: 24, takenOver: { by: hong, after: 2 }, took: 25 }],
  });
  expect((await asks(office, number, { lateHours: 1 })).problem.code).toBe('department-not-late');
  expect((await asks(office, number, { department: 'sales', lateHours: 1 })).status).toBe(201);
});
