/**
 * Who sees whatever happens in the company, as SQL over the alias of the `person` who asks: the General Manager's office and the auditors, and
 * those whom that office works for (P05), the General Manager and the President.
 */
export const oversees = (person: string): string => `(
  ${person}.role IN ('office', 'auditor')
  OR EXISTS (SELECT 1 FROM post_holder h WHERE h.company = ${person}.company AND h.person = ${person}.id
    AND h.post IN ('general-manager', 'president')))`;
