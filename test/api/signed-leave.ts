import type { CaseFile } from '../../api/contract/case.ts';
import type { House } from './house.ts';
import { askForLeave, decide, lookAt } from './leave-slip.ts';

/** A leave that the applicant's manager has signed with an opinion. */
export async function signLeave(house: House): Promise<CaseFile> {
  const lin = await house.person('lin-xiaoyu');
  const id = await askForLeave(lin);
  await decide(await house.person('zhou-minhua'), id, 'department manager', 'approved', { note: '路上小心' });
  return lookAt(lin, id);
}
