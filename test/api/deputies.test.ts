import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../api/contract/case.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt, mondayAndTuesday, mondayFrom, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let lin: Visitor, wu: Visitor, zhou: Visitor, chen: Visitor, zhao: Visitor;
beforeAll(async () => {
  house = await openHouse();
  [lin, wu, zhou, chen, zhao] = (await Promise.all(
    ['lin-xiaoyu', 'wu-zixuan', 'zhou-minhua', 'chen-guodong', 'zhao-yaqin'].map((key) => house.person(key)),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
}, 60_000);
afterAll(() => house.close());

const day = 24 * 3_600_000;
const at = (offset: number) => new Date(Date.now() + offset).toISOString();

/** Zhou, the planning manager, is away; the colleague accepts to act for her. */
async function away(deputy: Visitor, from = at(0), to = at(14 * day)): Promise<string> {
  const work = { coversImportantWork: true, deputy: deputy.id, handoverTasks: ['审批请假'], reportedByPhone: true };
  const id = await askForLeave(zhou, { ...leaveSlip(work), from, to });
  expect(await decide(deputy, id, 'handover')).toMatchObject({ status: 200 });
  return id;
}

const todo = async (visitor: Visitor) => (await visitor.ask('inbox')).body;
const attached = async (visitor: Visitor, file: CaseFile, step: string) =>
  visitor.ask('handIn', {
    params: { id: openTask(file, step).id },
    body: { id: randomUUID(), seen: shown(file), note: '已办' },
  });

test('during the leave the deputy gets the tasks, acts for his colleague and gives them back with a report', async () => {
  const leave = await away(wu);
  const id = await askForLeave(lin);

  const { items, counts } = await todo(wu);
  expect(items.map((item) => [item.case, item.standsInFor?.id])).toContainEqual([id, zhou.id]);
  expect(counts.todo).toBe(items.length);
  expect((await todo(zhou)).items.map((item) => item.case)).toContain(id);
  expect((await wu.ask('notices')).body.notices).toContainEqual(
    expect.objectContaining({ case: id, about: 'task-opened', standsInFor: '周敏华' }),
  );
  expect((await wu.ask('deputies')).body.forMe).toMatchObject([
    { case: leave, absent: { id: zhou.id }, actsNow: true },
  ]);
  expect((await zhou.ask('deputies')).body.mine).toMatchObject([{ case: leave, deputy: { id: wu.id } }]);

  const file = await lookAt(wu, id);
  expect(openTask(file, 'department manager')).toMatchObject({ for: zhou.id });
  expect(openTask(file, 'department manager').allowed).toEqual(['decide', 'handOver', 'return']);
  expect(await decide(wu, id, 'department manager')).toMatchObject({
    status: 403,
    problem: { code: 'not-the-assignee' },
  });
  expect(await decide(wu, id, 'department manager', 'approved', { for: zhou.id })).toMatchObject({ status: 200 });
  const signed = await lookAt(lin, id);
  expect(signed.journal.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ kind: 'decision-made', actor: { person: wu.id, for: zhou.id } }),
  );

  const left = await askForLeave(lin);
  await signedByAll(leave);
  const mine = await lookAt(zhou, leave);
  expect(mine).toMatchObject({ granted: true, outcome: null });
  await zhou.ask('comeBack', {
    params: { id: openTask(mine, 'absence').id },
    body: { id: randomUUID(), seen: shown(mine) },
  });
  expect((await todo(wu)).items.map((item) => item.case)).not.toContain(left);
  expect((await todo(zhou)).items.map((item) => item.case)).toContain(left);
  expect(await attached(wu, await lookAt(wu, leave), "deputy's report")).toMatchObject({ status: 200 });
  expect((await zhou.ask('notices')).body.notices).toContainEqual(
    expect.objectContaining({ case: leave, about: 'notice', body: { text: 'deputy has reported' } }),
  );
});

/** Whoever is asked signs Zhou's own leave. */
async function signedByAll(leave: string): Promise<void> {
  const he = await house.person('he-jingyi');
  for (const step of ['department manager', 'General Manager']) {
    const { next } = await lookAt(zhou, leave);
    const holder = next.find((one) => one.step === step)?.holders[0];
    const signer = holder === chen.id ? chen : he;
    if (holder !== undefined) expect(await decide(signer, leave, step)).toMatchObject({ status: 200 });
  }
}

