import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { inRounds } from '../../workflows/kernel/in-rounds.ts';
import { notice } from '../../workflows/kernel/notice.ts';
import { together } from '../../workflows/kernel/together.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

const monday = '2026-11-23T08:30:00+08:00';
const by = (person: string) => ({ by: { person } });

async function told(process: (desk: Desk) => Promise<Outcome>, form = {}) {
  const story = new Story(process, websiteCompany, {}, monday, 'chen');
  await story.opens(form);
  return story;
}

describe('a process can be run again at any time', () => {
  test('3. an abandoned run records nothing and never goes on: the limit of a voided task does not end the new one', async () => {
    const lapses = { lapses: { amount: '2 days', clock: 'calendarTime' } } as const;
    const story = await told(async (desk) => {
      await approval(desk, 'first', by('wang'));
      return approval(desk, 'second', { ...by('li'), whenPassed: lapses });
    });
    await story.approves('wang', 'first');
    await story.until('2026-11-24T08:30:00+08:00');
    await story.does('li', 'second', { kind: 'return', to: 'first', note: 'look again' });
    await story.approves('wang', 'first');
    await story.until('2026-11-25T20:00:00+08:00');
    expect(story.waitsFor).toEqual({ second: ['li'] });
    await story.until('2026-11-26T08:30:00+08:00');
    expect(story.outcome).toBe('lapsed');
    expect(story.trail.filter((line) => line.startsWith('task-lapsed'))).toHaveLength(1);
  });

  test('4. a return inside one of two branches leaves the other branch alone', async () => {
    const story = await told(async (desk) => {
      await approval(desk, 'before', by('zhou'));
      const [quality] = await together(
        desk,
        async (own) => {
          await approval(own, 'quality looks', by('wang'));
          return approval(own, 'quality signs', by('sun'));
        },
        async (own) => {
          await approval(own, 'production looks', by('zhao'));
          return approval(own, 'production signs', by('qian'));
        },
      );
      await approval(desk, 'the end', by('li'));
      return quality ?? 'approved';
    });
    await story.approves('zhou', 'before');
    await story.approves('zhao', 'production looks');
    await story.approves('wang', 'quality looks');
    expect(await story.does('sun', 'quality signs', { kind: 'return', to: 'quality looks', note: 'again' })).toBe(
      'done',
    );
    expect(story.waitsFor).toEqual({ 'quality looks': ['wang'], 'production signs': ['qian'] });
    expect(await story.does('qian', 'production signs', { kind: 'return', to: 'before', note: 'all again' })).toBe(
      'done',
    );
    expect(story.waitsFor).toEqual({ before: ['zhou'] });
  });

  test('the returner may have the case come straight back, and the steps between keep their votes', async () => {
    const story = await told(async (desk) => {
      await approval(desk, 'first', by('wang'));
      await approval(desk, 'second', by('zhao'));
      return approval(desk, 'third', by('li'));
    });
    await story.approves('wang', 'first');
    await story.approves('zhao', 'second');
    await story.does('li', 'third', { kind: 'return', to: 'first', note: 'only you', straightBack: true });
    expect(story.waitsFor).toEqual({ first: ['wang'] });
    await story.approves('wang', 'first');
    expect(story.waitsFor).toEqual({ third: ['li'] });
    await story.approves('li', 'third');
    expect(story.trail.filter((line) => line === 'decision-made second approved (zhao)')).toHaveLength(1);
  });

  test('a form returned to the applicant is edited, and a step it no longer reaches is closed with the cause', async () => {
    const process = async (desk: Desk, request: { big: boolean }): Promise<Outcome> => {
      const signed = approval(desk, 'manager', by('wang'));
      if (request.big) await approval(desk, 'big money', by('li'));
      return signed;
    };
    const story = new Story(process, websiteCompany, {}, monday, 'chen');
    await story.opens({ big: true });
    expect(story.waitsFor).toEqual({ manager: ['wang'], 'big money': ['li'] });
    await story.does('wang', 'manager', { kind: 'return', to: 'submission', note: 'make it small' });
    expect(story.waitsFor).toEqual({ submission: ['chen'] });
    await story.does('chen', 'submission', {
      kind: 'submit',
      form: { big: false },
      formDigest: 'small',
      ruleDigest: 'rule',
    });
    expect(story.waitsFor).toEqual({ manager: ['wang'] });
    await story.approves('wang', 'manager');
    expect(story.outcome).toBe('approved');
  });

  test('the applicant takes his form back while nobody has decided for good, and withdraws it', async () => {
    const story = await told((desk) => inRounds(desk, (round) => approval(round, 'manager', by('wang'))));
    expect(await story.does('zhao', '', { kind: 'recall' })).toBe('not-the-applicant');
    expect(await story.does('chen', '', { kind: 'recall' })).toBe('done');
    expect(story.waitsFor).toEqual({ submission: ['chen'] });
    expect(await story.does('chen', 'submission', { kind: 'acknowledge' })).toBe('done');
    expect(await story.does('chen', 'submission', { kind: 'acknowledge' })).toBe('already-acknowledged');
    expect(await story.does('chen', '', { kind: 'withdraw' })).toBe('done');
    expect(story.outcome).toBe('withdrawn');
    expect(story.trail.slice(-3)).toEqual([
      'withdrawn (chen)',
      'task-closed submission withdrawn (rule)',
      'case-closed withdrawn (rule)',
    ]);
    expect(await story.does('chen', '', { kind: 'withdraw' })).toBe('case-closed');
  });

  test('a rejected form begins a new round with the edited form, and its steps bear the round', async () => {
    const story = await told((desk) => inRounds(desk, (round) => approval(round, 'manager', by('wang'))));
    await story.rejects('wang', 'manager');
    expect(story.waitsFor).toEqual({ 'submission #2': ['chen'] });
    await story.does('chen', 'submission #2', {
      kind: 'submit',
      form: { better: true },
      formDigest: 'better',
      ruleDigest: 'rule',
    });
    expect(story.waitsFor).toEqual({ 'manager #2': ['wang'] });
    await story.approves('wang', 'manager #2');
    expect(story.outcome).toBe('approved');
  });

  test('a case folded from its journal goes on as if nothing had happened', async () => {
    const process = async (desk: Desk): Promise<Outcome> => {
      await approval(desk, 'first', by('wang'));
      await notice(desk, 'told', { to: { person: 'zhou' }, text: 'first-signed' });
      return approval(desk, 'second', by('li'));
    };
    const story = await told(process);
    await story.approves('wang', 'first');
    const again = story.continued();
    await again.rehearsal.resume();
    expect(again.waitsFor).toEqual({ second: ['li'] });
    await again.approves('li', 'second');
    expect(again.outcome).toBe('approved');
    expect(again.trail).toEqual(['decision-made second approved (li)', 'case-closed approved (rule)']);
  });
});
