import { createHash } from 'node:crypto';
import { sweep } from '../../activities/office/sweep.ts';
import type { CaseFile } from '../../api/contract/case.ts';
import { openHouse, type House } from './house.ts';
import { signLeave } from './signed-leave.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let auditor: Visitor;
beforeAll(async () => {
  house = await openHouse();
  auditor = await house.person('fang-lixin');
}, 60_000);
afterAll(() => house.close());

const signedLeave = () => signLeave(house);

const audited = async (id: string) => (await auditor.ask('auditCase', { params: { id } })).body;

test('an auditor reads a case record by record, each hash computed anew, and who signed what under which rule', async () => {
  const { id, journal, formDigest, ruleDigest } = await signedLeave();
  const file = await audited(id);
  expect(file).toMatchObject({ id, firstBad: null, head: { seq: journal.length } });
  expect(file.records.map(({ seq, hash, recomputed }) => [seq, hash === recomputed])).toEqual(
    journal.map(({ seq }) => [seq, true]),
  );
  expect(file.records.map(({ canonical }) => JSON.parse(canonical) as unknown)).toEqual(
    journal.map(({ event }) => ({ caseId: id, ...event })),
  );
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(file.records[0]?.hash).toBe(sha256(`\n${file.records[0]?.canonical}`));
  expect(file.signatures).toMatchObject([
    {
      person: 'website-company:zhou-minhua',
      for: null,
      step: 'department manager',
      verdict: 'approved',
      seen: formDigest,
      asInForce: true,
      rule: ruleDigest,
    },
  ]);
  expect(file.rules).toMatchObject([{ digest: ruleDigest, process: 'leave' }]);
  expect(file.rules[0]?.effectiveFrom).not.toBeNull();
});

describe('a journal that was touched behind the system’s back', () => {
  const decided = ({ journal }: CaseFile) => journal.find(({ event }) => event.kind === 'decision-made')?.seq;
  const last = ({ journal }: CaseFile) => journal.length;
  type Seq = number | ((file: CaseFile) => number | undefined);
  const touched: readonly (readonly [string, readonly string[], Seq, string])[] = [
    [
      'a changed record',
      [
        `UPDATE journal SET canonical = replace(canonical, '路上小心', '不准') WHERE case_id = $1 AND kind = 'decision-made'`,
      ],
      decided,
      'out-of-chain',
    ],
    [
      'a record made unreadable',
      [`UPDATE journal SET canonical = '{' WHERE case_id = $1 AND seq = 2`],
      2,
      'out-of-chain',
    ],
    ['a deleted record', ['DELETE FROM journal WHERE case_id = $1 AND seq = 3'], 3, 'missing'],
    [
      'an inserted record',
      [
        'UPDATE journal SET seq = -seq - 1 WHERE case_id = $1 AND seq >= 3',
        'UPDATE journal SET seq = -seq WHERE case_id = $1 AND seq < 0',
        `INSERT INTO journal (case_id, seq, kind, at, canonical, hash)
         SELECT case_id, 3, kind, at, canonical, hash FROM journal WHERE case_id = $1 AND seq = 2`,
      ],
      3,
      'out-of-chain',
    ],
    [
      'a last record that was changed together with its hash',
      [
        `UPDATE journal SET canonical = replace(canonical, 'chen-guodong', 'zhou-minhua')
         WHERE case_id = $1 AND seq = (SELECT max(seq) FROM journal WHERE case_id = $1)`,
        `UPDATE journal j SET hash = encode(sha256(convert_to(b.hash || E'\\n' || j.canonical, 'UTF8')), 'hex')
         FROM journal b WHERE j.case_id = $1 AND j.seq = (SELECT max(seq) FROM journal WHERE case_id = $1) AND b.case_id = $1 AND b.seq = j.seq - 1`,
      ],
      last,
      'not-in-head',
    ],
    [
      'a record inserted at the end, hashed as it should be',
      [
        `INSERT INTO journal (case_id, seq, kind, at, canonical, hash)
         SELECT case_id, seq + 1, kind, at, canonical, encode(sha256(convert_to(hash || E'\\n' || canonical, 'UTF8')), 'hex')
         FROM journal WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      ],
      (file) => last(file) + 1,
      'not-in-head',
    ],
  ];

  test.each(touched)(
    'shows %s as the first bad one, on the page and in the search',
    async (_, orders, seq, because) => {
      const leave = await signedLeave();
      const { id, number } = leave;
      const firstBad = { seq: typeof seq === 'number' ? seq : seq(leave), because };
      for (const order of orders) await house.pool.query(order, [id]);
      expect((await audited(id)).firstBad).toEqual(firstBad);
      const { body } = await auditor.ask('auditCases', { query: { number } });
      expect(body.cases).toMatchObject([{ id, firstBad }]);
      expect((await audited((await signedLeave()).id)).firstBad).toBeNull();
    },
  );
});

describe('the slips of a case', () => {
  const chased = async () => {
    const file = await signedLeave();
    await sweep(house.pool, { company: 'website-company', now: Date.now() + 60 * 86_400_000 });
    return file.id;
  };
  const entries = async (id: string) =>
    (await audited(id)).register.map(({ seq, kind, holds }) => ({ seq, kind, holds }));

  test('stand beside what the register says of them, each entry between its neighbours', async () => {
    const id = await chased();
    const { slips, register } = await audited(id);
    expect(slips.map(({ kind }) => kind)).toEqual(['reminder', 'reminder-slip']);
    expect(register.map(({ seq, kind, holds }) => [seq, kind, holds])).toEqual(
      slips.map(({ seq, kind }) => [seq, kind === 'reminder' ? 'reminder-given' : 'slip-issued', true]),
    );
    const { rows } = await house.pool.query<{ hash: string }>(
      `SELECT hash FROM register WHERE company = 'website-company' AND seq = $1`,
      [(register[1]?.seq ?? 0) - 1],
    );
    expect(register[1]?.previous).toBe(rows[0]?.hash);
  });

  test('show an entry that was changed, and one that was deleted by the gap beside it', async () => {
    const id = await chased();
    const [reminder, slip] = await entries(id);
    await house.pool.query(
      `UPDATE register SET canonical = replace(canonical, 'chen-guodong', 'sun-haitao') WHERE company = 'website-company' AND seq = $1`,
      [slip?.seq],
    );
    expect((await entries(id)).map(({ holds }) => holds)).toEqual([false, false]);
    await house.pool.query(`DELETE FROM register WHERE company = 'website-company' AND seq = $1`, [reminder?.seq]);
    expect(await entries(id)).toEqual([{ seq: slip?.seq, kind: 'slip-issued', holds: false }]);
  });
});
