import type { By } from '../../domain/by.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** The departments that a complaint concerns: those that always are, and those that the service centre has named. */
export const concerned = ({ subject, departments }: Complaint, { heads }: ComplaintRule): string[] => [
  ...new Set([...heads[subject], ...departments]),
];

/** The head of a department, or of the nearest one above it. */
export const headOf = (department: string, { heads }: ComplaintRule): By => ({ post: heads.post, of: department });