test('after his time the deputy sees nothing more and is refused, on record', async () => {
  const leave = await away(zhao);
  const id = await askForLeave(lin);
  const file = await lookAt(zhao, id);
  const task = openTask(file, 'department manager');
  const withdrawn = await lookAt(zhou, leave);
  await zhou.ask('withdraw', { params: { id: leave }, body: { id: randomUUID(), seen: shown(withdrawn) } });

  expect((await zhao.ask('case', { params: { id } })).status).toBe(404);
  await house.pool.query(
    `INSERT INTO outbox (case_id, seq, person, company, about, body, at) VALUES ($1, 1, $2, 'website-company', 'notice', '{}', now())`,
    [id, zhao.id],
  );
  const body = { id: randomUUID(), verdict: 'approved', seen: shown(file), for: zhou.id };
  const refused = await zhao.ask('decide', { params: { id: task.id }, body });
  expect(refused).toMatchObject({ status: 403, problem: { code: 'not-a-deputy' } });
  const { rows } = await house.pool.query('SELECT person, act, code FROM refusal WHERE act_id = $1', [body.id]);
  expect(rows).toEqual([{ person: zhao.id, act: 'decide', code: 'not-a-deputy' }]);
});

test('the deputy cannot decide his own request in the name of the absent manager', async () => {
  const leave = await away(wu);
  const own = await askForLeave(wu);
  expect((await todo(wu)).items.map((item) => item.case)).not.toContain(own);
  expect(openTask(await lookAt(wu, own), 'department manager')).toMatchObject({ allowed: [], for: null });
  const id = randomUUID();
  expect(await decide(wu, own, 'department manager', 'approved', { for: zhou.id, id })).toMatchObject({
    status: 403,
    problem: { code: 'self-approval' },
  });
  const { rows } = await house.pool.query('SELECT person, code FROM refusal WHERE act_id = $1', [id]);
  expect(rows).toEqual([{ person: wu.id, code: 'self-approval' }]);
  const mine = await lookAt(zhou, leave);
  await zhou.ask('withdraw', { params: { id: leave }, body: { id: randomUUID(), seen: shown(mine) } });
});

test('who acts for a deputy does not act for those whom the deputy stands in for', async () => {
  const leave = await away(wu);
  const work = { coversImportantWork: true, deputy: zhao.id, handoverTasks: ['首页'], reportedByPhone: true };
  const second = await askForLeave(wu, { ...leaveSlip({ ...work, kind: 'sick' }), from: at(0), to: at(13 * day) });
  expect(await decide(zhao, second, 'handover')).toMatchObject({ status: 200 });
  const id = await askForLeave(lin);
  expect((await todo(wu)).items.map((item) => item.case)).toContain(id);
  expect((await todo(zhao)).items.map((item) => item.case)).not.toContain(id);
  for (const [who, one] of [
    [zhou, leave],
    [wu, second],
  ] as const) {
    const file = await lookAt(who, one);
    await who.ask('withdraw', { params: { id: one }, body: { id: randomUUID(), seen: shown(file) } });
  }
});

test('whoever stands in for a colleague takes no leave in that time that could wait, and the colleague is told of the other', async () => {
  const leave = await away(wu);
  const meanwhile = { from: at(0), to: at(13 * day) };
  const { body: route } = await wu.ask('preview', {
    body: { process: 'leave', form: leaveSlip({ kind: 'personal', ...meanwhile }) },
  });
  expect(route).toMatchObject({ end: 'closed', outcome: 'rejected' });
  const personal = await lookAt(wu, await askForLeave(wu, leaveSlip({ kind: 'personal', ...meanwhile })));
  expect(personal.outcome).toBe('rejected');
  expect(personal.journal.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({
      kind: 'absence-booked',
      filled: expect.objectContaining({ standsInFor: [zhou.id] }) as object,
    }),
  );
  expect((await wu.ask('notices')).body.notices).toContainEqual(
    expect.objectContaining({ case: personal.id, body: { text: 'stands in meanwhile' } }),
  );
  const sick = await lookAt(wu, await askForLeave(wu, leaveSlip({ kind: 'sick', ...meanwhile })));
  expect(sick.outcome).toBeNull();
  expect((await zhou.ask('notices')).body.notices).toContainEqual(
    expect.objectContaining({ case: sick.id, body: { text: 'deputy away' } }),
  );
  for (const [who, one] of [
    [wu, sick.id],
    [zhou, leave],
  ] as const) {
    const seen = shown(await lookAt(who, one));
    await who.ask('withdraw', { params: { id: one }, body: { id: randomUUID(), seen } });
  }
  const later = await askForLeave(wu, leaveSlip({ from: at(0), to: at(13 * day) }));
  expect((await lookAt(wu, later)).outcome).toBeNull();
});

