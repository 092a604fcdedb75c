import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { castOf } from '../../replay/cast.ts';
import { activities } from '../../replay/mapping.ts';
import { oddities } from '../../replay/oddities.ts';
import { replay } from '../../replay/replay.ts';
import { kindOf, sampleOf } from '../../replay/sample.ts';
import { scriptOf, type Script } from '../../replay/script.ts';
import type { Tally } from '../../replay/tally.ts';
import { RehearsedSystem } from './rehearsed-system.ts';
import { isThere, synthetic, theLog, university } from './the-log.ts';

const company = university();
const cast = castOf(company);
const scriptsOf = (log: Parameters<typeof scriptOf>[0][]) => log.map((file) => scriptOf(file, cast, 'model'));
const rehearse = (scripts: readonly Script[]): Promise<Tally> => replay(scripts, new RehearsedSystem(company), 8);

const counts = ({ explained }: Tally) =>
  Object.fromEntries(Object.entries(explained).map(([oddity, { events, cases }]) => [oddity, [events, cases.length]]));

(isThere ? test : test.skip)(
  'the rule takes the whole real log: after each of its 36,796 events the case waits for what comes next',
  async () => {
    const tally = await rehearse(scriptsOf(theLog()));
    expect(tally.differences).toEqual([]);
    expect(tally).toMatchObject({ cases: 6_886, events: 36_796, compared: 36_796 });
    expect(tally.inLog).toEqual({
      paid: 6_307,
      'back with the applicant': 494,
      'approved, not paid': 12,
      'with an approver': 1,
      'a draft': 72,
    });
    expect(tally.inSystem).toEqual(tally.inLog);
    expect(counts(tally)).toEqual({
      'taken back': [3, 3],
      'submitted while another held it': [2, 2],
      'paid without a request': [5, 5],
      'paid before it was requested': [6, 2],
      'director before supervisor': [2, 1],
      'decided under the next regime': [1, 1],
    });
  },
  120_000,
);

test('the synthetic log has each of the 19 activities and each oddity, and the rule takes it too', async () => {
  const log = synthetic();
  const codes = new Set(log.flatMap(({ events }) => events.map(({ code }) => code)));
  expect(codes.size).toBe(activities.length);
  const tally = await rehearse(scriptsOf(log));
  expect(tally.differences).toEqual([]);
  expect(Object.keys(tally.explained).sort()).toEqual(Object.keys(oddities).sort());
  expect(tally.inSystem).toEqual(tally.inLog);
});

test('a sample of 200 cases has every kind of case in the log', () => {
  const log = theLog();
  const sample = sampleOf(log, 200);
  expect(sample).toHaveLength(200);
  expect(new Set(sample.map(kindOf))).toEqual(new Set(log.map(kindOf)));
});

test('without its explanation each oddity is a difference', async () => {
  const scripts = scriptsOf(synthetic());
  const odd = scripts.filter(({ scenes }) => scenes.some(({ instead }) => instead));
  const bare = scripts.map((script) => ({
    ...script,
    scenes: script.scenes.map(({ instead: _, ...scene }) => scene),
  }));
  const tally = await rehearse(bare);
  expect(odd).toHaveLength(7);
  expect(new Set(tally.differences.map(({ caseId }) => caseId))).toEqual(new Set(odd.map(({ caseId }) => caseId)));
  expect(tally.differences.map(({ what }) => what.split(':')[0])).toContain('held');
});

test('a step that is skipped, a second decision and a wrong signer are found', async () => {
  const [script] = scriptsOf(
    synthetic().filter(({ events }) => events.map(({ code }) => code).join() === 'SUB,ADM+,BO+,SUP!,REQ,PAY'),
  );
  if (!script) throw new Error('the synthetic log has no such case');
  const route = (form: object): Script => ({
    ...script,
    scenes: script.scenes.map((scene, index) =>
      index === 0
        ? {
            ...scene,
            deeds: scene.deeds.map((deed) =>
              deed.kind === 'open' ? { ...deed, form: { ...deed.form, ...form } } : deed,
            ),
          }
        : scene,
    ),
  });
  const skipped = await rehearse([route({ budgetOwner: 'none' })]);
  expect(skipped.differences[0]?.what).toMatch(
    /^held: the log says “budget owner with .+”, the system “supervisor with/,
  );
  const wrong = await rehearse([
    {
      ...script,
      scenes: script.scenes.map((scene, index) =>
        index === 2 ? { ...scene, deeds: scene.deeds.map((deed) => ({ ...deed, person: script.applicant })) } : scene,
      ),
    },
  ]);
  expect(wrong.differences.map(({ what }) => what)).toEqual([
    `refused: decide by ${script.applicant}: not-the-assignee`,
  ]);
});

test('the page about the replay names each activity with its code', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'replay-log.md'), 'utf8');
  for (const { what, code } of activities) expect(page).toContain(`| \`${what}\` | \`${code}\` |`);
});
