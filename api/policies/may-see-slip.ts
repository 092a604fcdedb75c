import { oversees } from './oversees.ts';

/**
 * Who may see a slip, as SQL over the aliases of a `slip` and of the `person` who asks, so that the list and an acknowledgement agree: its
 * addressee, and whoever oversees the company.
 */
export const maySeeSlip = (slip: string, person: string): string => `(
  ${slip}.company = ${person}.company AND (${slip}.addressee = ${person}.id OR ${oversees(person)}))`;
