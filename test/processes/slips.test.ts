import complaintRulebook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import type { Event } from '../../domain/events.ts';
import { complaint } from '../../workflows/complaint/complaint.ts';
import { inquirySlip } from '../../workflows/office/inquiry-slip.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { asked } from '../companies/shipped.ts';
import { manufacturerCompany } from '../cast.ts';
import { Lived } from './lived.ts';

const m = (key: string) => `manufacturer:${key}`;
const [liu, kang, chang, gu] = ['liu-yue', 'kang-ning', 'chang-qing', 'gu-mingyuan'].map(m) as [
  string,
  string,
  string,
  string,
];
const monday = '2026-11-23T09:00:00+08:00';

const inquiry = () => asked(inquirySlip, 'inquiry-slip@2025-01-01', liu, sampleRequests['inquiry-slip'], monday);
const answered = (journal: readonly Event[]) =>
  journal.flatMap((event) => (event.kind === 'answer-given' ? [event.answer] : []));

/** A complaint that waits for the inspection by quality, and nobody does anything for that many days. */
async function lateComplaint(days: number): Promise<Lived> {
  const story = new Lived(complaint, complaintRulebook, '2026-09-07T09:00:00+08:00', 'an');
  await story.opens(sampleRequests.complaint);
  await story.reaches('inspection');
  await story.rehearsal.until(story.rehearsal.now + days * 86_400_000);
  return story;
}
/** Whom the slips about a step went to, by their department. */
const slipsOn = (story: Lived, step: string) =>
  story.rehearsal.slips
    .filter((slip) => slip.step === step && slip.does === 'slip')
    .map(({ to }) => to.map((person) => manufacturerCompany.roster.people[person]?.department));

test('while a complaint is open and late the office issues a reminder slip to the department that holds it', async () => {
  const story = await lateComplaint(13);
  expect(slipsOn(story, 'deadline')).toEqual([]);
  const late = await lateComplaint(30);
  expect(Object.keys(late.waitsFor)).toEqual(['inspection']);
  expect(slipsOn(late, 'deadline')).toEqual([['quality'], ['general-managers-office']]);
  expect(slipsOn(late, 'inspection')[0]).toEqual(['quality']);
});

test('to a department that was late the office may issue an inquiry slip, and no rule does it for the office', async () => {
  const late = await (await lateComplaint(30)).ends();
  expect(late.outcome).toBe('approved');
  const { slips, journal } = late.rehearsal;
  const before = [slips.length, journal.length];
  await late.rehearsal.toEnd();
  expect([slips.length, journal.length]).toEqual(before);
  const story = await inquiry();
  expect(story.rehearsal.journal[0]).toMatchObject({ kind: 'case-opened', actor: { person: liu }, applicant: liu });
  expect(story.rehearsal.state.submission?.form).toEqual(sampleRequests['inquiry-slip']);
});

test('the department that gets an inquiry slip answers it with a reason', async () => {
  const story = await inquiry();
  expect(story.waitsFor).toEqual({ 'reason for lateness': [chang] });
  const reason = { reason: '检测仪送校，两日后才取回' };
  expect(await story.does(liu, 'reason for lateness', { kind: 'answer', answer: reason })).toBe('not-the-assignee');
  expect(await story.does(chang, 'reason for lateness', { kind: 'answer', answer: reason })).toBe('done');
  expect(story.waitsFor).toEqual({ 'reading of the reason': [liu, kang] });
  expect(await story.does(kang, 'reading of the reason', { kind: 'answer', answer: { satisfied: true } })).toBe('done');
  expect(story.outcome).toBe('approved');
  expect(answered(story.rehearsal.journal)).toEqual([reason, { satisfied: true }]);
});

test('an office that is not satisfied asks again, and the department answers again', async () => {
  const story = await inquiry();
  await story.does(chang, 'reason for lateness', { kind: 'answer', answer: { reason: '人手不足' } });
  const again = { satisfied: false, again: '为何不先报备？' };
  await story.does(liu, 'reading of the reason', { kind: 'answer', answer: again });
  expect(story.waitsFor).toEqual({ 'reason for lateness #2': [chang] });
  await story.does(chang, 'reason for lateness #2', { kind: 'answer', answer: { reason: '疏忽，已改' } });
  await story.does(liu, 'reading of the reason #2', { kind: 'answer', answer: { satisfied: true } });
  expect(story.outcome).toBe('approved');
  expect(answered(story.rehearsal.journal)).toHaveLength(4);
});

test('an inquiry slip without an answer is chased, and the case stays closed', async () => {
  const story = await inquiry();
  await story.until('2026-12-24T12:00:00+08:00');
  expect(story.rehearsal.slips.map(({ does, at, to }) => [does, new Date(at).toISOString(), to])).toEqual([
    ['remind', '2026-11-26T01:00:00.000Z', [chang]],
    ['slip', '2026-11-27T01:00:00.000Z', [chang]],
    ['slip', '2026-11-30T01:00:00.000Z', [gu]],
  ]);
  expect(story.waitsFor).toEqual({ 'reason for lateness': [chang] });
  expect(story.rehearsal.journal.map(({ kind }) => kind)).toEqual(['case-opened', 'task-opened']);
});
