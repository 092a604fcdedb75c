import type { Page } from 'playwright-core';
import { sweep } from '../../activities/office/sweep.ts';
import type { CaseFile } from '../../api/contract/case.ts';
import type { House } from '../api/house.ts';
import { askForLeave, decide, leaveSlip, lookAt } from '../api/leave-slip.ts';
import { browserTest, screensOn, seriousFaults } from './browser.ts';

let house: House;
const screens = screensOn((opened) => void (house = opened));

/** A leave that was refused to a stranger, signed by the manager, and whose General Manager was sent a slip. */
async function leaveOnFile() {
  const lin = await house.person('lin-xiaoyu');
  const id = await askForLeave(lin, leaveSlip({ reason: '回乡探亲' }));
  await lin.ask('remark', { params: { id }, body: { id: crypto.randomUUID(), text: '手机全天畅通' } });
  await decide(await house.person('shen-wenbo'), id, 'department manager');
  await decide(await house.person('zhou-minhua'), id, 'department manager', 'approved', { note: '路上小心' });
  await sweep(house.pool, { company: 'website-company', now: Date.now() + 30 * 86_400_000 });
  return lookAt(lin, id);
}

/** The seq of the manager's decision. */
const decided = ({ journal }: CaseFile) => journal.find(({ event }) => event.kind === 'decision-made')?.seq ?? 0;

/** A window of the auditor. */
async function auditor(path: string, size: 'laptop' | 'phone' = 'laptop', locale = 'zh-CN'): Promise<Page> {
  const page = await screens.open(`${house.address}/api/health`, size, locale);
  const { cookie } = await house.person('fang-lixin');
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: house.address }]);
  await page.goto(`${house.address}${path}`);
  return page;
}

browserTest(
  'an auditor searches, and the browser recomputes the journal before his eyes',
  async () => {
    const { id, number, journal } = await leaveOnFile();
    const page = await auditor('/');
    await page.getByLabel('单号').fill(number);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('共 1 件').waitFor();
    expect(new URL(page.url()).search).toBe(`?number=${number}`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: number }).click();
    await page.getByText(`${journal.length} 条记录全部核对无误`).waitFor();
    await page.getByText('WORKFLOW_EXECUTION_STARTED').waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByLabel('核对无误') })
        .count(),
    ).toBe(journal.length);
    expect(await page.getByText('路上小心').first().isVisible()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    for (const [tab, sign] of [
      ['签署', '签的就是当时的表单'],
      ['催办单', '前后相符'],
      ['被拒的操作', 'not-the-assignee'],
      ['备注', '手机全天畅通'],
      ['查阅记录', '查阅全部案卷'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(sign).first().waitFor();
      expect({ tab, faults: await seriousFaults(page) }).toEqual({ tab, faults: [] });
    }
    const fetched = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 JSON 行' }).click();
    expect((await fetched).suggestedFilename()).toBe(`${number}.jsonl`);
    await page.getByRole('link', { name: '回到查找' }).click();
    await page.getByText('共 1 件').waitFor();
    const { rows } = await house.pool.query('SELECT what FROM reading WHERE case_id = $1 ORDER BY id', [id]);
    expect(rows.map(({ what }: { what: string }) => what)).toEqual(['auditCase', 'auditEngine', 'auditCaseExport']);
  },
  300_000,
);

browserTest.each([
  [
    'changed',
    `UPDATE journal SET canonical = replace(canonical, '路上小心', '不准') WHERE case_id = $1 AND kind = 'decision-made'`,
    '内容与校验链不符',
    decided,
  ],
  ['deleted', 'DELETE FROM journal WHERE case_id = $1 AND seq = 2', '缺失', () => 2],
  [
    'inserted',
    `INSERT INTO journal (case_id, seq, kind, at, canonical, hash)
     SELECT case_id, seq + 1, kind, at, canonical, encode(sha256(convert_to(hash || E'\\n' || canonical, 'UTF8')), 'hex')
     FROM journal WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
    '案件的登记里没有这一条',
    ({ journal }: CaseFile) => journal.length + 1,
  ],
] as const)(
  'a record that was %s behind the system’s back is named on his page as the first bad one',
  async (_, order, because, seqIn) => {
    const file = await leaveOnFile();
    const { id } = file;
    const seq = seqIn(file);
    await house.pool.query(order, [id]);
    const page = await auditor(`/audit/cases/${id}`);
    await page.getByText(`第 ${seq} 条记录有问题：${because}`).waitFor();
    expect(await page.getByLabel('核对无误').count()).toBe(seq - 1);
    expect(await page.getByText('服务器的核对结果与此不同').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  },
  180_000,
);

browserTest(
  'a server that says that all is well is not believed',
  async () => {
    const file = await leaveOnFile();
    const { id } = file;
    const page = await auditor('/audit');
    await page.route(`**/api/audit/cases/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('路上小心', '路上当心') });
    });
    await page.goto(`${house.address}/audit/cases/${id}`);
    await page.getByText(`第 ${decided(file)} 条记录有问题`).waitFor();
    await page.getByText('服务器的核对结果与此不同').waitFor();
  },
  180_000,
);

browserTest(
  'on a phone each book has a tab, and in English no Chinese word is left',
  async () => {
    const file = await leaveOnFile();
    const { id, number, journal } = file;
    const page = await auditor('/audit', 'phone', 'en');
    await page.getByRole('link', { name: number }).click();
    await page.getByText(`All ${journal.length} records hold`).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/audit/cases/${id}`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: "The engine's own history" }).click();
    await page.getByText('WORKFLOW_EXECUTION_STARTED').waitFor();
    const shown = (await page.locator('main').innerText()).replaceAll(/林晓雨|周敏华|陈国栋|路上小心/g, '');
    expect(shown.match(/\p{Script=Han}+/gu)).toBeNull();
    await page.getByRole('tab', { name: 'Signatures' }).click();
    await page.getByRole('link', { name: `Record ${decided(file)}`, exact: true }).click();
    await page.locator('.audit-record-wanted', { hasText: '路上小心' }).waitFor();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
  },
  180_000,
);

browserTest(
  'an administrator sees what auditors have read; others have no way there',
  async () => {
    const { number } = await leaveOnFile();
    await (await house.person('fang-lixin')).ask('auditCases', { query: { number } });
    const page = await auditor('/readings');
    const { cookie } = await house.person('shao-yifan');
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: house.address }]);
    await page.goto(`${house.address}/readings`);
    await page.getByText(`number = ${number}`).first().waitFor();
    expect(await page.getByRole('link', { name: '审计查阅' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  },
  180_000,
);
