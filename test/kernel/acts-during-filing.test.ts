import type { Event } from '../../domain/events.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { together } from '../../workflows/kernel/together.ts';
import { SlowFiling } from './slow-filing.ts';

async function sideBySide(desk: Desk): Promise<Outcome> {
  await together(
    desk,
    (own) => approval(own, 'quality', { by: { person: 'wang' } }),
    (own) => approval(own, 'production', { by: { person: 'li' } }),
  );
  return 'approved';
}

/** Both are asked; wang's decision is just being put on file when li decides. */
async function liDecidesMeanwhile(): Promise<SlowFiling> {
  const story = new SlowFiling(sideBySide);
  await story.opens();
  await story.approves('wang', 'quality');
  expect(story.underWay).toEqual(['decision-made quality']);
  await story.approves('li', 'production');
  expect(story.underWay).toEqual(['decision-made quality']);
  return story;
}

const decisions = ({ journal }: SlowFiling) =>
  journal.flatMap((event) => (event.kind === 'decision-made' ? [event.step] : []));

test('what is decided while something is put on file is put on file after it, and answered only then', async () => {
  const story = await liDecidesMeanwhile();
  await story.isFiled();
  expect(decisions(story)).toEqual(['quality']);
  expect(story.underWay[0]).toBe('decision-made production');
  expect(story.answers.has('li on production')).toBe(false);
  await story.isFiled();
  expect(decisions(story)).toEqual(['quality', 'production']);
  expect(story.answers.get('li on production')).toEqual({ seq: 5, digest: '' });
  expect(story.journal.map(({ seq }) => seq)).toEqual(story.journal.map((_, index) => index + 1));
  expect(story.desk.filed.closed).toBe('approved');
});

test('after a filing that was lost, everything that waits by then is put on file together', async () => {
  const story = await liDecidesMeanwhile();
  await story.isLost();
  expect(story.answers.size).toBe(0);
  expect(story.underWay.slice(0, 2)).toEqual(['decision-made quality', 'decision-made production']);
  await story.isFiled();
  expect(decisions(story)).toEqual(['quality', 'production']);
  expect([...story.answers.values()]).toEqual([
    { seq: 4, digest: '' },
    { seq: 5, digest: '' },
  ]);
});

test('overtaken by a longer journal, both who decided meanwhile are judged by it anew: none gets another one’s answer', async () => {
  const story = await liDecidesMeanwhile();
  const { seq, at } = story.stored.state;
  const rejected: Event = {
    kind: 'decision-made',
    step: 'quality',
    task: story.desk.filed.steps['quality']?.task?.seq ?? 0,
    verdict: 'rejected',
    seen: 'form',
    seq: seq + 1,
    at,
    actor: { person: 'wang' },
    act: { id: 'an earlier act', digest: '' },
  };
  story.journal.push(rejected);
  await story.ends({ ahead: story.stored });
  expect(story.answers.get('wang on quality')).toMatchObject({ refused: 'task-not-open' });
  expect(story.answers.has('li on production')).toBe(false);
  expect(story.underWay).toEqual(['decision-made production', 'case-closed']);
  await story.isFiled();
  expect(decisions(story)).toEqual(['quality', 'production']);
  expect(story.answers.get('li on production')).toEqual({ seq: 5, digest: '' });
});

test('what can never be put on file is refused to whoever asked for it, not to who decided meanwhile', async () => {
  const story = await liDecidesMeanwhile();
  await story.ends({ unfilable: 'a broken constraint' });
  expect(story.answers.get('wang on quality')).toEqual({ refused: 'unfilable', detail: 'a broken constraint' });
  expect(story.answers.has('li on production')).toBe(false);
  await story.isFiled();
  expect(decisions(story)).toEqual(['production']);
  expect(story.answers.get('li on production')).toEqual({ seq: 4, digest: '' });
});
