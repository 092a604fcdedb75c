import { digestOf } from '../../domain/canonical.ts';
import { openNew } from '../acts/open.ts';
import { perform } from '../acts/perform.ts';
import { seriousDigest, visibleCase } from '../cases/head.ts';
import { readCase } from '../cases/read.ts';
import { leaveRemark } from '../cases/remarks.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { readPreview } from '../previews/read.ts';

type Routes = Pick<Handlers, 'preview' | 'openCase' | 'case' | 'withdraw' | 'recall' | 'escalate' | 'remark'>;

/** Cases as a whole: foretold, opened, read, withdrawn, taken back, remarked upon. */
export function caseRoutes(deps: Deps): Routes {
  const { pool } = deps;
  return {
    preview: ({ me, body }) => readPreview(pool, me, body),
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
    escalate: async ({ me, params, body: { note, ...asked } }) => {
      const head = await visibleCase(pool, me, params.id);
      const digest = digestOf({ act: 'escalate', case: head.id, person: me.id, note, ...asked });
      const formDigest = await seriousDigest(pool, head.id);
      return perform(deps, me, head, { kind: 'escalate', by: { person: me.id }, digest, note, formDigest, ...asked });
    },
    remark: async ({ me, params, body }) => {
      const { id } = await visibleCase(pool, me, params.id);
      return leaveRemark(pool, me, id, body);
    },
  };
}
