import { randomUUID } from 'node:crypto';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt, openTask, shown } from './leave-slip.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** Who sees the leave of Lin, whose deputy is Wu and which her manager Zhou has signed; who may decide it now. */
const matrix = [
  ['the applicant', 'lin-xiaoyu', true],
  ['the deputy who accepted the handover', 'wu-zixuan', true],
  ['the department manager who signed', 'zhou-minhua', true],
  ['the General Manager whose turn it is', 'chen-guodong', true],
  ['the General Manager’s office', 'shen-wenbo', true],
  ['the President', 'yuan-zhenbang', true],
  ['the auditor', 'fang-lixin', true],
  ['the administrator', 'shao-yifan', false],
  ['a colleague of the same department', 'zhao-yaqin', false],
  ['the manager of another department', 'pan-ruolan', false],
  ['an employee of another company', 'university:yara-vink', false],
  ['the office of another company', 'university:yvonne-kramer', false],
  ['the auditor of another company', 'university:paula-bakker', false],
] as const;

/** An auditor changes nothing, whatever it is: he is told so before anything is looked for. */
const isAuditor = (key: string) => ['fang-lixin', 'university:paula-bakker'].includes(key);

let caseId: string;
beforeAll(async () => {
  const lin = await house.person('lin-xiaoyu');
  const wu = await house.person('wu-zixuan');
  const form = leaveSlip({ coversImportantWork: true, deputy: wu.id, handoverTasks: ['首页改版'] });
  caseId = await askForLeave(lin, form);
  await decide(wu, caseId, 'handover');
  await decide(await house.person('zhou-minhua'), caseId, 'department manager');
});

test.each(matrix)('%s: list and case agree', async (_, key, sees) => {
  const visitor = await house.person(key);
  expect((await visitor.ask('case', { params: { id: caseId } })).status).toBe(sees ? 200 : 404);
  const pages = await Promise.all(
    (['todo', 'done', 'mine'] as const).map((view) => visitor.ask('inbox', { query: { view } })),
  );
  const listed = pages.flatMap(({ body }) => body.items).filter((item) => item.case === caseId);
  if (listed.length > 0) expect(sees).toBe(true);
  const remark = await visitor.ask('remark', { params: { id: caseId }, body: { id: randomUUID(), text: '收到' } });
  expect(remark.status).toBe(isAuditor(key) ? 403 : sees ? 201 : 404);
});

test.each(matrix)(
  '%s: who may see but not decide gets the rule’s code, who may not see finds nothing',
  async (_, key, sees) => {
    if (key === 'chen-guodong') return;
    const file = await lookAt(await house.person('lin-xiaoyu'), caseId);
    const visitor = await house.person(key);
    const params = { id: openTask(file, 'General Manager').id };
    const got = await visitor.ask('decide', {
      params,
      body: { id: randomUUID(), verdict: 'approved', seen: shown(file) },
    });
    const refused = isAuditor(key) ? [403, 'not-entitled'] : sees ? [403, 'not-the-assignee'] : [404, 'not-found'];
    expect([got.status, got.problem.code]).toEqual(refused);
    expect(await lookAt(await house.person('lin-xiaoyu'), caseId)).toMatchObject({ seq: file.seq, outcome: null });
  },
);

test('only the applicant is offered to withdraw, and only he may', async () => {
  const lin = await house.person('lin-xiaoyu');
  const wu = await house.person('wu-zixuan');
  const id = await askForLeave(
    lin,
    leaveSlip({ coversImportantWork: true, deputy: wu.id, handoverTasks: ['首页改版'] }),
  );
  const file = await lookAt(lin, id);
  expect(file.allowed).toEqual(['withdraw', 'recall', 'remark']);
  expect((await lookAt(wu, id)).allowed).toEqual(['remark']);
  const body = { id: randomUUID(), seen: shown(file) };
  expect(await wu.ask('withdraw', { params: { id }, body })).toMatchObject({
    status: 403,
    problem: { code: 'not-the-applicant' },
  });
  expect(
    (await lin.ask('withdraw', { params: { id }, body: { ...body, id: randomUUID(), note: '不去了' } })).status,
  ).toBe(200);
  expect(await lookAt(lin, id)).toMatchObject({ outcome: 'withdrawn', next: [], allowed: ['remark'] });
});

test('the page says why the task is on whose desk, what comes next, and shows remarks', async () => {
  const file = await lookAt(await house.person('lin-xiaoyu'), caseId);
  const task = openTask(file, 'General Manager');
  expect(task.why).toMatchObject({
    chosenBy: { post: 'general-manager' },
    passedOver: [],
    ruleDigest: file.ruleDigest,
  });
  expect(task.why.explanation.length).toBeGreaterThan(0);
  expect(task.rungs.map(({ does, state }) => [does, state])).toEqual([
    ['remind', 'planned'],
    ['slip', 'planned'],
  ]);
  expect(file.next).toMatchObject([{ step: 'General Manager', holders: ['website-company:chen-guodong'] }]);
  expect(file.people['website-company:wu-zixuan']).toMatchObject({ name: '吴子轩' });
  expect(file.remarks.map(({ text }) => text)).toContain('收到');
});

test('a journal that was changed behind the system’s back shows its first bad record', async () => {
  const lin = await house.person('lin-xiaoyu');
  const id = await askForLeave(lin);
  await house.pool.query(
    `UPDATE journal SET canonical = replace(canonical, '13800000000', '13900000000') WHERE case_id = $1 AND seq = 1`,
    [id],
  );
  expect((await lookAt(lin, id)).chain).toEqual({ ok: false, firstBad: 1 });
  const other = await askForLeave(lin);
  await house.pool.query('DELETE FROM journal WHERE case_id = $1 AND seq = 2', [other]);
  expect((await lookAt(lin, other)).chain).toEqual({ ok: false, firstBad: 2 });
  await house.pool.query('DELETE FROM journal WHERE case_id = $1 AND seq = 3', [id]);
  await house.pool.query('UPDATE journal SET seq = 9 WHERE case_id = $1 AND seq = 1', [id]);
  expect((await lookAt(lin, id)).chain).toEqual({ ok: false, firstBad: 1 });
});
