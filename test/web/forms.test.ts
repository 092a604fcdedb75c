import type { House } from '../api/house.ts';
import { askForLeave } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

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
  'a leave over a weekend alone is refused at its field, and the fault goes when the time is mended',
  async () => {
    for (const [size, locale, fault] of [
      ['laptop', 'zh-CN', '所选时段不含工作时间'],
      ['phone', 'en', 'There is no working time in that period'],
    ] as const) {
      const page = await screens.open(`${house.address}/ask/leave`, size, locale);
      await signIn(page, '林晓雨');
      const at = async (field: 'from' | 'to', day: string, clock: string) => {
        await page.locator(`#root_${field}`).fill(`${day}${size === 'phone' ? 'T' : ' '}${clock}`);
        if (size === 'laptop') await page.keyboard.press('Enter');
      };
      await page.locator('#root_kind').click();
      await page.getByTitle(/^(事假|Personal leave)$/).click();
      await at('from', '2027-03-13', '09:00');
      await at('to', '2027-03-14', '18:00');
      await page.locator('#root_reason').fill('休息');
      await page.locator('#root_phone').fill('13800000000');
      await page.locator('#root_reachable').check();
      await page.getByRole('button', { name: /^(提交|Submit)$/ }).click();
      const said = page.locator('#root_to__error').getByText(fault);
      await said.waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await said.scrollIntoViewIfNeeded();
      await shot(page, `weekend-${size}`);
      await at('to', '2027-03-15', '18:00');
      await said.waitFor({ state: 'detached' });
    }
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
