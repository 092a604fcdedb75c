import { signers } from '../../domain/signers.ts';
import { websiteCompany } from '../cast.ts';

const { roster } = websiteCompany;
const asker = (applicant: string, form = {}) => ({ applicant, form });
const manager = { by: { post: 'department-manager' }, kind: 'approval' } as const;
const without = (...persons: string[]) => ({
  ...roster,
  people: {
    ...roster.people,
    ...Object.fromEntries(persons.map((person) => [person, { department: 'planning', disabled: true }])),
  },
});

describe('7. who must act is found by rule, and nothing ever waits for nobody', () => {
  test('a post is looked for in the applicant’s department', () => {
    expect(signers(manager, asker('chen'), roster)).toEqual({
      candidates: ['wang'],
      chosenBy: manager.by,
      passedOver: [],
    });
  });

  test('an empty post is looked for one department up', () => {
    const post = { post: 'general-manager' };
    expect(signers({ by: post, kind: 'approval' }, asker('chen'), roster).candidates).toEqual(['li']);
  });

  test('a manager who asks for himself does not sign: the substitute does, and the cause is on record', () => {
    const choice = signers(
      { ...manager, otherwise: [{ post: 'vice-general-manager', of: 'company' }] },
      asker('wang'),
      roster,
    );
    expect(choice.candidates).toEqual(['sun']);
    expect(choice.passedOver).toEqual([{ by: manager.by, because: 'applicant' }]);
  });

  test('what nobody is left for goes to the General Manager’s office', () => {
    const choice = signers({ by: { post: 'no-such-post' }, kind: 'approval' }, asker('chen'), roster);
    expect(choice.candidates).toEqual(['qian', 'zhou'].reverse());
    expect(choice.passedOver).toEqual([{ by: { post: 'no-such-post' }, because: 'empty-post' }]);
  });

  test('a disabled person is passed over', () => {
    const choice = signers({ by: { person: 'wang' }, kind: 'approval' }, asker('chen'), without('wang'));
    expect(choice.candidates).toEqual(['zhou', 'qian']);
    expect(choice.passedOver).toEqual([{ by: { person: 'wang' }, because: 'disabled' }]);
  });

  test('with the whole office disabled nobody can be asked, and filing says so', () => {
    expect(
      signers({ by: { person: 'wang' }, kind: 'approval' }, asker('chen'), without('wang', 'zhou', 'qian')).candidates,
    ).toEqual([]);
  });

  test('a person from the form, and a group of several', () => {
    expect(
      signers({ by: { field: 'deputy' }, kind: 'handover' }, asker('chen', { deputy: 'zhao' }), roster).candidates,
    ).toEqual(['zhao']);
    const group = { anyOf: [{ person: 'wang' }, { person: 'sun' }, { person: 'wang' }] };
    expect(signers({ by: group, kind: 'approval' }, asker('chen'), roster).candidates).toEqual(['wang', 'sun']);
  });

  test('what the applicant himself owes may wait for him', () => {
    expect(signers({ by: { person: 'chen' }, kind: 'document' }, asker('chen'), roster).candidates).toEqual(['chen']);
  });
});
