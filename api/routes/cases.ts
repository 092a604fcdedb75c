import { digestOf } from '../../domain/canonical.ts';
import { openNew } from '../acts/open.ts';
import { perform } from '../acts/perform.ts';
import { visibleCase } from '../cases/head.ts';
import { readCase } from '../cases/read.ts';
import { leaveRemark } from '../cases/remarks.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';

type Routes = Pick<Handlers, 'openCase' | 'case' | 'withdraw' | 'recall' | 'remark'>;

/** Cases as a whole: opened, read, withdrawn, taken back, remarked upon. */
export function caseRoutes(deps: Deps): Routes {
  const { pool } = deps;
  return {
    openCase: ({ me, body }) => openNew(deps, me, body),
    case: ({ me, params }) => readCase(pool, me, params.id),
    withdraw: async ({ me, params, body: { note, ...asked } }) => {
      const head = await visibleCase(pool, me, params.id);
      const digest = digestOf({ act: 'withdraw', case: head.id, person: me.id, note, ...asked });
      const said = note === undefined ? {} : { note };
      return perform(deps, me, head, { kind: 'withdraw', by: { person: me.id }, digest, ...asked, ...said });
    },
    recall: async ({ me, params, body: { note, ...asked } }) => {
      const head = await visibleCase(pool, me, params.id);
      const digest = digestOf({ act: 'recall', case: head.id, person: me.id, note, ...asked });
      const said = note === undefined ? {} : { note };
      return perform(deps, me, head, { kind: 'recall', by: { person: me.id }, digest, ...asked, ...said });
    },
    remark: async ({ me, params, body }) => {
      const { id } = await visibleCase(pool, me, params.id);
      return leaveRemark(pool, me, id, body);
    },
  };
}
