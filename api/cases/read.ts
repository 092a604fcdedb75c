import type { Pool } from 'pg';
import type { Event } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import { allowedOnCase } from '../../domain/judge.ts';
import { emptyState } from '../../domain/state.ts';
import type { CaseFile } from '../contract/case.ts';
import { endpoints } from '../contract/endpoints.ts';
import { No } from '../no.ts';
import { maySeeRefusals } from '../policies/may-see-refusals.ts';
import { mayWrite } from '../policies/may-write.ts';
import type { Me } from '../session/me.ts';
import { slipsOfCase } from '../slips/read.ts';
import { verify } from './chain.ts';
import { peopleBy, personIds } from './people.ts';
import { presentTask } from './present-task.ts';
import { attachmentRows, caseRow, journalRows, refusalRows, remarkRows, taskRows, type JournalRow } from './rows.ts';
import { snapshot } from './snapshot.ts';

const told = <R extends { readonly at: Date }>({ at, ...row }: R) => ({ ...row, at: at.toISOString() });

const eventOf = ({ canonical }: JournalRow): Event => {
  const { caseId: _, ...event } = JSON.parse(canonical) as Event & { caseId: string };
  return event;
};

/** The case page in one snapshot, as the person who asks may see it; throws `not-found` where he may not. */
export function readCase(pool: Pool, me: Me, id: string): Promise<CaseFile> {
  return snapshot(pool, async (client) => {
    const row = await caseRow(client, me, id);
    if (!row) throw new No('not-found');
    const journal = await journalRows(client, id);
    const tasks = await taskRows(client, id);
    const slips = await slipsOfCase(client, me, id);
    const remarks = (await remarkRows(client, id)).map(told);
    const attachments = (await attachmentRows(client, id)).map(told);
    const refusals = maySeeRefusals(me) ? (await refusalRows(client, id)).map(told) : null;
    const events = journal.map(eventOf);
    const state = events.reduce(fold, emptyState);
    const writes = mayWrite(me, endpoints.withdraw, 'withdraw');
    const { headHash, processName, formSchema, openedAt, closedAt, ...file } = row;
    return {
      ...file,
      processName: processName ?? { zh: row.process, en: row.process },
      formSchema: formSchema ?? { schema: {}, ui: {} },
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      journal: journal.map(({ seq, at, hash }, index) => ({
        seq,
        at: at.toISOString(),
        hash,
        event: events[index] as Event,
      })),
      chain: verify(row.id, journal, { seq: row.seq, headHash }),
      tasks: tasks.map((task) => presentTask(task, state, me, id, row.ruleDigest)),
      slips,
      remarks,
      attachments,
      refusals,
      allowed: writes ? [...allowedOnCase(state, me.id), 'remark'] : [],
      next: tasks
        .filter(({ state }) => state === 'unclaimed' || state === 'assigned')
        .map(({ seq, step, assignee, candidates, dueAt }) => ({
          step,
          task: `${id}-${seq}`,
          holders: assignee === null ? candidates : [assignee],
          dueAt: dueAt?.toISOString() ?? null,
        })),
      people: await peopleBy(client, personIds(row.company, row, events, tasks, remarks, attachments, slips, refusals)),
    };
  });
}
