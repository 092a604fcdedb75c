import { openHouse, type House } from './house.ts';
import { askForLeave, decide, lookAt, openTask } from './leave-slip.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

test('leave is asked, signed by the department manager and the General Manager, and everyone reads it in the inbox', async () => {
  const lin = await house.person('lin-xiaoyu');
  const zhou = await house.person('zhou-minhua');
  const chen = await house.person('chen-guodong');
  const id = await askForLeave(lin);

  const { body: inbox } = await zhou.ask('inbox');
  expect(inbox.items.map((item) => item.case)).toEqual([id]);
  expect(inbox.counts.todo).toBe(1);
  const seen = await lookAt(zhou, id);
  expect(openTask(seen, 'department manager').allowed).toContain('decide');
  expect(openTask(await lookAt(lin, id), 'department manager').allowed).toEqual([]);

  expect(await decide(zhou, id, 'department manager')).toMatchObject({
    status: 200,
    body: { state: 'on-file', case: id },
  });
  expect(await decide(chen, id, 'General Manager')).toMatchObject({ status: 200 });
  const file = await lookAt(lin, id);
  expect(file).toMatchObject({ granted: true, outcome: null });
  expect(file.chain).toEqual({ ok: true, firstBad: null });
  expect(file.journal.map(({ event }) => event.kind)).toEqual([
    'case-opened',
    'absence-booked',
    'notice-checked',
    'task-opened',
    'decision-made',
    'task-opened',
    'decision-made',
    'case-granted',
  ]);
  expect((await zhou.ask('inbox')).body.items).toEqual([]);
  expect((await zhou.ask('inbox', { query: { view: 'done' } })).body.items).toMatchObject([
    { case: id, outcome: 'approved' },
  ]);
  expect((await lin.ask('inbox', { query: { view: 'mine' } })).body.items).toMatchObject([
    { case: id, outcome: null, granted: true },
  ]);
  expect((await lin.ask('notices')).body.notices).toMatchObject([{ case: id, about: 'case-granted' }]);
});
