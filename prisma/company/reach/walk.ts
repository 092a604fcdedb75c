import { randomUUID } from 'node:crypto';
import type { Act } from '../../../domain/act.ts';
import { digestOf } from '../../../domain/canonical.ts';
import type { Facts } from '../../../domain/facts.ts';
import { openTasks, type State } from '../../../domain/state.ts';
import { holders, isSilent, type Task } from '../../../domain/task.ts';
import { agrees } from '../../../rehearsal/agrees.ts';
import { Rehearsal } from '../../../rehearsal/rehearse.ts';
import type { Process } from '../../../workflows/desk/process.ts';
import type { Form } from './forms.ts';

/** What people in one rehearsed case do when they are asked: agree, refuse, or say nothing. */
export type Temper = () => 'yes' | 'no' | 'silence';

/** One case to be rehearsed: who asks what, under which rule, and what is answered on each sheet. */
export interface Walk {
  readonly process: Process;
  readonly rule: unknown;
  readonly form: Form;
  readonly applicant: string;
  readonly facts: Facts;
  readonly start: number;
  readonly temper: Temper;
  readonly answer: (sheet: string) => Form;
}

const day = 86_400_000;
const longest = 80;

/** Rehearses the case until nobody is asked any more; answers the error with which it broke, if it did. */
export async function walk(given: Walk): Promise<string | undefined> {
  let broken: string | undefined;
  const guarded = (async (...args: Parameters<Process>) => {
    try {
      return await given.process(...args);
    } catch (failure) {
      broken = messageOf(failure);
      return 'withdrawn';
    }
  }) as Process;
  try {
    await live({ ...given, process: guarded });
  } catch (failure) {
    broken = messageOf(failure);
  }
  return broken;
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

async function live({ process, rule, form, applicant, facts, start, temper, answer }: Walk): Promise<void> {
  const rehearsal = new Rehearsal(process, facts, { rule }, start);
  const formDigest = digestOf(form);
  const opened = {
    process: 'check',
    version: 1,
    company: 'check',
    series: 'CHECK',
    attachments: [],
    ruleDigest: 'rule',
  };
  await rehearsal.open({ kind: 'case-opened', applicant, form, formDigest, ...opened });
  const settled = new Set<number>();
  for (let turn = 0, patience = 2, again = 3; turn < longest && patience >= 0 && !rehearsal.state.closed; turn += 1) {
    const task = openTasks(rehearsal.state).find((one) => !isSilent(one.spec) && !settled.has(one.seq));
    if (task) settled.add(task.seq);
    if (task?.spec.kind === 'submission' && (again -= 1) < 0) return;
    const act = task && deed(rehearsal.state, task, { temper, answer }, { form, formDigest, ruleDigest: 'rule' });
    if (act) await rehearsal.act(act);
    if (task) continue;
    patience -= 1;
    await rehearsal.until(rehearsal.now + 400 * day);
  }
}

/** What the holder of a task does in that temper: as whoever agrees, but for a no, and for the form itself. */
function deed(
  state: State,
  task: Task,
  { temper, answer }: Pick<Walk, 'temper' | 'answer'>,
  handedIn: Pick<Extract<Act, { kind: 'submit' }>, 'form' | 'formDigest' | 'ruleDigest'>,
): Act | undefined {
  const does = temper();
  if (does === 'silence') return undefined;
  const { kind, sheet } = task.spec;
  const [person = ''] = holders(task);
  const seen = { seq: state.seq, form: state.submission?.formDigest ?? handedIn.formDigest };
  const asked = { id: randomUUID(), digest: '', by: { person }, seen, task: task.seq };
  const note = 'checked';
  if (kind === 'submission')
    return does === 'yes' ? { ...asked, kind: 'submit', ...handedIn } : { ...asked, kind: 'withdraw', note };
  if (does === 'no' && (kind === 'approval' || kind === 'handover'))
    return { ...asked, kind: 'decide', verdict: 'rejected', note };
  return agrees(state, task, sheet === undefined ? {} : { [sheet]: { expected: answer(sheet) } });
}
