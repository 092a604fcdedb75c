import type { Me } from '../session/me.ts';

/** What was tried and refused on a case is read by auditors and the General Manager's office. */
export const maySeeRefusals = ({ role }: Pick<Me, 'role'>): boolean => role === 'auditor' || role === 'office';
