import { createHash, randomUUID } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { face, subsetFor } from '../../api/sheets/fonts.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, lookAt } from './leave-slip.ts';
import { walk } from './walk.ts';
import type { Visitor } from './visitor.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** A printed sheet: its bytes, and how many pages it has. */
async function printed(visitor: Visitor, id: string, query = '') {
  const response = await visitor.raw('get', `/api/cases/${id}/sheet${query}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (process.env['KEEP_SHEETS'])
    await import('node:fs/promises').then(({ writeFile }) =>
      writeFile(`${process.env['KEEP_SHEETS']}/${id.slice(0, 4)}${query.replace(/\W/g, '_')}.pdf`, bytes),
    );
  return { response, bytes, pages: bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 };
}

test('the leave slip is printed for whoever may see the case, in both languages, the same bytes for the same case', async () => {
  const lin = await house.person('lin-xiaoyu');
  const id = await askForLeave(lin);
  await decide(await house.person('zhou-minhua'), id, 'department manager', 'approved', { note: '同意，注意交接' });
  const { response, bytes, pages } = await printed(lin, id);
  expect([response.status, response.headers.get('content-type'), pages]).toEqual([200, 'application/pdf', 1]);
  expect(response.headers.get('content-disposition')).toContain((await lookAt(lin, id)).number);
  const digest = (one: Buffer) => createHash('sha256').update(one).digest('hex');
  expect(digest((await printed(lin, id)).bytes)).toBe(digest(bytes));
  expect(digest((await printed(lin, id, '?language=en')).bytes)).not.toBe(digest(bytes));
  expect((await printed(await house.person('manufacturer:shi-yujie'), id)).response.status).toBe(404);
});

test('the complaint sheet is printed in five parts, each for its keeper, and the return slip in four', async () => {
  const clerk = await house.person('manufacturer:shi-yujie');
  const office = await house.person('manufacturer:liu-yue');
  const id = randomUUID();
  const form = { ...sampleRequests.complaint, severity: 'serious', goodsReturned: true };
  expect(await clerk.ask('openCase', { body: { id, process: 'complaint', form } })).toMatchObject({ status: 201 });
  const file = await walk(house, office, id, ({ copies }) => copies.some(({ step }) => step === 'complaint sheet'));
  const parts = (step: string) => file.copies.filter((copy) => copy.step === step);
  expect([...new Set(parts('complaint sheet').map(({ part }) => part))].sort()).toEqual(['1', '2', '3', '4', '5']);
  const once = (await printed(office, id)).pages;
  const whole = await printed(office, id, `?copies=${parts('complaint sheet')[0]?.copies}`);
  expect(whole.pages).toBe(5 * once);
  expect((await printed(office, id, `?copies=${parts('return slip parts')[0]?.copies}`)).pages).toBe(4 * once);
  expect((await printed(office, id, `?copies=${parts('complaint sheet')[0]?.copies}&part=3`)).pages).toBe(once);
  expect(streams(whole.bytes)).toBeGreaterThan(10);
}, 120_000);

/** How many of the file's compressed streams open again. */
const streams = (bytes: Buffer): number =>
  [...bytes.toString('latin1').matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\nendstream/g)].filter(
    ([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).length > 0,
  ).length;

test('every character of a name can be printed, a rare one from a further part of the font', () => {
  expect(face(400).length).toBeGreaterThan(1_000_000);
  expect(subsetFor('龑'.codePointAt(0) ?? 0)).toMatch(/^\d+$/);
  expect(subsetFor(0x10ffff)).toBeUndefined();
});