test('a page of an inbox in which two are merged leaves nothing out and shows nothing twice', async () => {
  const leave = await away(zhao);
  for (let number = 0; number < 5; number += 1) {
    await askForLeave(lin);
    const work = { coversImportantWork: true, deputy: zhao.id, handoverTasks: ['首页'] };
    await askForLeave(lin, leaveSlip(work));
  }
  const whole = (await zhao.ask('inbox', { query: { limit: 100 } })).body.items;
  const all = whole.map(({ task }) => task);
  const paged: (string | null)[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await zhao.ask('inbox', { query: { limit: 3, ...(cursor ? { cursor } : {}) } });
    paged.push(...body.items.map(({ task }) => task));
    cursor = body.next;
  }
  expect(all.length).toBeGreaterThanOrEqual(10);
  expect(paged).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
  const found = await zhao.ask('inbox', { query: { query: 'linxiaoyu', limit: 100 } });
  const hers = whole.filter(({ applicant }) => applicant.id === lin.id);
  expect(found.body.items.map(({ task }) => task)).toEqual(hers.map(({ task }) => task));
  const mine = await lookAt(zhou, leave);
  await zhou.ask('withdraw', { params: { id: leave }, body: { id: randomUUID(), seen: shown(mine) } });
});

test('what is left of the annual leave is told, held and spent apart', async () => {
  const before = (await lin.ask('leaveBalance')).body.balances;
  expect(before.map(({ kind, total, held, spent, available }) => [kind, total, held, spent, available])).toEqual([
    ['annual', 10, 0, 0, 10],
    ['annual', 10, 0, 0, 10],
  ]);
  const next = before[1]?.year ?? 0;
  const march = mondayAndTuesday(mondayFrom(Date.UTC(next, 2)));
  await askForLeave(lin, leaveSlip({ kind: 'annual', ...march }));
  const after = (await lin.ask('leaveBalance')).body.balances;
  expect(after[1]).toMatchObject({ title: { zh: '年假' }, year: next, held: 4, available: 6 });
});

test('a balance goes on with what its year began with, on the page as for the next leave, though the rule opens with more now', async () => {
  const opens = (days: number) =>
    house.pool.query(
      `UPDATE rulebook SET rule = jsonb_set(rule, '{away,balances,annual,opens}', to_jsonb($1::integer))
       WHERE company = 'website-company' AND process = 'leave' AND rule ? 'away'`,
      [days],
    );
  await opens(20);
  const { balances } = (await lin.ask('leaveBalance')).body;
  await opens(10);
  expect(balances.map(({ total }) => total)).toEqual([20, 10]);
  expect(balances[1]).toMatchObject({ held: 4, available: 6 });
});

test('what the company’s files give a person counts in place of what the rule opens with', async () => {
  const [{ year = 0 } = {}] = (await wu.ask('leaveBalance')).body.balances;
  await house.pool.query(`INSERT INTO account (company, id, name, total) VALUES ('website-company', $1, '{}', 14)`, [
    `annual-leave/${year + 1}/${wu.id}`,
  ]);
  const period = { from: `${year + 1}-06-07T00:05:00.000Z`, to: `${year + 1}-06-12T10:00:00.000Z` };
  const id = await askForLeave(wu, leaveSlip({ kind: 'annual', ...period }));
  expect((await lookAt(wu, id)).outcome).toBeNull();
  const [, next] = (await wu.ask('leaveBalance')).body.balances;
  expect(next).toMatchObject({ total: 14, spent: 0, available: 14 - (next?.held ?? 0) });
  expect((await chen.ask('accounts')).body.accounts.filter(({ id }) => id.includes('/'))).toEqual([]);
});

test('leave that overlaps one’s own is refused by rule, and the applicant is told why', async () => {
  const slip = leaveSlip();
  const first = await lookAt(zhao, await askForLeave(zhao, slip));
  const second = await lookAt(zhao, await askForLeave(zhao, { ...slip, kind: 'sick' }));
  expect(first.outcome).toBeNull();
  expect(second.outcome).toBe('rejected');
  expect(second.journal.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({
      kind: 'absence-booked',
      filled: expect.objectContaining({ overlaps: [first.number] }) as object,
    }),
  );
  expect((await zhao.ask('notices')).body.notices).toContainEqual(
    expect.objectContaining({ case: second.id, body: { text: 'leave overlaps' } }),
  );
});
