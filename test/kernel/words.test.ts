import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { inAdvance } from '../../workflows/kernel/in-advance.ts';
import { inTurn } from '../../workflows/kernel/in-turn.ts';
import { notice } from '../../workflows/kernel/notice.ts';
import { owedDocument } from '../../workflows/kernel/owed-document.ts';
import { report } from '../../workflows/kernel/report.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

const by = (person: string) => ({ by: { person } });
const paper = [{ id: 'a', name: 'slip.pdf', sha256: '00' }];

async function told(process: (desk: Desk) => Promise<Outcome>, start = '2026-11-23T08:30:00+08:00') {
  const story = new Story(process, websiteCompany, {}, start, 'chen');
  await story.opens({});
  return story;
}

test('X2: an owed document is chased, and only its debtor hands it in, with the paper', async () => {
  const rule = { document: 'slip', within: { amount: '1 working day', clock: 'workingTime' } } as const;
  const story = await told((desk) => owedDocument(desk, 'written slip', rule).then(() => 'approved'));
  expect(await story.does('wang', 'written slip', { kind: 'handIn', attachments: paper })).toBe('not-the-assignee');
  expect(await story.does('chen', 'written slip', { kind: 'handIn', attachments: [] })).toBe('attachment-required');
  expect(await story.approves('chen', 'written slip')).toBe('act-not-offered');
  expect(await story.does('chen', 'written slip', { kind: 'handIn', attachments: paper })).toBe('done');
  expect(story.trail.slice(-2)).toEqual(['document-handed-in written slip (chen)', 'case-closed approved (rule)']);
});

test('a report is written by whom the rule names, or by the colleague it was handed to', async () => {
  const story = await told((desk) => report(desk, 'report', by('zhao')).then(() => 'approved'));
  expect(await story.does('zhao', 'report', { kind: 'handOver', to: 'wang' })).toBe('done');
  expect(await story.does('zhao', 'report', { kind: 'handIn', attachments: [], note: 'all done' })).toBe(
    'not-the-assignee',
  );
  expect(await story.does('wang', 'report', { kind: 'handIn', attachments: [], note: 'all done' })).toBe('done');
  expect(story.outcome).toBe('approved');
});

test('a notice tells somebody who need not act, and nobody waits for it', async () => {
  const story = await told((desk) =>
    notice(desk, 'told', { to: { post: 'general-manager', of: 'company' }, text: 'hello' }).then(() => 'approved'),
  );
  expect(story.rehearsal.journal.find(({ kind }) => kind === 'notice-given')).toMatchObject({
    filled: { persons: ['li'] },
    actor: { rule: 'told' },
  });
  expect(story.outcome).toBe('approved');
});

test('P61: half a working day ahead counts to the minute, and the look at the clock is on record', async () => {
  const before = Date.parse('2026-11-24T08:30:00+08:00');
  const asked = (desk: Desk) =>
    inAdvance(desk, 'notice', before, { amount: 'half a working day', clock: 'workingTime' }).then((inTime): Outcome =>
      inTime ? 'approved' : 'rejected',
    );
  expect((await told(asked, '2026-11-23T14:00:00+08:00')).outcome).toBe('approved');
  expect((await told(asked, '2026-11-23T14:00:01+08:00')).outcome).toBe('rejected');
});

test('signers in turn: the first no ends it, and those the rule leaves out are never asked', async () => {
  const story = await told((desk) =>
    inTurn(desk, ['first', by('wang')], ['left out', undefined], ['second', by('li')], ['third', by('sun')]),
  );
  await story.approves('wang', 'first');
  expect(story.waitsFor).toEqual({ second: ['li'] });
  await story.rejects('li', 'second');
  expect(story.outcome).toBe('rejected');
  expect(story.trail.some((line) => line.includes('third') || line.includes('left out'))).toBe(false);
});

test('one of a group claims, and only he decides until he releases it', async () => {
  const rule = { by: { anyOf: [{ person: 'wang' }, { person: 'sun' }] } };
  const story = await told((desk) => approval(desk, 'sign', rule));
  expect(story.waitsFor).toEqual({ sign: ['wang', 'sun'] });
  await story.does('wang', 'sign', { kind: 'claim' });
  expect(await story.approves('sun', 'sign')).toBe('not-the-assignee');
  expect(await story.does('sun', 'sign', { kind: 'claim' })).toBe('already-claimed');
  await story.does('wang', 'sign', { kind: 'release' });
  expect(await story.approves('sun', 'sign')).toBe('done');
  expect(story.outcome).toBe('approved');
});

test('a rule whose limit cannot be read refuses the form, and nothing is on file', async () => {
  const within = { amount: 'a fortnight or so', clock: 'calendarTime' } as const;
  const story = new Story(
    (desk) => report(desk, 'report', { ...by('zhao'), within }).then(() => 'approved' as const),
    websiteCompany,
    {},
    '2026-11-23T08:30:00+08:00',
    'chen',
  );
  await expect(story.opens({})).resolves.toBeUndefined();
  expect(story.trail).toEqual([]);
});
