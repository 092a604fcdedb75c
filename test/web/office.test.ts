import { officeWorkflowId } from '../../workflows/durable/messages.ts';
import type { House } from '../api/house.ts';
import { lookAt } from '../api/leave-slip.ts';
import { pastCase } from '../api/past-cases.ts';
import { browserPath, browserTest, screensOn, seriousFaults, shot, signIn } from './browser.ts';

let house: House;
const company = '恒峰机械制造有限公司';
const m = (key: string) => `manufacturer:${key}`;
const [shi, chang, qiao, hong] = ['shi-yujie', 'chang-qing', 'qiao-li', 'hong-tao'].map(m) as [
  string,
  string,
  string,
  string,
];

// before the house is closed
afterAll(async () => {
  if (browserPath === undefined) return;
  await house.engine.client.workflow.getHandle(officeWorkflowId('manufacturer')).terminate();
});
const screens = screensOn(async (opened) => {
  house = opened;
  const { client, taskQueue } = house.engine;
  const workflowId = officeWorkflowId('manufacturer');
  await client.workflow.start('office', { workflowId, taskQueue, args: [{ company: 'manufacturer' }] });
});

const late = () => pastCase(house.pool, shi, { opened: 100, steps: [{ person: qiao, within: 24, took: 49.5 }] });

browserTest(
  'the office sees on its board who was late, asks why from there, and the department’s answer comes back',
  async () => {
    await pastCase(house.pool, shi, { opened: 60, whole: 40, steps: [{ person: hong, within: 24 }] });
    const { number } = await late();
    const office = await screens.open(`${house.address}/office`);
    await signIn(office, '柳月', company);
    await office.getByRole('heading', { name: '总经理室看板' }).waitFor();
    await office.getByRole('rowheader', { name: '业务部' }).waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await shot(office, 'board');
    await office.getByRole('button', { name: /可开立洽办单/ }).click();
    await office.getByText('逾期 1 天 1 小时').first().waitFor();
    await shot(office, 'to-issue');
    await office.getByRole('link', { name: '开立洽办单' }).first().click();
    await office.getByRole('heading', { name: '洽办单' }).waitFor();
    expect(await office.getByLabel('已结案件编号').inputValue()).toBe(number);
    await office.getByLabel('洽办事项').fill('检验为何逾期？');
    expect(await seriousFaults(office)).toEqual([]);
    await shot(office, 'compose');
    await office.getByRole('button', { name: '提交' }).click();
    await office.getByRole('heading', { name: '柳月的洽办单' }).waitFor();
    const id = new URL(office.url()).pathname.replace('/cases/', '');

    const head = await screens.open(`${house.address}/inbox/${id}`);
    await signIn(head, '常青', company);
    await head.getByRole('button', { name: '填写' }).click();
    await head.getByRole('textbox', { name: '逾期原因' }).fill('检测仪送校');
    await head.getByRole('button', { name: '提交', exact: true }).click();
    await head.getByText('检测仪送校').waitFor();

    await office.goto(`${house.address}/office?list=inquiries`);
    await office.getByText('已答复，待阅').waitFor();
    await office.getByText('检测仪送校').waitFor();
    await shot(office, 'inquiries');
    await office.goto(`${house.address}/inbox/${id}`);
    await office.getByRole('button', { name: '填写' }).click();
    // nobody has said yes or no before he was asked
    const sheet = office.getByRole('dialog');
    await sheet.getByRole('radio', { name: '知悉，洽办了结' }).waitFor();
    expect(await sheet.getByRole('radio', { checked: true }).count()).toBe(0);
    await sheet.getByRole('button', { name: '提交' }).click();
    await sheet.getByText('请填写').waitFor();
    await shot(office, 'reading');
    await office.goto(`${house.address}/office?list=handling`);
    await office.getByText('已开立 QB-').waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await shot(office, 'handling');
    expect((await lookAt(await house.person(m('liu-yue')), id)).form).toMatchObject({
      caseNumber: number,
      lateHours: 26,
    });
  },
  180_000,
);

browserTest(
  'on a phone a keeper finds the part he keeps, and says by one press that he has read it; looking alone says nothing',
  async () => {
    const copies = ['1', '2'].map((part) => ({ part, keeper: { person: part === '1' ? chang : hong } }));
    const { id } = await pastCase(house.pool, shi, {
      opened: 3,
      steps: [{ person: qiao, within: 24, took: 1 }],
      copies,
    });
    const page = await screens.open(`${house.address}/cases/${id}`, 'phone');
    await signIn(page, '常青', company);
    await page.getByRole('heading', { name: '各联' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('heading', { name: '各联' }).scrollIntoViewIfNeeded();
    await shot(page, 'case-copies-phone');
    const office = await house.person(m('liu-yue'));
    expect((await lookAt(office, id)).copies.map(({ readAt }) => readAt)).toEqual([null, null]);
    await page.goto(`${house.address}/copies`);
    await page.getByText('第 1 联').waitFor();
    await shot(page, 'copies-phone');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '已阅', exact: true }).click();
    await page.getByText('没有未阅的联').waitFor();
    expect((await lookAt(office, id)).copies.map(({ readAt }) => readAt !== null)).toEqual([true, false]);
    await page.getByRole('button', { name: '常青 的菜单' }).click();
    await page.getByRole('menuitem', { name: '看板' }).click();
    await page.getByRole('heading', { name: '本部门时效' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await shot(page, 'board-phone');
    expect(await seriousFaults(page)).toEqual([]);
  },
  180_000,
);

browserTest(
  'the General Manager finds the board in his menu and reads it; nothing there asks a department why',
  async () => {
    const { number } = await late();
    const laptop = await screens.open(`${house.address}/`);
    await signIn(laptop, '雷振华', company);
    await laptop.getByRole('link', { name: '看板' }).click();
    await laptop.getByRole('heading', { name: '总经理室看板' }).waitFor();
    await laptop.getByRole('button', { name: /可开立洽办单/ }).click();
    await laptop.getByRole('link', { name: number }).waitFor();
    expect(await laptop.getByRole('link', { name: '开立洽办单' }).count()).toBe(0);
    expect(await seriousFaults(laptop)).toEqual([]);
    await shot(laptop, 'board-general-manager');
    await laptop.getByRole('link', { name: number }).click();
    await laptop.getByText(number).first().waitFor();
    await laptop.goto(`${house.address}/slips`);
    await laptop.getByRole('heading', { name: '催办单' }).waitFor();

    const phone = await screens.open(`${house.address}/`, 'phone', 'en-US');
    await signIn(phone, '雷振华', 'Hengfeng Machinery');
    await phone.getByRole('button', { name: /雷振华/ }).click();
    await phone.getByRole('menuitem', { name: 'Board' }).click();
    await phone.getByRole('heading', { name: "The office's board" }).waitFor();
    expect(await seriousFaults(phone)).toEqual([]);
    await shot(phone, 'board-general-manager-en-phone');
  },
  180_000,
);

browserTest(
  'the board speaks English without a word left over',
  async () => {
    const page = await screens.open(`${house.address}/office`, 'phone', 'en-US');
    await signIn(page, '柳月', 'Hengfeng Machinery');
    await page.getByRole('heading', { name: "The office's board" }).waitFor();
    await shot(page, 'board-en-phone');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const shown = (await page.locator('main').innerText()).replaceAll(/柳月|洪涛|乔丽|常青/g, '');
    expect(shown.match(/\p{Script=Han}+/gu)).toBeNull();
  },
  180_000,
);
