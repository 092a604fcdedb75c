import type { Act } from '../../domain/act.ts';
import type { Fact } from '../../domain/events.ts';
import { recallable } from '../../domain/judge.ts';
import { isOpen } from '../../domain/task.ts';
import { taskBySeq, withDescendants, type State } from '../../domain/state.ts';

/** The fact that an act makes, once it has been judged. A return and a recall name every step they void and every task they close. */
export function consequence(state: State, act: Act): Fact {
  const note = 'note' in act && act.note ? { note: act.note } : {};
  if (act.kind === 'withdraw') return { kind: 'withdrawn', ...note };
  if (act.kind === 'recall') return { kind: 'recalled', ...undone(state, recallable(state) ?? 'submission'), ...note };
  const { step } = taskBySeq(state, act.task) ?? { step: '' };
  const on = { step, task: act.task };
  switch (act.kind) {
    case 'decide': {
      const attachments = act.attachments?.length ? { attachments: act.attachments } : {};
      return { kind: 'decision-made', ...on, verdict: act.verdict, seen: act.seen.form, ...note, ...attachments };
    }
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
        ...undone(state, act.to, act.straightBack ? [act.to, step] : undefined),
        ...note,
      };
  }
}

function undone(state: State, to: string, only?: readonly string[]) {
  const voids = only ?? withDescendants(state, to);
  return { to, voids, tasks: voids.flatMap((name) => state.steps[name]?.task?.seq ?? []) };
}

/** The facts that close whatever is still open, each with the cause. */
export function closings(
  state: State,
  cause: Extract<Fact, { kind: 'task-closed' }>['cause'],
  except?: Set<string>,
): Fact[] {
  return Object.values(state.steps).flatMap(({ name: step, task }) =>
    task && isOpen(task) && !except?.has(step) ? [{ kind: 'task-closed' as const, step, task: task.seq, cause }] : [],
  );
}
