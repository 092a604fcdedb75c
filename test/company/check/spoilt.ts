import { check } from '../../../prisma/company/check.ts';
import { told } from '../../../prisma/company/check/finding.ts';
import { keptFrom, now, teahouse, type Files } from '../teahouse.ts';

/** What is found in the teahouse after something in its files was spoilt. */
export async function found(spoil: (files: Files) => void = () => undefined, when = now): Promise<string[]> {
  const files = teahouse();
  spoil(files);
  return (await check(keptFrom(files), when)).map(told);
}

/** The same as any: tests put in what the types of a sound company do not know. */
export const loosely = (value: unknown) => value as Record<string, unknown>;
/** The signature that most is spoilt in. */
export const signature = (files: Files) => files.outing.rule.departmentManager;
/** So much working time, as a rule says it. */
export const workingTime = (amount: string) => ({ amount, clock: 'workingTime' });
