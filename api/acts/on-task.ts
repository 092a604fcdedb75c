import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import { visibleCase, type CaseHead } from '../cases/head.ts';
import type { NotYetOnFile, OnFile, Seen } from '../contract/acts.ts';
import type { Deps } from '../deps.ts';
import { bindAttachments, freeAttachments } from '../files/bind.ts';
import { No } from '../no.ts';
import { standsIn } from '../policies/stands-in.ts';
import type { Me } from '../session/me.ts';
import { perform, refused } from './perform.ts';

type OnTask = Extract<Act, { task: number }>;
type WithoutFrame<A> = A extends unknown ? Omit<A, 'id' | 'digest' | 'by' | 'seen' | 'task'> : never;

/** The particulars of an act on a task, without who, when seen and which task. */
export type Deed = WithoutFrame<OnTask>;

interface Asked {
  readonly id: string;
  /** The absent person for whom a deputy acts. */
  readonly for?: string | undefined;
  readonly seen: Seen;
  readonly attachments?: readonly string[];
}

const caseIdLength = 36;

/** Does an act on the task that the path names, if the person may see its case and there is such a task; otherwise throws `not-found`. */
export async function actOnTask(
  deps: Deps,
  me: Me,
  taskId: string,
  { id, for: absent, seen, attachments: ids = [] }: Asked,
  deed: Deed | ((head: CaseHead, task: number) => Promise<Deed>),
): Promise<OnFile | NotYetOnFile> {
  const task = Number(taskId.slice(caseIdLength + 1));
  const head = await visibleCase(deps.pool, me, taskId.slice(0, caseIdLength), task);
  const done = typeof deed === 'function' ? await deed(head, task) : deed;
  const { rule: _, ...asked } = done as Deed & { rule?: unknown };
  const by = absent === undefined ? { person: me.id } : { person: me.id, for: absent };
  const digest = digestOf({ task: taskId, ...by, seen, attachments: ids, ...asked });
  if (absent !== undefined && !(await standsIn(deps.pool, me.id, absent)))
    throw refused('not-a-deputy', absent, head, { id, digest, seen, task });
  const attachments = await bindAttachments(deps.pool, me, head.id, ids);
  const files = attachments.length > 0 || done.kind === 'handIn' ? { attachments } : {};
  const act = { ...done, ...files, id, digest, by, seen, task } as Act;
  return perform(deps, me, head, act).catch(async (failure: unknown) => {
    if (failure instanceof No && failure.status < 500) await freeAttachments(deps.pool, head.id, attachments);
    throw failure;
  });
}
