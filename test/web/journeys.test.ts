import { randomUUID } from 'node:crypto';
import type { House } from '../api/house.ts';
import { askForLeave, decide, lookAt } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults, signIn } from './browser.ts';

let house: House;
const nextYear = new Date().getUTCFullYear() + 1;
const screens = screensOn((opened) => void (house = opened));

browserTest(
  'leave is asked; the manager sees it without a reload and agrees by keyboard alone; the applicant sees that',
  async () => {
    const manager = await screens.open(house.address);
    await manager.getByRole('button', { name: '周敏华' }).waitFor();
    expect(await seriousFaults(manager)).toEqual([]);
    await signIn(manager, '周敏华');
    await manager.getByText('都处理完了').waitFor();

    const applicant = await screens.open(`${house.address}/ask/leave`);
    await signIn(applicant, '林晓雨');
    await applicant.getByLabel('假别').click();
    await applicant.getByTitle('年假').click();
    await applicant.getByLabel('开始时间').fill(`${nextYear}-03-15 08:30`);
    await applicant.keyboard.press('Enter');
    await applicant.getByLabel('结束时间').fill(`${nextYear}-03-18 18:00`);
    await applicant.keyboard.press('Enter');
    await applicant.getByLabel('请假事由').fill('回乡探亲');
    await applicant.getByLabel('请假期间手机').fill('13800001111');
    await applicant.getByRole('button', { name: '提交' }).click();
    await applicant.getByText('须勾选').or(applicant.getByText('请填写')).first().waitFor();
    expect(await seriousFaults(applicant)).toEqual([]);
    await applicant.getByLabel('请假期间 24 小时保持手机畅通').check();
    await applicant.getByRole('button', { name: '提交' }).click();
    await applicant.getByRole('heading', { name: '林晓雨的请假' }).waitFor();
    const id = new URL(applicant.url()).pathname.replace('/cases/', '');

    await manager.getByRole('link', { name: /林晓雨的请假/ }).waitFor();
    await manager.keyboard.press('j');
    await manager.getByText('回乡探亲').waitFor();
    expect(await seriousFaults(manager)).toEqual([]);
    await manager.keyboard.press('a');
    await manager.keyboard.type('路上小心');
    await manager.keyboard.press('Control+Enter');
    await manager.getByRole('button', { name: /撤销/ }).waitFor();

    await applicant.getByText('路上小心').waitFor();
    await applicant.getByText('同意（部门经理）').waitFor();
    const file = await lookAt(await house.person('lin-xiaoyu'), id);
    expect(file.form).toMatchObject({ kind: 'annual', from: `${nextYear}-03-15T00:30:00.000Z`, reachable: true });
    expect(file.journal.map(({ event }) => event)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'decision-made', note: '路上小心' })]),
    );
    expect(file.next.map(({ step }) => step)).toEqual(['General Manager']);
  },
  180_000,
);

browserTest(
  'on a phone a rejection asks for its reason, and can be undone before it is sent',
  async () => {
    const id = await askForLeave(await house.person('lin-xiaoyu'));
    const page = await screens.open(`${house.address}/inbox/${id}`, 'phone');
    await signIn(page, '周敏华');
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByText('拒绝要写明理由').waitFor();
    for (const name of ['拒绝', '同意']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('意见').fill('那几天要盘点');
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByRole('button', { name: /撤销/ }).click();
    const zhou = await house.person('zhou-minhua');
    expect((await lookAt(zhou, id)).outcome).toBeNull();

    await page.goto(`${house.address}/inbox/${id}`);
    expect(await page.getByLabel('意见').inputValue()).toBe('那几天要盘点');
    await page.getByRole('button', { name: '拒绝' }).click();
    await page.getByRole('button', { name: /撤销/ }).waitFor({ state: 'detached' });
    await page.goto(`${house.address}/cases/${id}`);
    await page.locator('.stamp', { hasText: '未同意' }).waitFor();
    expect((await lookAt(zhou, id)).outcome).toBe('rejected');
  },
  180_000,
);

browserTest(
  'on a phone the sign-in page shows the people of one company at a time, and one more click those of another',
  async () => {
    const page = await screens.open(house.address, 'phone');
    await page.getByRole('button', { name: '林晓雨' }).waitFor();
    expect(await page.getByRole('button', { name: '史玉洁' }).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByText('恒峰机械制造有限公司').click();
    await page.getByRole('button', { name: '史玉洁' }).waitFor();
    expect(await page.getByRole('button', { name: '林晓雨' }).isVisible()).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '史玉洁' }).click();
    await page.getByRole('navigation').first().waitFor();
  },
  180_000,
);

