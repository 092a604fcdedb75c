import { approval } from '../../workflows/kernel/approval.ts';
import { inRounds } from '../../workflows/kernel/in-rounds.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

test('an applicant whose form lies on his desk again has nothing to recall, so a rejection stays', async () => {
  const manager = { by: { person: 'wang' } };
  const signed = new Story(
    (desk) => inRounds(desk, (round) => approval(round, 'manager', manager)),
    websiteCompany,
    {},
    '2026-11-23T08:30:00+08:00',
    'chen',
  );
  await signed.opens({});
  await signed.rejects('wang', 'manager');
  expect(await signed.does('chen', '', { kind: 'recall' })).toBe('nothing-to-recall');
  await signed.does('chen', 'submission #2', { kind: 'submit', form: {}, formDigest: 'same', ruleDigest: 'rule' });
  expect(await signed.does('chen', '', { kind: 'recall' })).toBe('done');
  expect(await signed.does('chen', '', { kind: 'recall' })).toBe('nothing-to-recall');
  expect(signed.trail.filter((line) => line.includes('rejected') || line.startsWith('recalled'))).toEqual([
    'decision-made manager rejected (wang)',
    'recalled (chen)',
  ]);
  expect(signed.waitsFor).toEqual({ 'submission #2': ['chen'] });
});
