import type { House } from '../api/house.ts';
import { askForLeave } from '../api/leave-slip.ts';
import { browserTest, screensOn, signIn } from './browser.ts';

let house: House;
const screens = screensOn((opened) => void (house = opened));

browserTest(
  'every field of a form has its name: several choices of a few, and each field of a list’s items',
  async () => {
    const page = await screens.open(`${house.address}/ask/promotion`);
    await signIn(page, '林晓雨');
    for (const name of ['验收部门', '用途', '金额', '目标值']) {
      await page.getByText(name, { exact: true }).waitFor({ state: 'visible' });
    }
  },
  180_000,
);

browserTest(
  'a leave that ends as it begins is refused at its field',
  async () => {
    const page = await screens.open(`${house.address}/ask/leave`);
    await signIn(page, '林晓雨');
    for (const label of ['开始时间', '结束时间']) {
      await page.getByLabel(label).fill('2027-03-15 09:00');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('结束须晚于开始').waitFor();
  },
  180_000,
);

browserTest(
  'while a decision can still be undone, the next one can be made; whoever has a case before him has read its notices',
  async () => {
    const lin = await house.person('lin-xiaoyu');
    await askForLeave(lin);
    await askForLeave(lin);
    const page = await screens.open(house.address);
    await signIn(page, '周敏华');
    await page
      .getByRole('link', { name: /林晓雨的请假/ })
      .nth(1)
      .waitFor();
    await page.getByRole('button', { name: '通知，2 条未读' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: '同意' }).click();
    const undo = await page.getByRole('button', { name: /撤销/ }).boundingBox();
    const approve = await page.getByRole('button', { name: '同意', exact: true }).boundingBox();
    expect(undo && approve && undo.x + undo.width < approve.x).toBe(true);
    await page.getByRole('button', { name: '通知，0 条未读' }).waitFor();
  },
  180_000,
);
