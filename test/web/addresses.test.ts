import { randomUUID } from 'node:crypto';
import type { House } from '../api/house.ts';
import { askForLeave } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

let house: House;
const screens = screensOn((opened) => void (house = opened));

const nowhere = [
  '/cases/garbage',
  '/inbox/garbage',
  `/cases/${randomUUID()}`,
  '/cases/%E0%A4%A',
  '/tasks/garbage',
  '/budgets/garbage',
  '/ask/garbage',
  '/audit/cases/garbage',
  '/no/such/page',
];

browserTest.each([
  ['laptop', 'zh-CN', '没有这个页面'],
  ['phone', 'en', 'Nothing here'],
] as const)(
  'an address that leads nowhere says so and shows the way back: %s, %s',
  async (size, locale, title) => {
    const page = await screens.open(house.address, size, locale);
    await signIn(page, '林晓雨');
    for (const path of nowhere) {
      await page.goto(`${house.address}${path}`);
      await page
        .getByText(title)
        .waitFor({ timeout: 15_000 })
        .catch((cause: unknown) => {
          throw new Error(`${path} shows no way back`, { cause });
        });
    }
    expect(await seriousFaults(page)).toEqual([]);
    const back = page.getByRole('main').getByRole('button');
    if (size === 'phone') expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await shot(page, `nowhere-${size}`);
    await back.click();
    await page.waitForURL(/inbox/);
  },
  240_000,
);

browserTest(
  'on a phone one asks why of each step on the expected route and of a task, with a thumb',
  async () => {
    const phone = await screens.open(`${house.address}/ask/leave`, 'phone');
    await signIn(phone, '林晓雨');
    const route = phone.getByRole('region', { name: '接下来会经过' });
    await route.getByRole('button', { name: '接下来会经过' }).click();
    const caseId = await askForLeave(await house.person('lin-xiaoyu'));
    for (const place of [route, phone.getByRole('region', { name: '接下来', exact: true })]) {
      const why = place.getByRole('button', { name: /为什么/ }).first();
      await why.scrollIntoViewIfNeeded();
      const box = await why.boundingBox();
      expect([(box?.width ?? 0) >= 44, (box?.height ?? 0) >= 44]).toEqual([true, true]);
      await why.click();
      await phone.getByText(/按制度应由/).waitFor();
      const told = await phone.locator('.why').boundingBox();
      expect(told && told.x >= 0 && told.x + told.width <= 390).toBe(true);
      await shot(phone, `why-${place === route ? 'route' : 'task'}-phone`);
      await phone.goto(`${house.address}/cases/${caseId}`);
    }
  },
  120_000,
);
