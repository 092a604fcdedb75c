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
  company.rulebooks.map(
    (rulebook) => [`${rulebook.process} of the ${company.id}`, rulebook.effectiveFrom, company, rulebook] as const,
  ),
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
        .filter(
          ({ fell }) =>
            fell.passedOver.length > 0 && 'post' in fell.chosenBy && fell.chosenBy.post === company.fallbackPost,
        ),
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

const shipped = (wanted: string) => companies.find(({ id }) => id === wanted)!;

test.each(['website-company', 'manufacturer'])(
  'the %s has at least sixty people, and a manager for each of its departments',
  (id) => {
    const { people, departments } = shipped(id);
    expect(people.length).toBeGreaterThanOrEqual(60);
    const managed = people.flatMap(({ posts }) => posts).filter(({ post }) => post === 'department-manager');
    const below = departments.filter(({ parent }) => parent !== undefined).map(({ id }) => id);
    expect(managed.map(({ department }) => department).sort()).toEqual(below.sort());
  },
);

/** How many hold each post, managers apart. */
function posts(id: string): Record<string, number> {
  const held = shipped(id).people.flatMap(({ posts }) => posts.map(({ post }) => post));
  const names = [...new Set(held)].filter((post) => post !== 'department-manager').sort();
  return Object.fromEntries(names.map((name) => [name, held.filter((post) => post === name).length]));
}

test('the posts that the rules on complaints and promotions name are held', () => {
  expect(posts('manufacturer')).toEqual({
    accountant: 2,
    'general-manager': 1,
    'general-managers-office': 2,
    'quality-inspector': 2,
    'sales-clerk': 2,
    'senior-executive': 1,
    'service-clerk': 2,
    'vice-general-manager': 1,
    'warehouse-keeper': 2,
  });
  expect(posts('website-company')).toMatchObject({ accountant: 2, president: 1 });
});

test.each(['website-company', 'manufacturer', 'university'])(
  'the %s has its auditor and its administrator, neither of whom signs anything',
  (id) => {
    const apart = shipped(id).people.filter(({ role }) => role === 'auditor' || role === 'administrator');
    expect(apart.map(({ role, posts }) => [role, posts])).toEqual([
      ['auditor', []],
      ['administrator', []],
    ]);
  },
);

test('each of the 36 units of the university has people who ask and its own signers', () => {
  const { departments, people: everybody } = shipped('university');
  const units = departments.filter(({ id }) => id.startsWith('unit-'));
  expect(units).toHaveLength(36);
  for (const { id } of units) {
    const people = everybody.filter(({ department }) => department === id);
    const holding = (post: string) =>
      people.filter(({ posts }) => posts.some((held) => held.post === post && held.department === id)).length;
    expect(people.filter(({ posts }) => posts.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(['pre-approver', 'budget-owner', 'supervisor', 'director'].map(holding)).toEqual([2, 2, 2, 1]);
  }
});
