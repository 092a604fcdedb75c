import { randomUUID } from 'node:crypto';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import type { Form } from '../rehearse.ts';
import { openHouse, type House } from './house.ts';
import { lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

async function registers(clerk: Visitor, more: Form = {}): Promise<string> {
  const id = randomUUID();
  const form = { ...sampleRequests.complaint, ...more };
  const { status, problem } = await clerk.ask('openCase', { body: { id, process: 'complaint', form } });
  expect([status, problem]).toEqual([201, {}]);
  return id;
}

const priorityOf = async (id: string) =>
  (await house.engine.client.workflow.getHandle(caseWorkflowId(id)).describe()).priority?.priorityKey;
const accepts = async (office: Visitor, id: string) => {
  const seen = await lookAt(office, id);
  const body = { id: randomUUID(), verdict: 'approved', seen: shown(seen) };
  return office.ask('decide', { params: { id: openTask(seen, 'acceptance').id }, body });
};
const inboxOf = async (visitor: Visitor) => (await visitor.ask('inbox')).body.items.map((item) => item.case);

test('a serious complaint is handled ahead of the others', async () => {
  const clerk = await house.person('manufacturer:shi-yujie');
  const office = await house.person('manufacturer:liu-yue');
  const first = await registers(clerk);
  const second = await registers(clerk);
  const serious = await registers(clerk, { severity: 'serious' });
  expect(await inboxOf(office)).toEqual([serious, first, second]);
  expect([await priorityOf(first), await priorityOf(serious)]).toEqual([3, 1]);

  const seen = shown(await lookAt(office, second));
  const body = { id: randomUUID(), seen, note: '客户已向媒体反映' };
  expect(await office.ask('escalate', { params: { id: second }, body })).toMatchObject({ status: 200 });
  expect(await inboxOf(office)).toEqual(
    [second, serious, first].toSorted((a, b) => (a === first ? 1 : b === first ? -1 : 0)),
  );
  expect((await inboxOf(office)).at(-1)).toBe(first);
  const vice = await house.person('manufacturer:gu-mingyuan');
  expect((await inboxOf(vice)).toSorted()).toEqual([second, serious].toSorted());
  expect([await priorityOf(first), await priorityOf(second)]).toEqual([3, 1]);

  // its workflow goes on, from its history too
  await house.engine.client.workflowService.resetStickyTaskQueue({
    namespace: house.engine.client.options.namespace,
    execution: { workflowId: caseWorkflowId(second) },
  });
  expect(await accepts(office, second)).toMatchObject({ status: 200 });
});

test('a serious complaint that the engine has lost keeps its place, within the time of one answer', async () => {
  const office = await house.person('manufacturer:liu-yue');
  const lost = await registers(await house.person('manufacturer:shi-yujie'), { severity: 'serious' });
  await house.engine.client.workflow.getHandle(caseWorkflowId(lost)).terminate();
  const asked = jest.spyOn(house.engine.client, 'withDeadline');
  expect(await accepts(office, lost)).toMatchObject({ status: 200 });
  expect(await priorityOf(lost)).toBe(1);
  const deadlines = asked.mock.calls.map(([by]) => by);
  expect(deadlines).toEqual([deadlines[0], deadlines[0]]);
  asked.mockRestore();
});

test('a sheet that is not filled in as the rulebook wants it is refused, and one that is goes on file', async () => {
  const clerk = await house.person('manufacturer:shi-yujie');
  const office = await house.person('manufacturer:kang-ning');
  const id = await registers(clerk);
  expect(await accepts(office, id)).toMatchObject({ status: 200 });
  const seen = await lookAt(clerk, id);
  const fills = (answer: Form) =>
    clerk.ask('answer', {
      params: { id: openTask(seen, 'category').id },
      body: { id: randomUUID(), answer, seen: shown(seen) },
    });
  expect(await fills({ category: 'weather' })).toMatchObject({ problem: { code: 'invalid-form' } });
  expect(await fills({ category: 'quality', more: 1 })).toMatchObject({ problem: { code: 'invalid-form' } });
  expect(await fills({ category: 'quality' })).toMatchObject({ status: 200 });
  expect((await lookAt(clerk, id)).journal.at(-2)).toMatchObject({
    event: { kind: 'answer-given', answer: { category: 'quality' } },
  });
});
