import { randomUUID } from 'node:crypto';
import { openHouse, type House } from './house.ts';
import { decide, lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let yara: Visitor;
let ruben: Visitor;
let britt: Visitor;
beforeAll(async () => {
  house = await openHouse();
  [yara, ruben, britt] = (await Promise.all(
    ['yara-vink', 'ruben-maas', 'britt-dekker'].map((key) => house.person(`university:${key}`)),
  )) as [Visitor, Visitor, Visitor];
}, 60_000);
afterAll(() => house.close());

const request = (more: object = {}) => ({
  incurredOn: '2018-03-01',
  amount: 12_500,
  purpose: 'Books',
  unit: '65458',
  ...more,
});

async function askForPayment(form = request()): Promise<string> {
  const id = randomUUID();
  const { status, problem } = await yara.ask('openCase', { body: { id, process: 'request-for-payment', form } });
  expect({ status, problem }).toEqual({ status: 201, problem: {} });
  return id;
}

test('the date of the expense decides which rules are in force', async () => {
  const [early, late] = [await askForPayment(request({ incurredOn: '2017-12-31' })), await askForPayment()];
  const steps = async (id: string) => (await lookAt(yara, id)).next.map(({ step }) => step);
  expect([await steps(early), await steps(late)]).toEqual([['supervisor'], ['administration']]);
});

test('one of a group claims the task, the others find it taken; released it waits for all again', async () => {
  const id = await askForPayment();
  const file = await lookAt(ruben, id);
  const { id: task, allowed } = openTask(file, 'administration');
  expect(allowed).toEqual(['decide', 'claim', 'handOver', 'return']);
  expect((await britt.ask('inbox')).body.items).toContainEqual(expect.objectContaining({ case: id, unclaimed: true }));
  const params = { id: task };
  const claim = { id: randomUUID(), person: ruben.id, seen: shown(file) };
  expect((await ruben.ask('assign', { params, body: claim })).status).toBe(200);
  expect((await britt.ask('inbox')).body.items.filter((item) => item.case === id)).toEqual([]);
  const late = await britt.ask('assign', { params, body: { ...claim, id: randomUUID(), person: britt.id } });
  expect(late).toMatchObject({ status: 409, problem: { code: 'already-claimed' } });

  const now = await lookAt(ruben, id);
  expect(openTask(now, 'administration').allowed).toEqual(['decide', 'release', 'handOver', 'return']);
  const query = { id: randomUUID(), seq: now.seq, form: now.formDigest };
  expect((await ruben.ask('release', { params, query })).status).toBe(200);
  expect((await ruben.ask('release', { params, query })).status).toBe(200);
  expect((await britt.ask('inbox')).body.items).toContainEqual(expect.objectContaining({ case: id, unclaimed: true }));
});

test('a task that is handed over is on the other’s desk for good', async () => {
  const id = await askForPayment();
  const file = await lookAt(ruben, id);
  const params = { id: openTask(file, 'administration').id };
  const koen = await house.person('university:koen-van-dam');
  expect((await koen.ask('case', { params: { id } })).status).toBe(404);
  const body = { id: randomUUID(), person: koen.id, note: 'Yours', seen: shown(file) };
  expect((await ruben.ask('assign', { params, body })).status).toBe(200);
  expect(openTask(await lookAt(koen, id), 'administration')).toMatchObject({ assignee: koen.id });
  expect(await decide(ruben, id, 'administration')).toMatchObject({
    status: 403,
    problem: { code: 'not-the-assignee' },
  });
  expect(await decide(koen, id, 'administration')).toMatchObject({ status: 200 });
});

test('a request that is sent back is edited, handed in again and asked anew', async () => {
  const id = await askForPayment();
  const file = await lookAt(ruben, id);
  const task = openTask(file, 'administration');
  expect(task.returnable).toEqual(['submission']);
  const wrong = { id: randomUUID(), to: 'somewhere', note: 'Receipt?', seen: shown(file) };
  expect(await ruben.ask('sendBack', { params: { id: task.id }, body: wrong })).toMatchObject({
    problem: { code: 'no-such-step' },
  });
  const body = { ...wrong, id: randomUUID(), to: 'submission' };
  expect((await ruben.ask('sendBack', { params: { id: task.id }, body })).status).toBe(200);

  const back = await lookAt(yara, id);
  expect(back.tasks.map(({ step, state }) => [step, state])).toEqual([
    ['administration', 'voided'],
    ['submission', 'assigned'],
  ]);
  const params = { id: openTask(back, 'submission').id };
  const bad = { id: randomUUID(), form: request({ amount: 'much' }), seen: shown(back) };
  expect(await yara.ask('resubmit', { params, body: bad })).toMatchObject({
    status: 400,
    problem: { code: 'invalid-form' },
  });
  expect(
    (await yara.ask('resubmit', { params, body: { ...bad, id: randomUUID(), form: request({ amount: 9_900 }) } }))
      .status,
  ).toBe(200);
  const again = await lookAt(britt, id);
  expect(again.form).toMatchObject({ amount: 9_900 });
  expect(openTask(again, 'administration').allowed).toContain('decide');
  expect(again.formDigest).not.toBe(file.formDigest);
});

test('the inbox is paged in exact order, nothing twice and nothing left out, and searched by number and name', async () => {
  const ids = await Promise.all(Array.from({ length: 7 }, () => askForPayment()));
  for (const [visitor, view] of [
    [britt, 'todo'],
    [yara, 'mine'],
  ] as const) {
    const whole = (await visitor.ask('inbox', { query: { view, limit: 100 } })).body.items.map(({ number }) => number);
    const paged: string[] = [];
    let query: Record<string, string | number> = { view, limit: 3 };
    for (;;) {
      const { body } = await visitor.ask('inbox', { query });
      paged.push(...body.items.map(({ number }) => number));
      if (body.next === null) break;
      query = { view, limit: 3, cursor: body.next };
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
  }
  const { number } = await lookAt(yara, ids[3] ?? '');
  const found = async (query: string) => (await britt.ask('inbox', { query: { query } })).body.items;
  expect((await found(number)).map((item) => item.case)).toEqual([ids[3]]);
  expect((await found('YARA')).length).toBeGreaterThanOrEqual(7);
  expect(await found("' OR 1=1 --")).toEqual([]);
  expect(await found('%')).toEqual([]);
  for (const cursor of [
    'nonsense',
    Buffer.from('[1,2,3,4]').toString('base64url'),
    Buffer.from('["\'; drop"]').toString('base64url'),
  ])
    expect(await britt.ask('inbox', { query: { cursor } })).toMatchObject({
      status: 400,
      problem: { code: 'invalid' },
    });
});

test('the person who was decided upon finds his case, the one who decided finds his decision', async () => {
  const id = await askForPayment();
  await decide(britt, id, 'administration', 'rejected', { note: 'No receipt' });
  const [done] = (await britt.ask('inbox', { query: { view: 'done' } })).body.items;
  expect(done).toMatchObject({ case: id, outcome: 'rejected' });
  const [mine] = (await yara.ask('inbox', { query: { view: 'mine' } })).body.items;
  expect(mine).toMatchObject({ case: id, holders: ['Yara Vink'] });
});

test('drafts are their writer’s own', async () => {
  const id = randomUUID();
  const body = { process: 'request-for-payment', form: { purpose: 'Bo' } };
  expect((await yara.ask('saveDraft', { params: { id }, body })).status).toBe(200);
  expect((await yara.ask('saveDraft', { params: { id }, body: { ...body, form: { purpose: 'Books' } } })).status).toBe(
    200,
  );
  expect((await yara.ask('drafts')).body.drafts).toMatchObject([{ id, form: { purpose: 'Books' } }]);
  expect((await ruben.ask('draft', { params: { id } })).status).toBe(404);
  expect((await ruben.ask('saveDraft', { params: { id }, body })).status).toBe(404);
  expect((await ruben.ask('dropDraft', { params: { id } })).status).toBe(404);
  expect((await yara.ask('draft', { params: { id } })).body).toMatchObject({ form: { purpose: 'Books' }, case: null });
  expect((await yara.ask('dropDraft', { params: { id } })).status).toBe(204);
  expect((await yara.ask('drafts')).body.drafts).toEqual([]);
});

test('colleagues are found by name and pinyin, those of other companies are not', async () => {
  const lin = await house.person('lin-xiaoyu');
  const names = async (query: string) =>
    (await lin.ask('people', { query: { query } })).body.people.map(({ name }) => name);
  expect(await names('周敏')).toEqual(['周敏华']);
  expect(await names('zhoumin')).toEqual(['周敏华']);
  expect(await names('minhua')).toEqual(['周敏华']);
  expect(await names('yara')).toEqual([]);
  expect(await names('%')).toEqual([]);
});

test('the processes in force are those of one’s own company, each with its form', async () => {
  const { body } = await (await house.person('lin-xiaoyu')).ask('processes');
  expect(body.processes.map(({ process }) => process)).toEqual(expect.arrayContaining(['leave', 'outing']));
  expect((await yara.ask('processes')).body.processes.map(({ process }) => process)).toEqual(['request-for-payment']);
});
