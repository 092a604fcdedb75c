import { allowedOnTask, returnable } from '../../domain/judge.ts';
import { taskBySeq, type State } from '../../domain/state.ts';
import type { Task as OpenTask } from '../../domain/task.ts';
import type { Task } from '../contract/case.ts';
import type { Slip } from '../contract/slips.ts';
import { mayWrite } from '../policies/may-write.ts';
import { actsForAnother } from '../policies/stands-in.ts';
import type { Me } from '../session/me.ts';
import { endpoints } from '../contract/endpoints.ts';
import { rungsOf, type Asked } from './asked.ts';
import type { TaskRow } from './rows.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The case in which a task is seen, by whom, and for which absent persons he stands in. */
interface Seen {
  readonly state: State;
  readonly me: Me;
  readonly absent: readonly string[];
  readonly caseId: string;
  readonly ruleDigest: string;
}

interface Offered {
  readonly allowed: Task['allowed'];
  readonly standsInFor: string | null;
}

const nothing: Offered = { allowed: [], standsInFor: null };

/** What a person may do himself; failing that, what he may do for an absent colleague (P62). */
function offeredTo(state: State, task: OpenTask, { id }: Me, absent: readonly string[]): Offered {
  const own = allowedOnTask(state, task, id);
  if (own.length > 0) return { allowed: own, standsInFor: null };
  for (const standsInFor of absent) {
    const allowed = allowedOnTask(state, task, standsInFor, id).filter((act) => actsForAnother.has(act));
    if (allowed.length > 0) return { allowed, standsInFor };
  }
  return nothing;
}

/** A task as the person who asks sees it: what he may do to it comes from the same table that judges his acts. */
export function presentTask(
  row: TaskRow,
  asked: Asked,
  slips: readonly Slip[],
  { state, me, absent, caseId, ruleDigest }: Seen,
): Task {
  const { spec, filling } = asked;
  const task = taskBySeq(state, row.seq);
  const writes = mayWrite(me, endpoints.decide, 'decide');
  const { allowed, standsInFor } = task && writes ? offeredTo(state, task, me, absent) : nothing;
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
    sheet: spec.sheet ?? null,
    attachment: spec.attachment ?? null,
    allowed,
    for: standsInFor,
    returnable: task && allowed.includes('return') ? returnable(state, task) : [],
    why: {
      chosenBy: filling.chosenBy,
      passedOver: filling.passedOver.map((over) => ({ ...over })),
      ruleDigest,
      explanation: [...(filling.explanation ?? [])],
      provisional: filling.provisional ?? false,
    },
    rungs: rungsOf(row, asked, slips),
  };
}
