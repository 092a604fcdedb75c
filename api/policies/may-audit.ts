import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

type Who = Pick<Me, 'role'>;

/** The auditor's desk is the auditor's; throws `not-entitled` for anybody else. */
export function auditorOnly({ role }: Who): void {
  if (role !== 'auditor') throw new No('not-entitled');
}

/** What auditors have read is read by auditors and administrators; throws `not-entitled` for anybody else. */
export function readingsReaderOnly({ role }: Who): void {
  if (role !== 'auditor' && role !== 'administrator') throw new No('not-entitled');
}
