import { castOf } from '../../replay/cast.ts';
import { replay } from '../../replay/replay.ts';
import { sampleOf } from '../../replay/sample.ts';
import { scriptOf } from '../../replay/script.ts';
import { whatIf, type Past } from '../../rehearsal/what-if.ts';
import { RehearsedSystem } from './rehearsed-system.ts';
import { theLog, university } from './the-log.ts';

const company = university();

/** The digest under which the rehearsed system knows a version is the day it came into force. */
const ruleOf = (digest: string) =>
  company.rulebooks.find(({ process, effectiveFrom }) => process === 'request-for-payment' && effectiveFrom === digest)
    ?.rule;

let past: Past[];
let system: RehearsedSystem;
beforeAll(async () => {
  system = new RehearsedSystem(company);
  const scripts = sampleOf(theLog(), 500).map((file) => scriptOf(file, castOf(company), 'again'));
  await replay(scripts, system, 8);
  past = system.journals.flatMap((journal, index) =>
    journal.some(({ kind }) => kind === 'case-closed') ? [{ id: `case ${index}`, journal }] : [],
  );
}, 120_000);

test('the closed cases of a sample of the log, decided again from their records, come out as they did', async () => {
  const facts = { ...system.facts, roster: { ...system.facts.roster, holders: [] } };
  const { sum } = await whatIf(past, { ruleOf, today: facts, assume: 'wait' });
  process.stdout.write(`${sum.cases} closed cases of the log decided again\n`);
  expect(sum.cases).toBeGreaterThan(100);
  expect(sum).toMatchObject({ changed: 0, outcomes: {}, skipped: 0, assumed: 0 });
}, 120_000);

test('with the supervisor in the director’s place, exactly the cases that the director signed differ', async () => {
  const withoutDirector = (digest: string) => {
    const rule = ruleOf(digest) as { readonly supervisor: unknown };
    return { ...rule, director: rule.supervisor };
  };
  const { cases } = await whatIf(past, { ruleOf: withoutDirector, today: system.facts, assume: 'approve' });
  const signed = (one: string) => /^director( #\d+)?: /.test(one);
  const [others, directed] = [false, true].map((was) =>
    cases.filter(({ before }) => before.asked.some(signed) === was),
  );
  expect(directed?.length).toBeGreaterThan(5);
  expect(others?.filter(({ changed }) => changed)).toEqual([]);
  expect(directed?.filter(({ newlyAsked }) => !newlyAsked.some(signed))).toEqual([]);
}, 120_000);
