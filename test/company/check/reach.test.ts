import { told } from '../../../prisma/company/check/finding.ts';
import { formsFor } from '../../../prisma/company/reach/forms.ts';
import { textMatching } from '../../../prisma/company/reach/matching.ts';
import type { Hints } from '../../../prisma/company/reach/samples.ts';
import { reachFindings } from '../../../prisma/company/reach/unreached.ts';
import type { Desk } from '../../../workflows/desk/desk.ts';
import type { Process } from '../../../workflows/desk/process.ts';
import { approval, type ApprovalRule } from '../../../workflows/kernel/approval.ts';
import type { AnswerRule } from '../../../workflows/kernel/answer.ts';
import { callback } from '../../../workflows/kernel/callback.ts';
import { countersign, type CountersignRule } from '../../../workflows/kernel/countersign.ts';
import { deputy } from '../../../workflows/kernel/deputy.ts';
import { hold, settle } from '../../../workflows/kernel/hold.ts';
import { report, type ReportRule } from '../../../workflows/kernel/report.ts';
import { ruling } from '../../../workflows/kernel/ruling.ts';
import { untilSatisfied } from '../../../workflows/kernel/until-satisfied.ts';
import { keptFrom, now, teahouse } from '../teahouse.ts';

interface SpiltTeaRule {
  readonly large: number;
  readonly manager: ApprovalRule;
  readonly ruling: AnswerRule;
  readonly owner: ApprovalRule;
  readonly both: CountersignRule;
  readonly poor: ReportRule;
  readonly overspent: ReportRule;
  readonly guestAway: ReportRule;
  readonly silent: ReportRule;
  readonly refused: ReportRule;
  readonly callback: AnswerRule;
  readonly again: ReportRule;
}

/** A matter with something of everything: an amount, a sheet, money, silence, a refusal, a dissatisfied customer. */
async function spiltTea(desk: Desk, request: { amount: number; guest?: string }, rule: SpiltTeaRule) {
  const { severe } = await ruling<{ severe: boolean }>(desk, 'ruling', rule.ruling);
  if (severe && request.amount >= rule.large) await approval(desk, 'owner', rule.owner);
  const signed = await approval(desk, 'manager', rule.manager);
  if (signed === 'lapsed') await report(desk, 'silent', rule.silent);
  if (signed === 'rejected') await report(desk, 'refused', rule.refused);
  const { done } = await hold(desk, 'hold', { account: 'tea', amount: 5 });
  if (!done) await report(desk, 'poor', rule.poor);
  const spent = done && (await settle(desk, 'spent', 'hold', { account: 'tea', amount: 5 }, severe ? 9_000_000 : 5));
  if (spent && !spent.done) await report(desk, 'overspent', rule.overspent);
  const deputed = await deputy(desk, 'deputy', request.guest ?? desk.applicant, {
    from: desk.openedAt,
    to: desk.openedAt + 1,
  });
  if (request.guest && !deputed.done) await report(desk, 'guest away', rule.guestAway);
  if (request.guest) await countersign(desk, 'both', rule.both);
  let rounds = 0;
  await untilSatisfied(desk, async (here) => {
    if ((rounds += 1) > 1) await report(here, 'again', rule.again);
    return callback(here, 'callback', rule.callback);
  });
  return 'approved' as const;
}

