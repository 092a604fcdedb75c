import { performance } from 'node:perf_hooks';
import { readInbox } from '../../api/inbox/read.ts';
import type { Me } from '../../api/session/me.ts';
import { people } from '../case.ts';
import type { Stand } from '../stand.ts';

const cases = 30;

const generalManager: Me = {
  id: people.generalManager,
  company: 'website-company',
  role: 'staff',
  language: 'en',
  session: '',
};

/** From the department manager's decision to the General Manager's inbox page that shows the case, in milliseconds; one at a time. */
export async function seenNext(stand: Stand): Promise<number[]> {
  const took: number[] = [];
  for (let done = 0; done < cases; done++) {
    const walk = stand.walk('two-steps');
    await walk.opens();
    const began = performance.now();
    await walk.departmentManagerSigns();
    while (!(await isShown(stand, walk.caseId)));
    took.push(performance.now() - began);
    await walk.generalManagerSigns();
  }
  return took;
}

async function isShown({ pool }: Stand, caseId: string): Promise<boolean> {
  const { items } = await readInbox(pool, generalManager, { view: 'todo', query: '', limit: 50 });
  return items.some((item) => item.case === caseId);
}
