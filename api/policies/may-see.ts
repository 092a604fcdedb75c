import { oversees } from './oversees.ts';
import { actsNow } from './stands-in.ts';

/**
 * Who may see a case, as one SQL predicate over the aliases of a `case_file` and of the `person` who asks, so that lists and single
 * cases agree: a colleague of the same company who is its applicant, holds or held one of its tasks, was told of it or got a slip about it;
 * whoever oversees the company; the manager of the applicant's department; the deputy of an absent person who has a task of it.
 */
export const maySeeCase = (file: string, person: string): string => `(
  ${file}.company = ${person}.company AND (
    ${file}.applicant = ${person}.id
    OR ${oversees(person)}
    OR EXISTS (SELECT 1 FROM task t WHERE t.case_id = ${file}.id
      AND (t.assignee = ${person}.id OR t.acted_by = ${person}.id OR ${person}.id = ANY(t.candidates)))
    OR EXISTS (SELECT 1 FROM outbox o WHERE o.case_id = ${file}.id AND o.person = ${person}.id)
    OR EXISTS (SELECT 1 FROM slip s WHERE s.case_id = ${file}.id AND s.addressee = ${person}.id)
    OR EXISTS (SELECT 1 FROM deputy d JOIN inbox i ON i.person = d.absent AND i.case_id = ${file}.id
      WHERE d.deputy = ${person}.id AND ${actsNow('d')})
    OR EXISTS (SELECT 1 FROM post_holder h JOIN person a ON a.department = h.department
      WHERE a.id = ${file}.applicant AND h.company = ${file}.company
        AND h.person = ${person}.id AND h.post = 'department-manager')))`;
