import type { Prisma } from '../../prisma/generated/client.ts';
import type { Draft } from '../contract/drafts.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { No } from '../no.ts';

type Routes = Pick<Handlers, 'drafts' | 'draft' | 'saveDraft' | 'dropDraft'>;

interface Row {
  readonly id: string;
  readonly process: string;
  readonly caseId: string | null;
  readonly form: unknown;
  readonly savedAt: Date;
}

const told = ({ id, process, caseId, form, savedAt }: Row): Draft => ({
  id,
  process,
  case: caseId,
  form: form as Draft['form'],
  savedAt: savedAt.toISOString(),
});

const mostKept = 50;

/** Drafts are their writer's own: to everybody else they are not there. */
export function draftRoutes({ prisma }: Deps): Routes {
  return {
    drafts: async ({ me }) => {
      const drafts = await prisma.draft.findMany({
        where: { person: me.id },
        orderBy: { savedAt: 'desc' },
        take: mostKept,
      });
      return { drafts: drafts.map(told) };
    },
    draft: async ({ me, params: { id } }) => {
      const draft = await prisma.draft.findFirst({ where: { id, person: me.id } });
      if (!draft) throw new No('not-found');
      return told(draft);
    },
    saveDraft: async ({ me, params: { id }, body }) => {
      const form = body.form as Prisma.InputJsonObject;
      const kept = { process: body.process, caseId: body.case ?? null, form, savedAt: new Date() };
      const { count } = await prisma.draft.updateMany({ where: { id, person: me.id }, data: kept });
      if (count === 0 && (await prisma.draft.findUnique({ where: { id } }))) throw new No('not-found');
      if (count === 0) await prisma.draft.create({ data: { id, person: me.id, ...kept } });
      return told({ id, ...kept });
    },
    dropDraft: async ({ me, params: { id } }) => {
      const { count } = await prisma.draft.deleteMany({ where: { id, person: me.id } });
      if (count === 0) throw new No('not-found');
      return undefined;
    },
  };
}
