import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCompanies, type CompanyData } from '../../prisma/load/read-companies.ts';
import { parseLog, readLog, type LogCase } from '../../replay/log.ts';
import { syntheticLog } from '../../replay/synthetic.ts';

const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'request-for-payment.jsonl.gz');

/** True where the real log lies beside the project; its licence keeps it out of the repository. */
export const isThere = existsSync(path);

/** The company that the log belongs to. */
export function university(): CompanyData {
  const found = readCompanies().find(({ id }) => id === 'university');
  if (!found) throw new Error('the university is not among the companies');
  return found;
}

/** The synthetic log over the university's units. */
export function synthetic(cases?: number): LogCase[] {
  const units = university().departments.flatMap(({ id }) => (id.startsWith('unit-') ? [id] : []));
  return parseLog(syntheticLog(units, cases));
}

/** The real log, or (and it says so) the synthetic one in its place. */
export function theLog(): LogCase[] {
  if (isThere) return readLog(path);
  process.stdout.write('the real log is not there: a synthetic log of the same form takes its place\n');
  return synthetic(280);
}
