import { randomUUID } from 'node:crypto';
import type { Account } from '../../api/contract/accounts.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { openHouse, type House } from './house.ts';
import { decide, lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

const quarter = 'promotion-2026-q4';
const asked = 80_000_00;

let house: House;
let lin: Visitor;
let caseId: string;

async function opens(applicant: Visitor, more: object = {}): Promise<string> {
  const id = randomUUID();
  const form = { ...sampleRequests.promotion, ...more };
  const { status, problem } = await applicant.ask('openCase', { body: { id, process: 'promotion', form } });
  if (status !== 201) throw new Error(JSON.stringify(problem));
  return id;
}

beforeAll(async () => {
  house = await openHouse();
  lin = await house.person('lin-xiaoyu');
  caseId = await opens(lin);
}, 60_000);
afterAll(() => house.close());

const standing = ({ total, held, spent, available }: Account) => [total, held, spent, available];
const ids = async (visitor: Visitor, query = {}) =>
  (await visitor.ask('accounts', { query })).body.accounts.map(({ id }) => id);

/** What the field of the budget offers, as it stands in the form. */
function choicesIn(schema: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { account } = (schema as { properties: { account: { oneOf?: Readonly<Record<string, unknown>>[] } } })
    .properties;
  return account.oneOf ?? [];
}

test('the sum of an event is held as soon as it is handed in, and its budget says so', async () => {
  const { status, body } = await lin.ask('accounts', { query: { case: caseId } });
  expect(status).toBe(200);
  expect(body.accounts.map((one) => [one.id, ...standing(one)])).toEqual([[quarter, 300_000_00, asked, 0, 220_000_00]]);
  const { body: page } = await lin.ask('account', { params: { id: quarter } });
  expect(page.entries).toMatchObject([
    { case: caseId, title: '双十二促销', step: 'budget held', state: 'held', amount: asked },
  ]);
});

test.each([
  ['the manager of planning', 'zhou-minhua'],
  ['an accountant', 'li-haitao'],
  ['the President', 'yuan-zhenbang'],
  ['the Vice General Manager', 'he-jingyi'],
  ['the General Manager’s office', 'shen-wenbo'],
  ['the auditor', 'fang-lixin'],
])('%s sees every budget of the company', async (_, key) => {
  expect(await ids(await house.person(key))).toEqual([quarter, 'promotion-2026']);
});

test('the applicant sees the budget of his event, a colleague without a part in it sees none, nor does another company', async () => {
  expect(await ids(lin)).toEqual([quarter]);
  for (const key of ['zhao-yaqin', 'han-yulan', 'shao-yifan', 'university:yvonne-kramer']) {
    const stranger = await house.person(key);
    expect(await ids(stranger)).toEqual([]);
    expect(await ids(stranger, { case: caseId })).toEqual([]);
    expect((await stranger.ask('account', { params: { id: quarter } })).status).toBe(404);
  }
  expect((await house.visitor().ask('accounts')).status).toBe(401);
});

describe('the choices of budgets', () => {
  const choice = (id: string, zh = id, en = id) => ({ const: id, title: zh, 'x-en': { title: en } });
  const all = [
    choice('promotion-2027-q1'),
    choice(quarter, '2026 年第四季度宣传推广预算', 'Promotion budget, fourth quarter of 2026'),
    choice('promotion-2026', '2026 年度宣传推广预算', 'Promotion budget 2026'),
  ];
  const offeredTo = async (visitor: Visitor) =>
    (await visitor.ask('processes')).body.processes.flatMap(({ process, form }) =>
      process === 'promotion' ? choicesIn(form.schema) : [],
    );

  beforeAll(() =>
    house.pool.query(
      `INSERT INTO account_entry (case_id, seq, company, account, step, amount, state, name, at)
       SELECT $1, 9000 + n, 'website-company', id, 'budget granted', 5000000, 'granted', id, now()
       FROM unnest(ARRAY['promotion-2027-q1', 'training-2027']) WITH ORDINALITY AS one (id, n)`,
      [caseId],
    ),
  );
  afterAll(() => house.pool.query('DELETE FROM account_entry WHERE seq > 9000'));

  test('whoever fills in the form of an event chooses by name, new ones too, and reads no amount', async () => {
    expect(await offeredTo(await house.person('han-yulan'))).toEqual(all);
  });

  test('the page of a case names its budget among them', async () => {
    const { form, formSchema } = await lookAt(lin, caseId);
    const offered = choicesIn(formSchema.schema);
    expect(offered).toEqual(all);
    expect(offered.filter((each) => each['const'] === form?.['account'])).toEqual([all[1]]);
  });

  test('whoever may not open an event is told of no budget', async () => {
    await house.pool.query(`UPDATE rulebook SET opened_by = '[{"person": "${lin.id}"}]' WHERE process = 'promotion'`);
    try {
      expect(await offeredTo(lin)).toEqual(all);
      for (const key of ['han-yulan', 'fang-lixin']) expect(await offeredTo(await house.person(key))).toEqual([]);
    } finally {
      await house.pool.query(`UPDATE rulebook SET opened_by = NULL WHERE process = 'promotion'`);
    }
  });
});

test('an event that names no budget of the company is refused before there is a case', async () => {
  const form = { ...sampleRequests.promotion, account: 'promotion-2019-q1' };
  const id = randomUUID();
  const { status, problem } = await lin.ask('openCase', { body: { id, process: 'promotion', form } });
  expect([status, problem.code, problem.detail]).toEqual([422, 'no-such-account', 'promotion-2019-q1']);
  expect((await lin.ask('case', { params: { id } })).status).toBe(404);
});

test('an accountant sees every entry, but no way into a case that is not his', async () => {
  const { body } = await (await house.person('li-haitao')).ask('account', { params: { id: quarter } });
  expect(body.entries.map((entry) => [entry.case, entry.amount])).toEqual([[null, asked]]);
});

test('an event without room comes back to the applicant; a rejected one gives its money back', async () => {
  const tooMuch = await opens(lin, { lines: [{ what: '电视广告', amount: 250_000_00 }] });
  const file = await lookAt(lin, tooMuch);
  const form = { ...file.form, lines: [{ what: '电视广告', amount: 200_000_00 }] };
  const got = await lin.ask('resubmit', {
    params: { id: openTask(file, 'submission #2').id },
    body: { id: randomUUID(), form, seen: shown(file) },
  });
  expect(got.status).toBe(200);
  expect((await lin.ask('accounts', { query: { case: tooMuch } })).body.accounts.map(standing)).toEqual([
    [300_000_00, 280_000_00, 0, 20_000_00],
  ]);
  const manager = await house.person('zhou-minhua');
  const evaluated = await lookAt(manager, tooMuch);
  await manager.ask('answer', {
    params: { id: openTask(evaluated, 'evaluation before').id },
    body: { id: randomUUID(), answer: { finding: '太贵' }, seen: shown(evaluated) },
  });
  await decide(manager, tooMuch, 'budget agreed: planning', 'rejected', { note: '太贵' });
  expect((await lookAt(lin, tooMuch)).outcome).toBe('rejected');
  expect((await lin.ask('account', { params: { id: quarter } })).body.entries.map(({ state }) => state)).toEqual([
    'released',
    'held',
  ]);
});
