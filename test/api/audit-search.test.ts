import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt } from './leave-slip.ts';
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

describe('a search over all cases', () => {
  const numbers = async (query: Readonly<Record<string, string | number>>) =>
    (await auditor.ask('auditCases', { query })).body.cases.map(({ number }) => number);

  test('finds by number, applicant, process, outcome, state, day and words, and goes on where a page ended', async () => {
    const { number } = await signedLeave();
    const other = await lookAt(lin, await askForLeave(lin, leaveSlip({ reason: '陪母亲就医' })));
    await decide(await house.person('zhou-minhua'), other.id, 'department manager', 'rejected', { note: '人手不足' });
    const today = other.openedAt.slice(0, 10);
    const tomorrow = new Date(Date.parse(other.openedAt) + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await numbers({ number })).toEqual([number]);
    expect(await numbers({ text: '陪母亲就医' })).toEqual([other.number]);
    expect(await numbers({ text: '人手不足', applicant: 'linxiao', outcome: 'rejected', state: 'closed' })).toEqual([
      other.number,
    ]);
    expect(await numbers({ text: '人手不足', state: 'open' })).toEqual([]);
    expect(await numbers({ number, process: 'outing' })).toEqual([]);
    expect(await numbers({ number, from: today, to: tomorrow })).toEqual([number]);
    expect(await numbers({ number, from: tomorrow })).toEqual([]);
    const first = await auditor.ask('auditCases', { query: { limit: 1 } });
    expect(first.body.cases.map((one) => one.number)).toEqual([other.number]);
    expect(await numbers({ limit: 1, cursor: first.body.next ?? '' })).toEqual([number]);
  });

  test('draws a sample that the same seed draws again', async () => {
    await signedLeave();
    await signedLeave();
    const drawn = await numbers({ sample: 2, seed: '2026-11' });
    expect(drawn).toHaveLength(2);
    expect(await numbers({ sample: 2, seed: '2026-11' })).toEqual(drawn);
    const seeds = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => numbers({ sample: 2, seed })));
    expect(new Set(seeds.map(String)).size).toBeGreaterThan(1);
  });

  test.each(['lin-xiaoyu', 'zhou-minhua', 'shen-wenbo', 'shao-yifan'])('is not for %s', async (key) => {
    const { id } = await signedLeave();
    const visitor = await house.person(key);
    const refused = { status: 403, problem: { code: 'not-entitled' } };
    expect(await visitor.ask('auditCases')).toMatchObject(refused);
    for (const door of ['auditCase', 'auditEngine', 'auditCaseExport', 'auditFile'] as const)
      expect(await visitor.ask(door, { params: { id } })).toMatchObject(refused);
    expect(await visitor.ask('auditExport')).toMatchObject(refused);
  });

  test('another company’s auditor finds nothing of it', async () => {
    const { id, number } = await signedLeave();
    const stranger = await house.person('university:paula-bakker');
    expect((await stranger.ask('auditCases', { query: { number } })).body.cases).toEqual([]);
    for (const door of ['auditCase', 'auditEngine', 'auditCaseExport'] as const)
      expect(await stranger.ask(door, { params: { id } })).toMatchObject({ status: 404 });
  });
});