browserTest(
  'who decides too late is told who was first and when',
  async () => {
    const id = await askForLeave(await house.person('lin-xiaoyu'));
    const page = await screens.open(`${house.address}/cases/${id}`);
    await signIn(page, '周敏华');
    await page.getByRole('button', { name: '同意' }).click();
    await page.getByRole('button', { name: /撤销/ }).waitFor();
    await decide(await house.person('zhou-minhua'), id, 'department manager', 'rejected', { note: '先到的理由' });
    await page.getByText(/周敏华 已在 .* 拒绝，页面已更新。/).waitFor();
    await page.getByText('先到的理由').waitFor();
    expect((await lookAt(await house.person('zhou-minhua'), id)).outcome).toBe('rejected');
  },
  180_000,
);

browserTest(
  'a decision made while the line is down counts once when the line is back',
  async () => {
    const id = await askForLeave(await house.person('lin-xiaoyu'));
    const page = await screens.open(`${house.address}/cases/${id}`);
    await signIn(page, '周敏华');
    await page.getByLabel('意见').fill('断网时同意');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('正在送出').waitFor();
    expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    const leaving = `!dispatchEvent(new Event('beforeunload', { cancelable: true }))`;
    expect(await page.evaluate(leaving)).toBe(true);
    await page.context().setOffline(false);
    await page.getByText('同意（部门经理）').waitFor();
    expect(await page.evaluate(leaving)).toBe(false);
    const { journal } = await lookAt(await house.person('lin-xiaoyu'), id);
    expect(journal.flatMap(({ event }) => (event.kind === 'decision-made' ? [event.note] : []))).toEqual([
      '断网时同意',
    ]);
  },
  180_000,
);

browserTest(
  'the link in a mail leads through sign-in to the case and decides nothing',
  async () => {
    const lin = await house.person('lin-xiaoyu');
    const id = await askForLeave(lin);
    const [task] = (await lookAt(lin, id)).next;
    const page = await screens.open(`${house.address}/tasks/${task?.task ?? ''}`);
    await signIn(page, '周敏华');
    await page.getByRole('heading', { name: '林晓雨的请假' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
    expect((await lookAt(lin, id)).journal).toHaveLength(4);
    await page.goto(`${house.address}/cases/${randomUUID()}`);
    await page.getByText('没有这个页面').waitFor();
    for (const [path, sign] of [
      ['/ask', '上班时间外出办事'],
      ['/slips', '没有催办单'],
      ['/notices', '等您办理'],
    ] as const) {
      await page.goto(`${house.address}${path}`);
      await page.getByText(sign).first().waitFor();
      expect({ path, faults: await seriousFaults(page) }).toEqual({ path, faults: [] });
    }
  },
  180_000,
);

browserTest(
  'the language changes without a reload, and what was typed stays',
  async () => {
    const id = await askForLeave(await house.person('lin-xiaoyu'));
    const page = await screens.open(`${house.address}/cases/${id}`);
    await signIn(page, '周敏华');
    await page.getByLabel('意见').fill('half a sentence');
    await page.evaluate('globalThis.sameDocument = true');
    await page.getByRole('button', { name: '周敏华 的菜单' }).click();
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Leave · 林晓雨' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Opinion').inputValue()).toBe('half a sentence');
    expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const shown = (await page.locator('body').innerText()).replaceAll(/林晓雨|周敏华|陈国栋|家中有事|华/g, '');
    expect(shown.match(/\p{Script=Han}+/gu)).toBeNull();
  },
  180_000,
);
