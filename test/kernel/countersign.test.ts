import type { Outcome } from '../../domain/outcome.ts';
import { countersign, resultOf, type Quorum } from '../../workflows/kernel/countersign.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

type Parallel = Exclude<Quorum, 'inOrder'>;
const seats = ['wang', 'sun', 'li', 'ma', 'fei', 'ge'];

async function signed(needs: Quorum, people: readonly string[]) {
  const signers = Object.fromEntries(people.map((person) => [person, { by: { person } }]));
  const story = new Story(
    (desk) => countersign(desk, 'sign', { signers, needs }),
    websiteCompany,
    {},
    '2026-11-23T08:30:00+08:00',
    'chen',
  );
  await story.opens({});
  return story;
}

const step = (person: string) => `sign: ${person}`;

/** What the whole set of votes means, however early it was fixed. */
function meaning(votes: readonly boolean[], needs: Parallel): Outcome {
  const agreed = votes.filter(Boolean).length;
  const needed = needs === 'all' ? votes.length : needs === 'any' ? 1 : 'atLeast' in needs ? needs.atLeast : 0;
  return agreed >= needed ? 'approved' : 'rejected';
}

test('the votes of up to six signers mean what the quorum says, and nobody is asked once they cannot change it', async () => {
  const mixes = Array.from({ length: 6 }, (_, n) => n + 1).flatMap((count) =>
    Array.from({ length: 2 ** count }, (_, mix) => Array.from({ length: count }, (_, seat) => (mix >> seat) % 2 === 1)),
  );
  let early = 0;
  for (const votes of mixes) {
    const quorums: Parallel[] = ['all', 'any', ...votes.map((_, n) => ({ atLeast: n + 1 }))];
    for (const needs of quorums) {
      const cast = votes.map((agrees) => ({ outcome: agrees ? 'approved' : 'rejected', department: '' }) as const);
      const fixed = cast.findIndex((_, last) => resultOf(cast.slice(0, last + 1), votes.length, needs));
      expect([votes, needs, resultOf(cast.slice(0, fixed + 1), votes.length, needs)]).toEqual([
        votes,
        needs,
        meaning(votes, needs),
      ]);
      if (fixed < votes.length - 1) early += 1;
    }
  }
  expect(early).toBeGreaterThan(300);

  const story = await signed({ atLeast: 2 }, seats);
  await story.approves('ge', step('ge'));
  await story.rejects('li', step('li'));
  expect(await story.approves('fei', step('fei'))).toBe('done');
  expect(story.outcome).toBe('approved');
  expect(story.trail.filter((line) => line.startsWith('task-closed'))).toEqual(
    ['wang', 'sun', 'ma'].map((person) => `task-closed ${step(person)} result-fixed (rule)`),
  );
});

test('all must sign: one who rejects fixes the result, and whoever clicks after him is refused', async () => {
  const story = await signed('all', ['wang', 'sun', 'li']);
  await story.approves('sun', step('sun'));
  await story.rejects('wang', step('wang'));
  expect(story.outcome).toBe('rejected');
  expect(await story.approves('li', step('li'))).toBe('case-closed');
});

test('any one is enough', async () => {
  const story = await signed('any', ['wang', 'sun']);
  await story.rejects('wang', step('wang'));
  expect(story.outcome).toBeUndefined();
  await story.approves('sun', step('sun'));
  expect(story.outcome).toBe('approved');
});

test('in order: the second is asked only when the first has agreed', async () => {
  const story = await signed('inOrder', ['wang', 'sun']);
  expect(story.waitsFor).toEqual({ [step('wang')]: ['wang'] });
  await story.approves('wang', step('wang'));
  expect(story.waitsFor).toEqual({ [step('sun')]: ['sun'] });
  await story.approves('sun', step('sun'));
  expect(story.outcome).toBe('approved');
});

test('P87: two signatures of one department are one, and a task handed to a colleague counts for his department', async () => {
  const story = await signed({ departments: 2 }, ['wang', 'zhao', 'ma']);
  await story.approves('wang', step('wang'));
  await story.approves('zhao', step('zhao'));
  expect(story.outcome).toBeUndefined();
  expect(await story.does('ma', step('ma'), { kind: 'handOver', to: 'fei' })).toBe('done');
  await story.approves('fei', step('ma'));
  expect(story.outcome).toBe('approved');
  expect(story.rehearsal.journal.filter(({ kind }) => kind === 'decision-made')).toMatchObject([
    { filled: { department: 'planning' } },
    { filled: { department: 'planning' } },
    { filled: { department: 'finance' } },
  ]);
});

test('a vote that was returned is cast again; the other votes stay', async () => {
  const signers = { wang: { by: { person: 'wang' } }, sun: { by: { person: 'sun' } } };
  const story = new Story(
    async (desk) => {
      await countersign(desk, 'sign', { signers, needs: 'all' });
      return countersign(desk, 'last', { signers: { li: { by: { person: 'li' } } }, needs: 'all' });
    },
    websiteCompany,
    {},
    '2026-11-23T08:30:00+08:00',
    'chen',
  );
  await story.opens({});
  await story.approves('wang', step('wang'));
  await story.approves('sun', step('sun'));
  expect(await story.does('li', 'last: li', { kind: 'return', to: step('sun'), note: 'look again' })).toBe('done');
  expect(story.waitsFor).toEqual({ [step('sun')]: ['sun'] });
  await story.approves('sun', step('sun'));
  await story.approves('li', 'last: li');
  expect(story.outcome).toBe('approved');
});
