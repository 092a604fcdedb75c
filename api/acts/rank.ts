import type { Act } from '../../domain/act.ts';
import type { Deps } from '../deps.ts';
import { rankCase } from '../temporal.ts';

/**
 * P04. An act that says anew how serious a matter is ranks its workflow on the task queue. The inboxes go by the journal, so this may fail: a
 * turn then waits its own turn, some milliseconds.
 */
export async function rankAnew(deps: Pick<Deps, 'temporal' | 'log'>, caseId: string, act: Act, by: number) {
  const serious = isSerious(act);
  if (serious === undefined) return;
  await rankCase(deps.temporal, caseId, serious, by).catch((failure: unknown) => {
    deps.log.warn({ case: caseId, fault: String(failure) }, 'a case was not ranked anew');
  });
}

/** Undefined where the act says nothing of it. */
function isSerious(act: Act): boolean | undefined {
  if (act.kind === 'escalate') return true;
  return act.kind === 'submit' && 'severity' in act.form ? act.form['severity'] === 'serious' : undefined;
}
