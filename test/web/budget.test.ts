import { randomUUID } from 'node:crypto';
import type { House } from '../api/house.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

let house: House;
let caseId: string;
const screens = screensOn(async (opened) => {
  house = opened;
  const lin = await house.person('lin-xiaoyu');
  caseId = randomUUID();
  await lin.ask('openCase', { body: { id: caseId, process: 'promotion', form: sampleRequests.promotion } });
});

browserTest(
  'the manager of planning sees what of a budget is held, spent and left, and which event holds it',
  async () => {
    const page = await screens.open(house.address);
    await signIn(page, '周敏华');
    await page.getByRole('link', { name: '预算', exact: true }).click();
    const quarter = page.getByRole('region', { name: '2026 年第四季度宣传推广预算' });
    await quarter.getByText('¥80,000.00').waitFor();
    await quarter.getByText('¥220,000.00').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, 'budgets-laptop-zh');
    await quarter.getByRole('link').click();
    await page.getByRole('cell', { name: /双十二促销/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, 'budget-laptop-zh');
    await page.getByRole('link', { name: /^TG-/ }).click();
    await page.getByRole('region', { name: '预算' }).getByText('¥220,000.00').waitFor();
    await shot(page, 'case-laptop-zh');
  },
  120_000,
);

browserTest(
  'on a phone, in English, the applicant sees the budget of her event on its page',
  async () => {
    const page = await screens.open(`${house.address}/cases/${caseId}`, 'phone', 'en');
    await signIn(page, '林晓雨');
    await page.getByRole('region', { name: 'Budgets' }).getByText('¥220,000.00').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await shot(page, 'case-phone-en');
    await page.getByRole('link', { name: 'Promotion budget, fourth quarter of 2026' }).click();
    await page.getByRole('cell', { name: /双十二促销/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await shot(page, 'budget-phone-en');
  },
  120_000,
);

browserTest(
  'the budget of an event is chosen by its name, and the expected route goes on beside the form',
  async () => {
    for (const [size, locale, label, choice, next] of [
      ['laptop', 'zh-CN', '预算科目', '2026 年第四季度宣传推广预算', '接下来会经过'],
      ['phone', 'en', 'Budget account', 'Promotion budget, fourth quarter of 2026', 'Expected route'],
    ] as const) {
      const page = await screens.open(`${house.address}/ask/promotion`, size, locale);
      await signIn(page, '林晓雨');
      await page.getByRole('combobox', { name: label }).click();
      await page.getByTitle(choice, { exact: true }).click();
      await page
        .getByRole('region', { name: next })
        .getByText(/总裁|President/)
        .first()
        .waitFor();
      expect(await page.getByText('promotion-2026-q4').count()).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('combobox', { name: label }).scrollIntoViewIfNeeded();
      await shot(page, `budget-chosen-${size}`);
    }
  },
  120_000,
);
