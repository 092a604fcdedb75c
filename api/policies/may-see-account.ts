import { maySeeCase } from './may-see.ts';
import { oversees } from './oversees.ts';

/**
 * Who may see every budget of the company, as SQL over the alias of the `person` who asks: whoever oversees the company; the Vice General
 * Manager; accountants; the managers of finance and of planning.
 */
export const maySeeAccounts = (person: string): string => `(
  ${oversees(person)}
  OR EXISTS (SELECT 1 FROM post_holder h WHERE h.company = ${person}.company AND h.person = ${person}.id
    AND (h.post IN ('vice-general-manager', 'accountant')
      OR (h.post = 'department-manager' AND h.department IN ('finance', 'planning')))))`;

/** Others see the budgets that a case books to which they may see: the applicant's own, those of the cases they sign. */
export const maySeeAccount = (account: string, person: string): string => `(
  ${maySeeAccounts(person)}
  OR EXISTS (SELECT 1 FROM account_entry e JOIN case_file c ON c.id = e.case_id
    WHERE e.company = ${person}.company AND e.account = ${account} AND ${maySeeCase('c', person)}))`;
