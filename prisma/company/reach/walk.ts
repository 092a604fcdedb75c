import { randomUUID } from 'node:crypto';
import type { Act } from '../../../domain/act.ts';
import { digestOf } from '../../../domain/canonical.ts';
import type { Facts } from '../../../domain/facts.ts';
import { openTasks } from '../../../domain/state.ts';
import { holders, isSilent, type Task } from '../../../domain/task.ts';
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
  readonly answer: (sheet: string | undefined) => Form;
}

const day = 86_400_000;
const longest = 80;
const paper = { id: '00000000-0000-4000-8000-000000000000', name: 'paper', sha256: '' };

type Asked = Act extends infer One
  ? One extends Act
    ? Omit<One, 'id' | 'digest' | 'seen' | 'by' | 'task'>
    : never
  : never;

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
    const asked = task && act(task, temper(), { form, formDigest, ruleDigest: 'rule' }, answer);
    if (task && asked) {
      const seen = { seq: rehearsal.state.seq, form: rehearsal.state.submission?.formDigest ?? formDigest };
      const by = { person: holders(task)[0] ?? applicant };
      await rehearsal.act({ id: randomUUID(), digest: '', by, seen, task: task.seq, ...asked } as Act);
    }
    if (task) continue;
    patience -= 1;
    await rehearsal.until(rehearsal.now + 400 * day);
  }
}

function act(
  { spec }: Task,
  does: ReturnType<Temper>,
  handedIn: Pick<Extract<Asked, { kind: 'submit' }>, 'form' | 'formDigest' | 'ruleDigest'>,
  answer: Walk['answer'],
): Asked | undefined {
  if (does === 'silence') return undefined;
  const note = 'checked';
  switch (spec.kind) {
    case 'approval':
    case 'handover':
      return does === 'yes'
        ? { kind: 'decide', verdict: 'approved', attachments: [paper] }
        : { kind: 'decide', verdict: 'rejected', note };
    case 'document':
    case 'report':
      return { kind: 'handIn', attachments: [paper], note };
    case 'submission':
      return does === 'yes' ? { kind: 'submit', ...handedIn } : { kind: 'withdraw', note };
    case 'answer':
    case 'ruling':
      return { kind: 'answer', answer: answer(spec.sheet), attachments: [paper], note };
    default:
      return undefined;
  }
}
