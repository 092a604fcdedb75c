import { namedIn } from '../../api/rulebooks/named-in.ts';
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import leaveBook from '../../prisma/companies/manufacturer/rulebook/leave@2025-01-01.json' with { type: 'json' };

test('whoever a form names is looked up, whether in a field, under a condition or in an entry of a list', () => {
  const { schema } = complaintBook.form.sheets.responsibility;
  const persons = [
    { person: 'm:gu', points: 1 },
    { person: 'm:ha', points: 2 },
  ];
  const sheet = { department: 'production', persons, latePerson: 'm:an', findings: 'm:nobody' };
  expect(namedIn(sheet, 'person', schema)).toEqual(['m:gu', 'm:ha', 'm:an']);
  expect(namedIn({ deputy: 'm:gu', reason: 'm:nobody' }, 'person', leaveBook.form.schema)).toEqual(['m:gu']);
});