const owner = { by: { post: 'owner' } };
const lapsing = { ...owner, whenPassed: { lapses: { amount: '3 days', clock: 'workingTime' } } };
const seats = { first: { by: { post: 'owner' } }, second: { by: { post: 'department-manager' } } };
const rule = () => ({
  large: 500_00,
  ...{
    manager: lapsing,
    owner,
    poor: owner,
    overspent: owner,
    guestAway: owner,
    silent: owner,
    refused: owner,
    again: owner,
  },
  ruling: { ...owner, sheet: 'ruling' },
  callback: { ...owner, sheet: 'callback' },
  both: { signers: seats, needs: 'all' },
});
const yesOrNo = (field: string, expected: boolean) => ({
  schema: { title: field, type: 'object', required: [field], properties: { [field]: { type: 'boolean' } } },
  ui: {},
  expected: { [field]: expected },
});
const form = {
  schema: {
    title: 'Spilt tea',
    type: 'object',
    required: ['amount'],
    properties: {
      amount: { type: 'integer', minimum: 0, maximum: 9_000_00 },
      guest: { type: 'string', format: 'person' },
    },
  },
  ui: {},
  sheets: { ruling: yesOrNo('severe', false), callback: yesOrNo('satisfied', true) },
};

async function found(edit: (version: { rule: ReturnType<typeof rule>; form: typeof form }) => void = () => undefined) {
  const kept = keptFrom(teahouse());
  const version = { rule: JSON.parse(JSON.stringify(rule())) as ReturnType<typeof rule>, form: structuredClone(form) };
  edit(version);
  const [outing] = kept.versions;
  if (!outing) throw new Error('the teahouse has no rule');
  return (await reachFindings(kept, { ...outing, ...version }, now, spiltTea as Process)).map(told);
}

const at = 'fault: outing@2025-01-01 at rule';

test('what is asked only after a refusal, a silence, a lack of money or people, an answer or from an amount on is found to be asked', async () => {
  expect(await found()).toEqual([]);
});

test('a part of the rule that the process does not know is found', async () => {
  expect(await found(({ rule }) => Object.assign(rule, { cellar: owner }))).toEqual([
    `${at}.cellar: is asked under no form`,
  ]);
});

test('a seat at a countersigning that no form leads to is found with the whole of it', async () => {
  const findings = await found(({ form }) => Reflect.deleteProperty(form.schema.properties, 'guest'));
  expect(findings).toEqual([
    `${at}.guestAway: is asked under no form`,
    `${at}.both.signers.first: is asked under no form`,
    `${at}.both.signers.second: is asked under no form`,
  ]);
});

test('an amount that the form does not allow makes the step behind it unreachable', async () => {
  const findings = await found(({ form }) => (form.schema.properties.amount.maximum = 499_99));
  expect(findings).toEqual([`${at}.owner: is asked under no form`]);
});

test('what comes after a lapse is not asked where nothing lapses', async () => {
  const findings = await found(({ rule }) => Reflect.deleteProperty(rule.manager, 'whenPassed'));
  expect(findings).toEqual([`${at}.silent: is asked under no form`]);
});

test('a form on which the process breaks is a warning with that form', async () => {
  const kept = keptFrom(teahouse());
  const breaks: Process = () => Promise.reject(new Error('no tea'));
  const [outing] = kept.versions;
  const findings = outing ? await reachFindings(kept, outing, now, breaks) : [];
  expect(findings.map(told)).toEqual([
    `${at}.departmentManager: is asked under no form`,
    'warning: outing@2025-01-01: the process breaks on the form {"purpose":"text"}: no tea',
  ]);
});

