import type { Act } from '../../domain/act.ts';
import type { Fact } from '../../domain/events.ts';
import { recallable } from '../../domain/judge.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { isOpen } from '../../domain/task.ts';
import { openTasks, taskBySeq, undoings, withDescendants, type State } from '../../domain/state.ts';

/** The fact that an act makes, once it has been judged. A return and a recall name every step they void and every task they close. */
export function consequence(state: State, act: Act): Fact {
  const note = 'note' in act && act.note ? { note: act.note } : {};
  if (act.kind === 'withdraw') return { kind: 'withdrawn', ...note };
  if (act.kind === 'escalate') return { kind: 'became-serious', formDigest: act.formDigest, note: act.note };
  if (act.kind === 'recall') return { kind: 'recalled', ...undone(state, recallable(state) ?? 'submission'), ...note };
  const { step, spec } = taskBySeq(state, act.task) ?? { step: '', spec: undefined };
  const on = { step, task: act.task };
  const attached = 'attachments' in act && act.attachments?.length ? { attachments: act.attachments } : {};
  switch (act.kind) {
    case 'decide': {
      const asks = spec?.byDepartment ? { byDepartment: true as const } : {};
      return { kind: 'decision-made', ...on, verdict: act.verdict, seen: act.seen.form, ...asks, ...note, ...attached };
    }
    case 'answer':
      return { kind: 'answer-given', ...on, answer: act.answer, seen: act.seen.form, ...note, ...attached };
    case 'veto':
      return { kind: 'vetoed', ...on, note: act.note };
    case 'comeBack':
      return { kind: 'came-back', ...on, ...note };
    case 'claim':
      return { kind: 'task-claimed', ...on };
    case 'release':
      return { kind: 'task-released', ...on };
    case 'acknowledge':
      return { kind: 'acknowledged', ...on };
    case 'handOver':
      return { kind: 'task-handed-over', ...on, to: act.to, ...note };
    case 'handIn':
      return { kind: 'document-handed-in', ...on, attachments: act.attachments, ...note };
    case 'submit': {
      const { form, formDigest, ruleDigest } = act;
      return { kind: 'form-submitted', ...on, form, formDigest, ruleDigest };
    }
    case 'return':
      return {
        kind: 'returned',
        from: step,
        ...undone(state, act.to, act.straightBack ? straightBack(state, act.to, step) : undefined),
        ...note,
      };
  }
}

/** Only the returned step is asked again, and the returner after it; what was made in between (a hold, a grant, a penalty, a loss, a booking, a deputy) is made anew. */
const straightBack = (state: State, to: string, from: string): string[] =>
  withDescendants(state, to).filter((name) => name === to || name === from || state.steps[name]?.undo);

function undone(state: State, to: string, only?: readonly string[]) {
  const voids = only ?? withDescendants(state, to);
  return { to, voids, tasks: voids.flatMap((name) => state.steps[name]?.task?.seq ?? []) };
}

/** The steps that an act voids: what they have made is undone before. */
export const voided = (fact: Fact): readonly string[] => ('voids' in fact ? fact.voids : []);

/** The facts that close whatever is still open, each with the cause, and undo what was made. */
export function closings(
  state: State,
  cause: Extract<Fact, { kind: 'task-closed' }>['cause'],
  except?: Set<string>,
): Fact[] {
  const closed = Object.values(state.steps).flatMap(({ name: step, task }) =>
    task && isOpen(task) && !except?.has(step) ? [{ kind: 'task-closed' as const, step, task: task.seq, cause }] : [],
  );
  return [...closed, ...undoings(state, (step) => !except?.has(step))];
}

/** What outlives its case: a penalty and a shared loss always; of an approved one also the absence with its deputy, and what was granted; a hold never. */
const stays = ({ kind }: Fact, outcome: Outcome): boolean =>
  kind === 'penalty-lifted' ||
  kind === 'loss-revoked' ||
  (outcome === 'approved' && (kind === 'absence-ended' || kind === 'deputy-ended' || kind === 'grant-revoked'));

/** The facts that end a case, each with the rule behind it. */
export function endings(state: State, outcome: Outcome): [fact: Fact, rule: string][] {
  const cause = outcome === 'withdrawn' || outcome === 'vetoed' ? outcome : 'case-closed';
  const closed = closings(state, cause).filter((fact) => !stays(fact, outcome));
  return [...closed.map((fact): [Fact, string] => [fact, cause]), [{ kind: 'case-closed', outcome }, 'case-closed']];
}

/** The facts that count every open limit anew, with what it was before. */
export function recounts(state: State): Fact[] {
  const limited = openTasks(state).filter(({ spec }) => spec.within ?? spec.whenPassed ?? spec.ladder?.length);
  return limited.map(({ step, seq: task, spec, filling }) => {
    const before = filling?.dueAt === undefined ? {} : { before: filling.dueAt };
    return { kind: 'task-recounted', step, task, spec, openedAt: state.steps[step]?.openedAt ?? 0, ...before };
  });
}
