import type { Pool } from 'pg';
import type { Event } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import { allowedOnCase } from '../../domain/judge.ts';
import { emptyState } from '../../domain/state.ts';
import type { CaseFile } from '../contract/case.ts';
import { endpoints } from '../contract/endpoints.ts';
import { copiesOfCase } from '../copies/read.ts';
import { No } from '../no.ts';
import { asSeen, sightOf } from '../policies/as-seen.ts';
import { maySeeRefusals } from '../policies/may-see-refusals.ts';
import { mayWrite } from '../policies/may-write.ts';
import { standsInFor } from '../policies/stands-in.ts';
import { withBudgets } from '../rulebooks/with-budgets.ts';
import type { Me } from '../session/me.ts';
import { slipsOfCase } from '../slips/read.ts';
import { askedIn } from './asked.ts';
import { verify } from './chain.ts';
import { peopleBy, personIds } from './people.ts';
import { presentTask } from './present-task.ts';
import { attachmentRows, caseRow, journalRows, refusalRows, remarkRows, taskRows, type JournalRow } from './rows.ts';
import { snapshot } from './snapshot.ts';

const toldAll = <R extends { readonly at: Date }>(rows: readonly R[]) =>
  rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));

const eventOf = ({ canonical }: JournalRow): Event => {
  const { caseId: _, ...event } = JSON.parse(canonical) as Event & { caseId: string };
  return event;
};

/** The case page in one snapshot, as the person who asks may see it; throws `not-found` where he may not. */
export function readCase(pool: Pool, me: Me, id: string): Promise<CaseFile> {
  return snapshot(pool, async (client) => {
    const [row, journal, tasks, slips, copies, remarks, attachments, refusals, absent] = await Promise.all([
      caseRow(client, me, id),
      journalRows(client, id),
      taskRows(client, id),
      slipsOfCase(client, me, id),
      copiesOfCase(client, me, id),
      remarkRows(client, id).then(toldAll),
      attachmentRows(client, id).then(toldAll),
      maySeeRefusals(me) ? refusalRows(client, id).then(toldAll) : null,
      standsInFor(client, me.id),
    ]);
    if (!row) throw new No('not-found');
    const events = journal.map(eventOf);
    const state = events.reduce(fold, emptyState);
    const asked = askedIn(events);
    const seen = { state, me, absent, caseId: id, ruleDigest: row.ruleDigest };
    const writes = mayWrite(me, endpoints.withdraw, 'withdraw');
    const [sight, form, people] = await Promise.all([
      sightOf(client, me, events),
      withBudgets(client, row.company, row.formSchema ?? { schema: {}, ui: {} }),
      peopleBy(client, personIds(row.company, row, events, tasks, remarks, attachments, slips, copies, refusals)),
    ]);
    const { headHash, processName, formSchema: _, openedAt, closedAt, ...file } = row;
    return {
      ...file,
      processName: processName ?? { zh: row.process, en: row.process },
      formSchema: form,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      journal: journal.map(({ seq, at, hash }, index) => ({
        seq,
        at: at.toISOString(),
        hash,
        event: asSeen(events[index] as Event, sight),
      })),
      chain: verify(row.id, journal, { seq: row.seq, headHash }),
      tasks: tasks.flatMap((task) => {
        const about = asked.get(task.seq);
        return about ? [presentTask(task, about, slips, seen)] : [];
      }),
      slips,
      copies,
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
      people,
    };
  });
}
