import { randomUUID } from 'node:crypto';
import type { Event } from '../../domain/events.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

const quarter = 'promotion-2026-q4';
const { from, to } = leaveSlip();
const period = { from, to };
const nextYear = new Date().getUTCFullYear() + 1;
const tooMuch = { ...sampleRequests.promotion, account: quarter, lines: [{ what: '电视广告', amount: 900_000_00 }] };

let house: House;
let lin: Visitor;
let wu: Visitor;
let numberOfWu: string;
beforeAll(async () => {
  house = await openHouse();
  [lin, wu] = await Promise.all([house.person('lin-xiaoyu'), house.person('wu-zixuan')]);
  numberOfWu = (await lookAt(wu, await askForLeave(wu, leaveSlip(period)))).number;
}, 60_000);
afterAll(() => house.close());

const filledOf = (events: readonly Event[], kind: Event['kind']): unknown[] =>
  events.filter((event) => event.kind === kind).map((event) => ('filled' in event ? event.filled : undefined));

const foretold = async (who: Visitor, process: string, form: object, kind: Event['kind']) =>
  filledOf((await who.ask('preview', { body: { process, form } })).body.notes, kind);
const onFile = async (who: Visitor, id: string, kind: Event['kind']) =>
  filledOf(
    (await lookAt(who, id)).journal.map(({ event }) => event),
    kind,
  );

test('a preview says what a budget has left to those who may see it, and to others nothing that they could count it from', async () => {
  expect(await foretold(await house.person('zhou-minhua'), 'promotion', tooMuch, 'amount-held')).toEqual([
    { done: false, available: 300_000_00 },
  ]);
  expect(await foretold(lin, 'promotion', tooMuch, 'amount-held')).toEqual([{ done: true }]);
  const anothers = { ...tooMuch, account: 'annual-leave/2026/website-company:han-yulan' };
  expect(await foretold(lin, 'promotion', anothers, 'amount-held')).not.toContainEqual(
    expect.objectContaining({ available: expect.anything() as unknown }),
  );
});

test('before a budget is chosen a preview says nothing of room', async () => {
  const { account: _, ...unchosen } = tooMuch;
  for (const form of [unchosen, { ...unchosen, account: '' }])
    expect(await foretold(lin, 'promotion', form, 'amount-held')).toEqual([]);
});

test('one’s own balance of leave is foretold with what is left of it', async () => {
  const long = leaveSlip({
    kind: 'annual',
    from: `${nextYear}-06-04T00:30:00.000Z`,
    to: `${nextYear}-06-29T10:00:00.000Z`,
  });
  expect(await foretold(lin, 'leave', long, 'amount-held')).toEqual([
    { done: false, available: expect.any(Number) as unknown },
  ]);
});

test('an event that its budget has no room for says on the case’s page how much there was to those alone who may see the budget; once a case of hers draws on it the applicant may, on its page and in a preview', async () => {
  const id = randomUUID();
  expect((await lin.ask('openCase', { body: { id, process: 'promotion', form: tooMuch } })).status).toBe(201);
  expect(await onFile(lin, id, 'amount-held')).toEqual([{ done: false }]);
  for (const key of ['zhou-minhua', 'fang-lixin'])
    expect(await onFile(await house.person(key), id, 'amount-held')).toEqual([{ done: false, available: 300_000_00 }]);
  expect((await lookAt(lin, id)).chain.ok).toBe(true);
  const drawn = { ...tooMuch, lines: [{ what: '海报', amount: 1_000_00 }] };
  expect((await lin.ask('openCase', { body: { id: randomUUID(), process: 'promotion', form: drawn } })).status).toBe(
    201,
  );
  expect(await onFile(lin, id, 'amount-held')).toEqual([{ done: false, available: 300_000_00 }]);
  expect(await foretold(lin, 'promotion', tooMuch, 'amount-held')).toEqual([{ done: false, available: 299_000_00 }]);
});

test('that a colleague is away himself is told without the number of his case, unless one may see it', async () => {
  const slip = leaveSlip({
    ...period,
    coversImportantWork: true,
    deputy: 'website-company:wu-zixuan',
    handoverTasks: ['海报'],
  });
  expect(await foretold(lin, 'leave', slip, 'deputy-appointed')).toContainEqual({ done: false, overlaps: [] });
  const id = await askForLeave(lin, slip);
  expect((await decide(wu, id, 'handover')).status).toBe(200);
  expect(await onFile(lin, id, 'deputy-appointed')).toEqual([{ done: false, overlaps: [] }]);
  for (const who of [wu, await house.person('shen-wenbo')])
    expect(await onFile(who, id, 'deputy-appointed')).toEqual([{ done: false, overlaps: [numberOfWu] }]);
});
