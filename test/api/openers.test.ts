import { randomUUID } from 'node:crypto';
import { sampleRequests } from '../companies/sample-requests.ts';
import { openHouse, type House } from './house.ts';
import type { Visitor } from './visitor.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const formsOf = async (who: Visitor) =>
  (await who.ask('processes')).body.processes.flatMap(({ process, allowed }) =>
    allowed.includes('open') ? process : [],
  );

test('a complaint is registered by the service centre, and anybody else is refused and does not find it among his forms', async () => {
  const jiao = await house.person('manufacturer:jiao-yang');
  expect(await formsOf(jiao)).not.toContain('complaint');
  const body = { id: randomUUID(), process: 'complaint', form: sampleRequests.complaint };
  const said = [await jiao.ask('openCase', { body }), await jiao.ask('openCase', { body })];
  expect(said.map(({ status, problem }) => [status, problem.code])).toEqual([
    [403, 'not-the-opener'],
    [403, 'not-the-opener'],
  ]);
  const { rows } = await house.pool.query('SELECT person, act, code, detail FROM refusal WHERE act_id = $1', [body.id]);
  expect(rows).toEqual([{ person: jiao.id, act: 'openCase', code: 'not-the-opener', detail: 'complaint' }]);
  expect((await house.pool.query('SELECT FROM case_file')).rows).toEqual([]);
  // whoever may not open it is not told either what is wrong with his form, or whom it would go to
  const empty = await jiao.ask('openCase', { body: { ...body, id: randomUUID(), form: {} } });
  expect(empty.problem.code).toBe('not-the-opener');
  const preview = await jiao.ask('preview', { body: { process: 'complaint', form: sampleRequests.complaint } });
  expect([preview.status, preview.problem.code]).toEqual([403, 'not-the-opener']);

  const clerk = await house.person('manufacturer:shi-yujie');
  expect((await clerk.ask('openCase', { body: { ...body, id: randomUUID() } })).status).toBe(201);
});

test.each([
  ['complaint', 'manufacturer:li-minghui', 'manufacturer:hong-tao'],
  ['after-sales', 'manufacturer:tao-ran', 'manufacturer:chang-qing'],
  ['after-sales', 'website-company:jin-yuting', 'website-company:lin-xiaoyu'],
  ['promotion-plan', 'website-company:lin-xiaoyu', 'website-company:guo-zhendong'],
  ['partner-reconciliation', 'website-company:zhou-minhua', 'website-company:li-haitao'],
  ['inquiry-slip', 'website-company:shen-wenbo', 'website-company:fang-lixin'],
  ['inquiry-slip', 'manufacturer:kang-ning', 'manufacturer:lei-zhenhua'],
])('%s is among the forms of %s, not of %s, whose rule leaves him out', async (process, may, mayNot) => {
  expect(await formsOf(await house.person(may))).toContain(process);
  expect(await formsOf(await house.person(mayNot))).not.toContain(process);
});

test('whoever may not open a case can read its form all the same, for it comes to his desk', async () => {
  const { processes } = (await (await house.person('manufacturer:chang-qing')).ask('processes')).body;
  const complaint = processes.find(({ process }) => process === 'complaint');
  expect(complaint).toMatchObject({ allowed: [], form: { schema: { type: 'object' } } });
  expect(await formsOf(await house.person('website-company:fang-lixin'))).toEqual([]);
});

test('what the rule leaves to everybody is among everybody’s forms', async () => {
  for (const key of ['website-company:lin-xiaoyu', 'manufacturer:jiao-yang'])
    expect(await formsOf(await house.person(key))).toEqual(expect.arrayContaining(['leave', 'work-error']));
});
