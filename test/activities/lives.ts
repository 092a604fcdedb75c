import type { Event } from '../../domain/events.ts';
import { leave } from '../../workflows/leave/leave.ts';
import { leaveRule, websiteCompany } from '../cast.ts';
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
