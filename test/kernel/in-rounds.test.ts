import { approval } from '../../workflows/kernel/approval.ts';
import { inRounds } from '../../workflows/kernel/in-rounds.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

test('a form that was opened by rule and is not written out yet lies with whoever writes it, and nothing was rejected', async () => {
  const story = new Story(
    (desk) =>
      inRounds(desk, (round, { plan }: { plan?: string }) =>
        plan ? approval(round, 'manager', { by: { person: 'wang' } }) : Promise.resolve('unwritten'),
      ),
    websiteCompany,
    {},
    '2026-11-23T08:30:00+08:00',
    'chen',
  );
  await story.opens({});
  expect(story.outcome).toBeUndefined();
  expect(story.waitsFor).toEqual({ 'submission #2': ['chen'] });
  await story.does('chen', 'submission #2', {
    kind: 'submit',
    form: { plan: 'less' },
    formDigest: 'written',
    ruleDigest: 'rule',
  });
  await story.approves('wang', 'manager #2');
  expect(story.outcome).toBe('approved');
  expect(story.trail.some((line) => line.includes('rejected'))).toBe(false);
});
