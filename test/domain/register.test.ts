import { canonical, link } from '../../domain/canonical.ts';
import { firstBadRow, type RegisterEntry, type RegisterRow } from '../../domain/register.ts';

function registerOf(...numbers: (string | undefined)[]) {
  let hash = '';
  const rows = numbers.map((number, index): RegisterRow => {
    const chased = { caseId: 'c', task: 2, rung: index, addressee: 'wang', actor: { rule: 'ladder' } };
    const entry: RegisterEntry = {
      ...chased,
      ...(number === undefined ? { kind: 'reminder-given' } : { kind: 'slip-issued', number }),
      company: 'website',
      seq: index + 1,
      at: 1_000 + index,
    };
    const text = canonical(entry);
    hash = link(hash, text);
    return { company: 'website', seq: entry.seq, kind: entry.kind, at: entry.at, canonical: text, hash };
  });
  return { rows, head: { seq: rows.length, hash } };
}

const whole = registerOf(undefined, 'CB-2026-0001', 'CB-2026-0002', undefined, 'CB-2027-0001');
const withRow = (seq: number, change: Partial<RegisterRow>) =>
  whole.rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));

test('a register as the office wrote it is in order', () => {
  expect(firstBadRow(whole.rows, whole.head)).toBeUndefined();
  expect(firstBadRow([], { seq: 0, hash: '' })).toBeUndefined();
});

test('a slip whose addressee was changed behind its back is named', () => {
  const text = whole.rows[2]!.canonical.replace('wang', 'zhao');
  expect(firstBadRow(withRow(3, { canonical: text }), whole.head)).toEqual({ seq: 3, because: 'out-of-chain' });
  const rehashed = withRow(3, { canonical: text, hash: link(whole.rows[1]!.hash, text) });
  expect(firstBadRow(rehashed, whole.head)).toEqual({ seq: 4, because: 'out-of-chain' });
});

test('a row whose columns no longer say what was hashed is named', () => {
  expect(firstBadRow(withRow(2, { kind: 'reminder-given' }), whole.head)).toEqual({ seq: 2, because: 'changed' });
  expect(firstBadRow(withRow(4, { at: 5 }), whole.head)).toEqual({ seq: 4, because: 'changed' });
});

test('a row that was taken out is named, in the middle and at the end', () => {
  expect(firstBadRow(whole.rows.toSpliced(1, 1), whole.head)).toEqual({ seq: 2, because: 'missing' });
  expect(firstBadRow(whole.rows.slice(0, 3), whole.head)).toEqual({ seq: 4, because: 'missing' });
});

test('a row that was added behind the head is named', () => {
  const head = { seq: 4, hash: whole.rows[3]!.hash };
  expect(firstBadRow(whole.rows, head)).toEqual({ seq: 5, because: 'not-in-head' });
});

test('a chain that was built anew with a slip number left out is named', () => {
  const { rows, head } = registerOf('CB-2026-0001', 'CB-2026-0003');
  expect(firstBadRow(rows, head)).toEqual({ seq: 2, because: 'number-out-of-order' });
});
