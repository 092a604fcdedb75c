import type { Event } from '../../domain/events.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { grant } from '../../workflows/kernel/grant.ts';
import { leave } from '../../workflows/leave/leave.ts';
import { leaveRule, websiteCompany } from '../cast.ts';
import { askedFor, granted, handedOver } from '../processes/on-leave.ts';
import { Story } from '../rehearse.ts';

/** The batches of a case as its desk handed them to filing, with the form that bound them. */
export type Life = readonly { readonly batch: readonly Event[]; readonly form: Readonly<Record<string, unknown>> }[];

const start = '2026-11-23T08:30:00+08:00';
const base = { kind: 'annual', from: '2026-11-25T08:30:00+08:00', to: '2026-11-25T18:00:00+08:00' };

/** Many leaves, each lived a little differently: signed, rejected, returned, taken back, withdrawn, left to lapse, owed. */
export async function manyLives(count: number): Promise<Life[]> {
  const lives: Life[] = [];
  for (let number = 0; number < count; number += 1) lives.push(await oneLife(number));
  return lives;
}

const ways: readonly ((story: Story) => Promise<unknown>)[] = [
  (story) => story.approves('wang', 'department manager').then(() => story.approves('li', 'General Manager')),
  (story) => story.rejects('wang', 'department manager'),
  (story) =>
    story
      .approves('wang', 'department manager')
      .then(() => story.does('li', 'General Manager', { kind: 'return', to: 'submission', note: 'edit it' })),
  (story) => story.does('chen', '', { kind: 'recall' }),
  (story) => story.does('chen', '', { kind: 'withdraw' }),
  (story) => story.until('2026-11-30T08:30:00+08:00'),
  (story) =>
    story
      .does('wang', 'department manager', { kind: 'handOver', to: 'zhao' })
      .then(() => story.approves('zhao', 'department manager')),
  () => Promise.resolve(),
];

async function oneLife(number: number): Promise<Life> {
  const form = {
    ...base,
    ...(number % 3 === 0 ? { reportedByPhone: true } : {}),
    ...(number % 4 === 0 ? { kind: 'sick' } : {}),
  };
  const story = new Story(leave, websiteCompany, leaveRule, start, 'chen');
  await story.opens(form);
  await ways[number % ways.length]?.(story);
  return story.rehearsal.turns.map((batch) => ({ batch, form }));
}

/** A case whose plan is sent back after its money was granted, and approved again. */
export async function lifeOfAGrant(account: string): Promise<Life> {
  const process = async (desk: Desk) => {
    await approval(desk, 'plan', { by: { person: 'wang' } });
    await grant(desk, 'granted', account, '预算', 100);
    return approval(desk, 'sign', { by: { person: 'li' } });
  };
  const story = new Story(process, websiteCompany, {}, start, 'chen');
  await story.opens(base);
  await story.approves('wang', 'plan');
  await story.does('li', 'sign', { kind: 'return', to: 'plan', note: 'look again', straightBack: true });
  await story.approves('wang', 'plan');
  await story.approves('li', 'sign');
  return story.rehearsal.turns.map((batch) => ({ batch, form: base }));
}

const week = 7 * 24 * 3_600_000;
const later = (instant: string, weeks: number) => new Date(Date.parse(instant) + weeks * week).toISOString();

/** Leaves under the rule that books the time away, a week apart: granted, spent, ended early, withdrawn, refused by the deputy, still open. */
export async function livesAway(): Promise<Life[]> {
  const ends: readonly ((story: Story, weeks: number) => Promise<unknown>)[] = [
    (story) => granted(story),
    (story, weeks) => granted(story).then(() => story.until(later('2026-11-27T08:30:00+08:00', weeks))),
    (story, weeks) =>
      granted(story)
        .then(() => story.until(later('2026-11-25T15:00:00+08:00', weeks)))
        .then(() => story.does('chen', 'absence', { kind: 'comeBack' })),
    (story) => granted(story).then(() => story.does('chen', '', { kind: 'withdraw' })),
    (story) => story.rejects('zhao', 'handover'),
    (story) => story.approves('zhao', 'handover'),
  ];
  return Promise.all(
    ends.map(async (end, weeks) => {
      const [from, to] = [later(String(handedOver['from']), weeks), later(String(handedOver['to']), weeks)];
      const form = { ...handedOver, from, to };
      const story = await askedFor(form);
      await end(story, weeks);
      return story.rehearsal.turns.map((batch) => ({ batch, form }));
    }),
  );
}
