import { openHouse, type House } from './house.ts';
import { lookAt } from './leave-slip.ts';
import { signLeave } from './signed-leave.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let auditor: Visitor;
beforeAll(async () => {
  house = await openHouse();
  auditor = await house.person('fang-lixin');
}, 60_000);
afterAll(() => house.close());

const signedLeave = () => signLeave(house);

const audited = async (id: string) => (await auditor.ask('auditCase', { params: { id } })).body;

describe('what an auditor reads is on record before he has read it', () => {
  const readings = async (visitor: Visitor, query: Readonly<Record<string, string>>) =>
    (await visitor.ask('auditReadings', { query })).body.readings;

  test('case, history, export and the ordinary page; he sees it himself, and so does the administrator', async () => {
    const { id } = await signedLeave();
    expect((await audited(id)).readings.map(({ what }) => what)).toEqual(['auditCase']);
    await auditor.ask('auditEngine', { params: { id } });
    await auditor.ask('auditCaseExport', { params: { id } });
    await lookAt(auditor, id);
    const whats = ['case', 'auditCaseExport', 'auditEngine', 'auditCase'];
    const read = await readings(await house.person('shao-yifan'), { case: id });
    expect(read.map(({ what, person }) => [what, person.name])).toEqual(whats.map((what) => [what, '方立新']));
    expect((await audited(id)).readings.slice(1).map(({ what }) => what)).toEqual(whats);
    expect(await (await house.person('zhou-minhua')).ask('auditReadings')).toMatchObject({ status: 403 });
  });

  test('what he searched for, and each case of a search that he took away', async () => {
    const { id, number } = await signedLeave();
    await auditor.ask('auditCases', { query: { number } });
    await auditor.ask('auditExport', { query: { number } });
    const administrator = await house.person('shao-yifan');
    expect((await readings(administrator, { case: id })).map(({ what }) => what)).toEqual(['auditExport']);
    const [, exported, searched] = await readings(administrator, { person: auditor.id });
    expect(exported).toMatchObject({ what: 'auditExport', case: null, asked: { number } });
    expect(searched).toMatchObject({ what: 'auditCases', case: null, asked: { number } });
  });

  test('nobody else’s reading is, and what is on record stays', async () => {
    const { id } = await signedLeave();
    expect((await readings(await house.person('shao-yifan'), { case: id })).length).toBe(0);
    await audited(id);
    await expect(house.pool.query('DELETE FROM reading')).rejects.toThrow('stays on record');
    await expect(house.pool.query('UPDATE reading SET person = $1', [auditor.id + '2'])).rejects.toThrow(
      'stays on record',
    );
  });

  test('when it cannot be put on record, it is not answered', async () => {
    const { id } = await signedLeave();
    await house.pool.query('ALTER TABLE reading RENAME TO reading_elsewhere');
    expect((await auditor.ask('auditCase', { params: { id } })).status).toBe(500);
    await house.pool.query('ALTER TABLE reading_elsewhere RENAME TO reading');
    expect((await auditor.ask('auditCase', { params: { id } })).status).toBe(200);
  });
});
