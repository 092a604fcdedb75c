import { digestOf } from '../../domain/canonical.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { shares } from '../../domain/penalty.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { callback } from '../../workflows/kernel/callback.ts';
import { customerTold } from '../../workflows/kernel/customer-told.ts';
import { deadline } from '../../workflows/kernel/deadline.ts';
import { gate } from '../../workflows/kernel/gate.ts';
import { penalty } from '../../workflows/kernel/penalty.ts';
import { promise } from '../../workflows/kernel/promise.ts';
import { report } from '../../workflows/kernel/report.ts';
import { ruling } from '../../workflows/kernel/ruling.ts';
import { untilSatisfied } from '../../workflows/kernel/until-satisfied.ts';
import { veto } from '../../workflows/kernel/veto.ts';
import { websiteCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';

const by = (person: string) => ({ by: { person } });
const letter = [{ id: 'a', name: 'letter.pdf', sha256: '00' }];
const days = (amount: string) => ({ amount, clock: 'calendarTime' }) as const;

async function told(process: (desk: Desk) => Promise<Outcome>, form: Form = {}) {
  const story = new Story(process, websiteCompany, {}, '2026-11-23T08:30:00+08:00', 'chen');
  await story.opens(form);
  return story;
}

describe('X33 veto', () => {
  const process = async (desk: Desk) => {
    await veto(desk, 'veto', by('zhou'));
    return approval(desk, 'sign', by('wang'));
  };

  test('an office outside of the chain stops the case by its authority, with a reason, whoever is signing', async () => {
    const story = await told(process);
    expect(await story.does('zhou', 'veto', { kind: 'veto', note: ' ' })).toBe('reason-required');
    expect(await story.does('wang', 'veto', { kind: 'veto', note: 'no' })).toBe('not-the-assignee');
    expect(await story.does('zhou', 'veto', { kind: 'veto', note: 'against the law' })).toBe('done');
    expect(story.outcome).toBe('vetoed');
    expect(story.trail.slice(-3)).toEqual([
      'vetoed veto (zhou)',
      'task-closed sign vetoed (rule)',
      'case-closed vetoed (rule)',
    ]);
    expect(await story.approves('wang', 'sign')).toBe('case-closed');
  });

  test('a right that nobody used ends with the case, and never lies on a desk', async () => {
    const story = await told(process);
    await story.approves('wang', 'sign');
    expect(story.outcome).toBe('approved');
    expect(story.trail).toContain('task-closed veto case-closed (rule)');
  });
});

test('P05: a passed limit on the whole case chases whoever holds it then, and cancels nothing', async () => {
  const story = await told(async (desk) => {
    await deadline(desk, 'close', { within: days('2 days'), ladder: [{ after: days('2 days'), does: 'slip' }] });
    await approval(desk, 'first', by('wang'));
    return approval(desk, 'second', by('sun'));
  });
  await story.approves('wang', 'first');
  await story.until('2026-11-27T08:30:00+08:00');
  expect(story.rehearsal.slips).toMatchObject([{ step: 'close', to: ['sun'] }]);
  expect(story.outcome).toBeUndefined();
  await story.approves('sun', 'second');
  expect(story.outcome).toBe('approved');
});

test('X1: a gate lets nothing through before its keys have turned, and says so on record', async () => {
  const story = await told(async (desk) => {
    const open = approval(desk, 'President', by('yu'));
    const way = await gate(desk, 'execution', 'President');
    if (way !== 'approved') return way;
    await report(desk, 'carried out', by('chen'));
    return open;
  });
  expect(story.waitsFor).toEqual({ President: ['yu'] });
  await story.approves('yu', 'President');
  expect(story.trail).toContain('gate-opened execution (rule)');
  expect(story.waitsFor).toEqual({ 'carried out': ['chen'] });

  const shut = await told(async (desk) => {
    void approval(desk, 'President', by('yu'));
    return gate(desk, 'execution', 'President');
  });
  await shut.rejects('yu', 'President');
  expect(shut.outcome).toBe('rejected');
  expect(shut.trail).not.toContain('gate-opened execution (rule)');
});

test('P06: a fine by points is deducted month by month where it takes more than half of a month, to the last fen', async () => {
  const rule = { perPoint: 1_000, atMostPercent: 50 };
  const responsible = [
    { person: 'zhao', points: 3, monthlyBase: 10_000 },
    { person: 'wang', points: 13, monthlyBase: 10_001 },
  ];
  const fines = shares(rule, responsible);
  expect(fines.map(({ instalments }) => instalments)).toEqual([[3_000], [5_000, 5_000, 3_000]]);
  const story = await told((desk) =>
    penalty(desk, 'fines', { basis: 'P06', responsible }, rule).then(() => 'approved' as const),
  );
  expect(story.rehearsal.journal.find(({ kind }) => kind === 'penalty-imposed')).toMatchObject({ shares: fines });
});

test('a written ruling is never the applicant’s own, nor may it be handed to him', async () => {
  const process = (desk: Desk) =>
    ruling<{ verdict: Outcome }>(desk, 'ruling', { ...by('wang'), sheet: 'ruling' }).then(({ verdict }) => verdict);
  const story = await told(process);
  expect(await story.does('wang', 'ruling', { kind: 'handOver', to: 'chen' })).toBe('self-approval');
  expect(await story.approves('wang', 'ruling')).toBe('act-not-offered');
  expect(await story.does('wang', 'ruling', { kind: 'answer', answer: { verdict: 'rejected' } })).toBe('done');
  expect(story.outcome).toBe('rejected');
});

test('X22: a promised time is a limit of its own: whoever promised it is chased from that instant on', async () => {
  const until = Date.parse('2026-11-25T10:00:00+08:00');
  const story = await told((desk) =>
    promise(desk, 'call again', { ...by('zhao'), until, ladder: [{ after: days('0 minutes'), does: 'slip' }] }).then(
      () => 'approved' as const,
    ),
  );
  expect(story.rehearsal.state.steps['call again']?.task?.filling?.dueAt).toBe(until);
  await story.until('2026-11-25T09:59:00+08:00');
  expect(story.rehearsal.slips).toEqual([]);
  await story.until('2026-11-25T10:00:00+08:00');
  expect(story.rehearsal.slips).toMatchObject([{ step: 'call again', to: ['zhao'] }]);
});

test('X11: whoever is dissatisfied has the matter handled again; it is not closed before', async () => {
  const story = await told(async (desk) => {
    await untilSatisfied(desk, async (desk) => {
      await report(desk, 'handled', by('zhao'));
      return callback(desk, 'callback', { ...by('chen'), sheet: 'callback' });
    });
    return 'approved';
  });
  const round = async (n: string, satisfied: boolean) => {
    await story.does('zhao', `handled${n}`, { kind: 'handIn', attachments: [] });
    await story.does('chen', `callback${n}`, { kind: 'answer', answer: { satisfied, said: 'hm' } });
  };
  await round('', false);
  await round(' #2', false);
  expect(story.outcome).toBeUndefined();
  await round(' #3', true);
  expect(story.outcome).toBe('approved');
});

describe('P04 severity', () => {
  const rule = { ...by('zhao'), ordinary: 'by phone', serious: 'by letter', letter: 'letter' };
  const process = async (desk: Desk, { severity }: { severity: 'serious' | 'ordinary' }) => {
    if (severity === 'serious') await approval(desk, 'Vice General Manager', by('sun'));
    await customerTold(desk, 'customer told', rule, severity);
    return 'approved' as const;
  };
  const opened = async (severity: string) => {
    const story = new Story(process, websiteCompany, {}, '2026-11-23T08:30:00+08:00', 'chen');
    await story.opens({ severity });
    return story;
  };
  const tell = { kind: 'answer', answer: { how: 'phone' } } as const;

  test('the customer of an ordinary matter is told in writing or by phone, of a serious one by a letter that is attached', async () => {
    const ordinary = await opened('ordinary');
    expect(await ordinary.does('zhao', 'customer told', tell)).toBe('done');
    const serious = await opened('serious');
    await serious.approves('sun', 'Vice General Manager');
    expect(await serious.does('zhao', 'customer told', tell)).toBe('attachment-required');
    expect(await serious.does('zhao', 'customer told', { ...tell, attachments: letter })).toBe('done');
    expect(serious.outcome).toBe('approved');
  });

  test('a matter that becomes serious later goes up at once; what the old form asked for is closed with the cause', async () => {
    const story = await opened('ordinary');
    const formDigest = digestOf({ severity: 'serious' });
    const serious = { kind: 'escalate', note: 'somebody was hurt', formDigest } as const;
    expect(await story.does('wang', '', serious)).toBe('not-involved');
    expect(await story.does('zhao', '', serious)).toBe('done');
    expect(story.waitsFor).toEqual({ 'Vice General Manager': ['sun'] });
    expect(story.trail).toContain('task-closed customer told no-longer-reached (rule)');
    expect(await story.does('chen', '', serious)).toBe('already-serious');
    await story.approves('sun', 'Vice General Manager');
    expect(story.waitsFor).toEqual({ 'customer told': ['zhao'] });
    expect(story.rehearsal.state.submission).toMatchObject({ form: { severity: 'serious' }, formDigest });
  });
});
