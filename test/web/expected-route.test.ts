import type { Page } from 'playwright-core';
import type { House } from '../api/house.ts';
import { browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

let house: House;
const screens = screensOn((opened) => void (house = opened));

async function askFor(
  page: Page,
  [from, to]: readonly [string, string],
  [fromLabel, toLabel]: readonly [string, string],
) {
  await page.getByLabel(fromLabel).first().fill(from);
  await page.keyboard.press('Enter');
  await page.getByLabel(toLabel).first().fill(to);
  await page.keyboard.press('Enter');
}

const day = 86_400_000;
const nextYear = new Date().getUTCFullYear() + 1;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

browserTest(
  'beside the form stands who will sign and until when; it follows the form, and warns of a fine and of a balance that is too small',
  async () => {
    const page = await screens.open(`${house.address}/ask/leave`);
    await signIn(page, '林晓雨');
    const route = page.getByRole('region', { name: '接下来会经过' });
    await route.getByText('周敏华').waitFor();
    await route.getByText('陈国栋').waitFor();
    await route.getByText('随填写更新').waitFor();
    await page.getByLabel('假别').click();
    await page.getByTitle('事假').click();
    await askFor(page, [`${inDays(-1)} 08:30`, `${inDays(20)} 18:00`], ['开始时间', '结束时间']);
    await route.getByText(/会记违规.*5\.00/).waitFor();
    await shot(page, 'laptop-zh-fine');
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByLabel('请假期间有重要活动或事项').check();
    await route.getByText('工作交接').waitFor();
    await route.getByText('表单中指定的人').first().waitFor();
    expect(await route.getByText('同时办理').count()).toBe(0);
    await route.getByRole('button', { name: '为什么' }).first().click();
    await page.getByText('按制度应由：表单中指定的人').waitFor();
    await shot(page, 'laptop-zh-why');

    await page.keyboard.press('Escape');
    await page.getByLabel('假别').click();
    await page.getByTitle('年假').click();
    await askFor(page, [`${nextYear}-03-01 08:30`, `${nextYear}-03-31 18:00`], ['开始时间', '结束时间']);
    await route.getByText(/额度不足：需要 .*可用 5 天/).waitFor();
    await route.getByText('照这样提交，会按制度不予受理').waitFor();
    await shot(page, 'laptop-zh-balance');
  },
  180_000,
);

browserTest(
  'on a phone the route lies folded below the form and names its steps in one line; in English too',
  async () => {
    const page = await screens.open(`${house.address}/ask/leave`, 'phone', 'en');
    await signIn(page, '林晓雨');
    const route = page.getByRole('region', { name: 'Expected route' });
    await route.getByText('Department manager → General Manager').waitFor();
    expect(await route.getByText('周敏华').count()).toBe(0);
    await askFor(page, [`${nextYear}-03-15 08:30`, `${nextYear}-03-18 18:00`], ['From', 'To']);
    const head = route.getByRole('button', { name: /Expected route/ });
    expect((await head.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await head.click();
    await route.getByText('周敏华').waitFor();
    await route.getByText(/Away until/).waitFor();
    await route.scrollIntoViewIfNeeded();
    await shot(page, 'phone-en');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  },
  180_000,
);

browserTest(
  'the many steps of a complaint stand in their order, those side by side together, under the limit of the whole case',
  async () => {
    const page = await screens.open(house.address);
    await signIn(page, '史玉洁', '恒峰机械制造有限公司');
    await page.goto(`${house.address}/ask/complaint`);
    const route = page.getByRole('region', { name: '接下来会经过' });
    await route.getByText('总经理室受理').waitFor();
    await route.getByText(/整件事限/).waitFor();
    await route.getByText('同时办理').first().waitFor();
    await shot(page, 'laptop-zh-complaint');
    expect(await seriousFaults(page)).toEqual([]);
  },
  180_000,
);
