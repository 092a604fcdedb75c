import type { House } from '../api/house.ts';
import { askForLeave, decide, leaveSlip, lookAt } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults, signIn } from './browser.ts';

let house: House;
const screens = screensOn((opened) => void (house = opened));

const day = 24 * 3_600_000;
const at = (offset: number) => new Date(Date.now() + offset).toISOString();

browserTest(
  'while her manager is away the deputy decides in her name, and the manager says that she is back',
  async () => {
    const [lin, zhou, wu, he, chen] = await Promise.all(
      ['lin-xiaoyu', 'zhou-minhua', 'wu-zixuan', 'he-jingyi', 'chen-guodong'].map((key) => house.person(key)),
    );
    if (!lin || !zhou || !wu || !he || !chen) return;
    const slip = leaveSlip({
      kind: 'personal',
      reportedByPhone: true,
      coversImportantWork: true,
      deputy: lin.id,
      handoverTasks: ['审批企划部请假', '展厅海报：周三前送印刷厂，源文件在共享盘'],
    });
    const leave = await askForLeave(zhou, { ...slip, from: at(0), to: at(14 * day) });
    await decide(lin, leave, 'handover');
    await decide(he, leave, 'department manager');
    await decide(chen, leave, 'General Manager');
    const asked = await askForLeave(wu, leaveSlip({ reason: '回乡探亲' }));

    const deputy = await screens.open(`${house.address}/inbox/${asked}`);
    await signIn(deputy, '林晓雨');
    await deputy.getByText(/您正在代 周敏华 办理/).waitFor();
    await deputy.getByText('代 周敏华 办理：记录上写明由您代办。').waitFor();
    await deputy.getByText('回乡探亲').waitFor();
    expect(await seriousFaults(deputy)).toEqual([]);
    await deputy.getByRole('button', { name: '同意', exact: true }).click();
    await deputy.getByRole('button', { name: /撤销/ }).waitFor();
    await deputy.getByRole('button', { name: /撤销/ }).waitFor({ state: 'detached' });
    await deputy.goto(`${house.address}/cases/${asked}`);
    await deputy.getByText('林晓雨 代 周敏华').first().waitFor();
    expect((await lookAt(wu, asked)).next.map(({ step }) => step)).toEqual(['General Manager']);

    const manager = await screens.open(`${house.address}/cases/${leave}`, 'phone');
    await signIn(manager, '周敏华');
    await manager.getByText('已批准').first().waitFor();
    await manager.getByTitle('休假').click();
    await manager.getByText(/您正在休假/).waitFor();
    expect(await seriousFaults(manager)).toEqual([]);
    await manager.getByRole('button', { name: '我已返岗' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '我已返岗' }).click();
    await manager.getByText(/您正在休假/).waitFor({ state: 'detached' });
    expect((await lin.ask('inbox')).body.items.filter(({ standsInFor }) => standsInFor)).toEqual([]);
  },
  180_000,
);
