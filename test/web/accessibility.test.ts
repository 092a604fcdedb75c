import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildWeb } from '../../launch/web.ts';
import { openHouse, type House } from '../api/house.ts';
import { askForLeave } from '../api/leave-slip.ts';
import { browserPath, browserTest, Screens, signIn } from './browser.ts';

let house: House;
const screens = new Screens();

beforeAll(async () => {
  if (browserPath === undefined) return;
  await buildWeb(() => undefined);
  house = await openHouse();
}, 120_000);
afterAll(async () => {
  await screens.end();
  if (browserPath !== undefined) await house.close();
});

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

type Place = readonly [path: (caseId: string) => string, sign: string];

const inbox: Place = [() => '/inbox', '林晓雨的请假'];
const detail: Place = [(id) => `/inbox/${id}`, '经过'];
const form: Place = [() => '/ask/leave', '请假事由'];

browserTest.each<['laptop' | 'phone', readonly Place[]]>([
  [
    'laptop',
    [
      inbox,
      detail,
      form,
      [() => '/ask', '请假'],
      [() => '/slips', '发给我的催办单'],
      [() => '/notices', '通知'],
      [() => '/nowhere', '没有这个页面'],
    ],
  ],
  ['phone', [inbox, detail, form]],
])(
  'nobody is shut out of a screen by how it is made, on a %s',
  async (size, places) => {
    const id = await askForLeave(await house.person('lin-xiaoyu'));
    const page = await screens.open(house.address, size);
    await page.getByRole('button', { name: '周敏华' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await signIn(page, '周敏华');
    for (const [path, sign] of places) {
      await page.goto(`${house.address}${path(id)}`);
      await page.getByText(sign).first().waitFor();
      expect({ sign, faults: await seriousFaults(page) }).toEqual({ sign, faults: [] });
    }
  },
  120_000,
);