describe('forms to try a rule with', () => {
  const hints: Hints = { people: ['teahouse:lan', 'teahouse:bo'], numbers: [100], instant: (place) => now + place };
  const forms = (schema: object, cap = 400) => formsFor({ type: 'object', ...schema }, [hints], cap);

  test('every choice with every other, the ones that may be left out left out too', () => {
    const properties = { kind: { enum: ['a', 'b'] }, urgent: { type: 'boolean' } };
    const { forms: all, all: isAll } = forms({ required: ['kind'], properties });
    expect(isAll).toBe(true);
    expect(new Set(all.map((form) => JSON.stringify(form)))).toEqual(
      new Set(
        ['a', 'b']
          .flatMap((kind) => [{ kind }, { kind, urgent: false }, { kind, urgent: true }])
          .map((form) => JSON.stringify(form)),
      ),
    );
  });

  test('what the form wants under a condition is filled in, what it does not want without it is left out', () => {
    const { forms: all } = forms({
      unevaluatedProperties: false,
      required: ['away'],
      properties: { away: { type: 'boolean' } },
      if: { properties: { away: { const: true } } },
      then: { required: ['deputy'], properties: { deputy: { type: 'string', format: 'person' } } },
    });
    expect(all).toEqual(expect.arrayContaining([{ away: false }, { away: true, deputy: 'teahouse:bo' }]));
    expect(all).toHaveLength(2);
  });

  test('numbers on both sides of those that the rule names, within what the form allows', () => {
    const { forms: all } = forms({
      required: ['amount'],
      properties: { amount: { type: 'integer', minimum: 1, maximum: 100 } },
    });
    expect(all.map(({ amount }) => amount)).toEqual(expect.arrayContaining([1, 99, 100]));
    expect(all).toHaveLength(3);
  });

  test('more combinations than are tried are spread over all choices, and it is said that they are not all', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'boolean' }]));
    const { forms: some, all } = forms({ required: names, properties }, 100);
    expect([all, some.length]).toEqual([false, 100]);
    for (const name of names) expect(new Set(some.map((form) => form[name]))).toEqual(new Set([true, false]));
  });

  test.each([
    ['^promotion-[0-9]{4}(-(h[12]|q[1-4]))?$', 'promotion-0000'],
    ['^\\+?[0-9][0-9 -]{5,19}$', '000000'],
    ['^(QJ|WC)-\\d{4}-\\d{4}$', 'QJ-1111-1111'],
    ['^[^x]+@[a-z]+(?:\\.example)$', 'y@a.example'],
    ['^[A-Z]{2,6}(-YYYYMM)?$', 'AA'],
    ['tea', 'tea'],
    ['^.*$', ''],
    ['^(?=.*tea)cup$', 'text'],
  ])('for the pattern %s one writes “%s”', (pattern, text) => {
    expect(textMatching(pattern)).toBe(text);
  });

  test('lists are as long as the form wants them, each entry another where the choices allow it', () => {
    const choice = { enum: ['kitchen', 'counter', 'cellar'] };
    const list = { type: 'array', minItems: 2, maxItems: 2, uniqueItems: true, items: choice };
    const { forms: all } = forms({ required: ['by'], properties: { by: list } });
    expect(all).toEqual([{ by: ['kitchen', 'counter'] }]);
  });

  test('a list has each entry worth trying for itself, and all of them together', () => {
    const line = { type: 'object', properties: { line: { enum: [1, 2, 3] }, amount: { enum: [0, 9] } } };
    const { forms: all } = forms({
      required: ['lines'],
      properties: { lines: { type: 'array', minItems: 1, items: line } },
    });
    expect(all.map(({ lines }) => lines)).toEqual(
      expect.arrayContaining([[{ line: 2, amount: 0 }], [{ line: 1, amount: 9 }], [{ line: 3, amount: 0 }]]),
    );
    expect(all).toHaveLength(5);
  });
});

test('a rule is tried with somebody who may open its cases', async () => {
  const files = teahouse();
  const asksHua: Process<never, { departmentManager: ApprovalRule }> = (desk, _, rule) =>
    desk.applicant === 'teahouse:hua' ? approval(desk, 'sign', rule.departmentManager) : Promise.resolve('approved');
  const findings = async (openedBy: object) => {
    const kept = keptFrom({ ...files, outing: { ...files.outing, ...openedBy } });
    const version = kept.versions.find(({ process }) => process === 'outing');
    if (!version) throw new Error('no outing');
    return (await reachFindings(kept, version, now, asksHua as unknown as Process)).map(told);
  };
  expect(await findings({})).toEqual(['fault: outing@2025-01-01 at rule.departmentManager: is asked under no form']);
  expect(await findings({ openedBy: [{ post: 'department-manager', of: 'kitchen' }] })).toEqual([]);
});
