import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { House } from '../api/house.ts';
import { askForLeave, lookAt, mondayFrom, openTask, shown } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

const day = 24 * 3_600_000;

let house: House;
const screens = screensOn((opened) => void (house = opened));

/** A day after a Monday so far ahead that no calendar knows its holidays yet. */
const dayAfter = (days: number) =>
  new Date(mondayFrom(Date.now() + 100 * 7 * day) + days * day).toISOString().slice(0, 10);
const [saturday, sunday, monday] = [5, 6, 7].map(dayAfter);

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
  'an item of a list that was left empty is asked for in plain words',
  async () => {
    const page = await screens.open(`${house.address}/ask/leave`);
    await signIn(page, '林晓雨');
    await page.getByLabel('请假期间有重要活动或事项').check();
    const item = page.locator('#root_handoverTasks_0');
    await item.waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('#root_handoverTasks_0__error').getByText('请填写').waitFor();
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
      await fillInLeave(page, size);
      await page.getByRole('button', { name: /^(提交|Submit)$/ }).click();
      const said = page.locator('#root_to__error').getByText(fault);
      await said.waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await said.scrollIntoViewIfNeeded();
      await shot(page, `weekend-${size}`);
      await at(page, size, 'to', `${monday} 18:00`);
      await said.waitFor({ state: 'detached' });
    }
  },
  180_000,
);

browserTest(
  'what the API finds wrong where no field is shown is said below the fields, and a rule’s no in the language of the moment',
  async () => {
    const page = await screens.open(`${house.address}/ask/leave`);
    await signIn(page, '林晓雨');
    await fillInLeave(page, 'laptop');
    await page.route('**/api/cases', (route) => route.fulfill(refusal('/insurance/0', '缺少保险')), { times: 1 });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('insurance.0: 缺少保险').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, 'fault-elsewhere');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('#root_to__error').getByText('所选时段不含工作时间').waitFor();
    await page.getByText('缺少保险').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '林晓雨 的菜单' }).click();
    await page.getByText('English').click();
    await page.locator('#root_to__error').getByText('There is no working time in that period').waitFor();
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

browserTest(
  'a form that came back is refused at its field too, until it is mended',
  async () => {
    const [lin, zhou] = await Promise.all([house.person('lin-xiaoyu'), house.person('zhou-minhua')]);
    const id = await askForLeave(lin);
    const file = await lookAt(zhou, id);
    const body = { id: randomUUID(), to: 'submission', note: '请改期', straightBack: false, seen: shown(file) };
    await zhou.ask('sendBack', { params: { id: openTask(file, 'department manager').id }, body });
    const page = await screens.open(`${house.address}/cases/${id}`);
    await signIn(page, '林晓雨');
    await page.locator('.acts-row .ant-btn-primary').click();
    await at(page, 'laptop', 'from', `${saturday} 09:00`);
    await at(page, 'laptop', 'to', `${sunday} 18:00`);
    const send = page.getByRole('dialog').getByRole('button', { name: '重新提交' });
    await send.click();
    const said = page.locator('#root_to__error').getByText('所选时段不含工作时间');
    await said.waitFor();
    await shot(page, 'resubmitted-weekend');
    await at(page, 'laptop', 'to', `${monday} 18:00`);
    await said.waitFor({ state: 'detached' });
    await send.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  180_000,
);

/** A refusal of the form at one place, as a version that the page has not seen would give it. */
const refusal = (path: string, message: string) => ({
  status: 400,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'no', status: 400, code: 'invalid-form', errors: [{ path, message }] }),
});

/** A leave over a weekend alone. */
async function fillInLeave(page: Page, size: 'laptop' | 'phone') {
  await page.locator('#root_kind').click();
  await page.getByTitle(/^(事假|Personal leave)$/).click();
  await at(page, size, 'from', `${saturday} 09:00`);
  await at(page, size, 'to', `${sunday} 18:00`);
  await page.locator('#root_reason').fill('休息');
  await page.locator('#root_phone').fill('13800000000');
  await page.locator('#root_reachable').check();
}

async function at(page: Page, size: 'laptop' | 'phone', field: 'from' | 'to', instant: string) {
  await page.locator(`#root_${field}`).fill(size === 'phone' ? instant.replace(' ', 'T') : instant);
  if (size === 'laptop') await page.keyboard.press('Enter');
}
