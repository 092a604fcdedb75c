import type { By } from '../../domain/by.ts';
import { personsOf, signers } from '../../domain/signers.ts';
import { companies, rosterOf } from './shipped.ts';

interface Signing {
  readonly by: By;
  readonly otherwise?: readonly By[];
}

/** Every part of a rule that names who signs, with the path to it. */
function signings(rule: unknown, path = ''): [string, Signing][] {
  if (typeof rule !== 'object' || rule === null) return [];
  const here: [string, Signing][] = 'by' in rule ? [[path, rule as Signing]] : [];
  return [...here, ...Object.entries(rule).flatMap(([key, value]) => signings(value, `${path}.${key}`))];
}

/** Everyone a rule names beside the signers themselves: who takes over, who gets a slip. */
function others(rule: unknown, path = ''): [string, By][] {
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([key, value]) => {
    const here: [string, By][] = key === 'takenOverBy' || key === 'to' ? [[`${path}.${key}`, value as By]] : [];
    return [...here, ...others(value, `${path}.${key}`)];
  });
}

const cases = companies.flatMap((company) =>
  company.rulebooks.map((rulebook) => [rulebook.process, rulebook.effectiveFrom, company, rulebook] as const),
);

test.each(cases)(
  '%s from %s: whoever asks, somebody else signs each step, and not for want of anybody',
  (_, __, company, { rule }) => {
    const roster = rosterOf(company);
    const steps = signings(rule);
    expect(steps.length).toBeGreaterThan(0);
    const people = company.people.filter(({ role }) => role !== 'system').map(({ key }) => `${company.id}:${key}`);
    const unsigned = people.flatMap((applicant) =>
      steps
        .map(([step, signing]) => ({
          applicant,
          step,
          fell: signers({ ...signing, kind: 'approval' }, { applicant, form: {} }, roster),
        }))
        .filter(({ fell }) => 'post' in fell.chosenBy && fell.chosenBy.post === company.fallbackPost),
    );
    expect(unsigned).toEqual([]);
  },
);

test.each(cases)(
  '%s from %s: who takes over and who is chased is there for the people of every department',
  (_, __, company, { rule }) => {
    const roster = rosterOf(company);
    const nobody = Object.keys(roster.people).flatMap((applicant) =>
      others(rule).filter(([, by]) => personsOf(by, { applicant, form: {} }, roster).length === 0),
    );
    expect(nobody).toEqual([]);
  },
);

test('the website company has at least sixty people, and a manager for each of its departments', () => {
  const company = companies.find(({ id }) => id === 'website-company');
  expect(company?.people.length).toBeGreaterThanOrEqual(60);
  const managed = company?.people.flatMap(({ posts }) => posts).filter(({ post }) => post === 'department-manager');
  const departments = company?.departments.filter(({ parent }) => parent !== undefined).map(({ id }) => id);
  expect(managed?.map(({ department }) => department).sort()).toEqual(departments?.sort());
});

test('each of the 36 units of the university has people who ask and its own signers', () => {
  const company = companies.find(({ id }) => id === 'university');
  const units = company?.departments.filter(({ id }) => id.startsWith('unit-')) ?? [];
  expect(units).toHaveLength(36);
  for (const { id } of units) {
    const people = company?.people.filter(({ department }) => department === id) ?? [];
    const holding = (post: string) =>
      people.filter(({ posts }) => posts.some((held) => held.post === post && held.department === id)).length;
    expect(people.filter(({ posts }) => posts.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(['pre-approver', 'budget-owner', 'supervisor', 'director'].map(holding)).toEqual([2, 2, 2, 1]);
  }
});
