import { allowedOnTask, returnable } from '../../domain/judge.ts';
import { taskBySeq, type State } from '../../domain/state.ts';
import type { Task } from '../contract/case.ts';
import { mayWrite } from '../policies/may-write.ts';
import type { Me } from '../session/me.ts';
import { endpoints } from '../contract/endpoints.ts';
import type { TaskRow } from './rows.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A task as the person who asks sees it: what he may do to it comes from the same table that judges his acts. */
export function presentTask(row: TaskRow, state: State, me: Me, caseId: string, ruleDigest: string): Task {
  const { spec, filling } = row;
  const task = taskBySeq(state, row.seq);
  const writes = mayWrite(me, endpoints.decide, 'decide');
  const allowed = task && writes ? allowedOnTask(state, task, me.id) : [];
  return {
    id: `${caseId}-${row.seq}`,
    seq: row.seq,
    step: row.step,
    kind: row.kind,
    state: row.state,
    assignee: row.assignee,
    candidates: row.candidates,
    openedAt: row.openedAt.toISOString(),
    dueAt: iso(row.dueAt),
    endsAt: iso(row.endsAt),
    acknowledgedAt: iso(row.acknowledgedAt),
    settledAt: iso(row.settledAt),
    outcome: row.outcome,
    actedBy: row.actedBy,
    note: row.note,
    attachment: spec.attachment ?? null,
    allowed,
    returnable: task && allowed.includes('return') ? returnable(state, task) : [],
    why: {
      chosenBy: filling.chosenBy,
      passedOver: filling.passedOver.map((over) => ({ ...over })),
      ruleDigest,
      explanation: [...(filling.explanation ?? [])],
      provisional: filling.provisional ?? false,
    },
    rungs: row.rungs ?? [],
  };
}
