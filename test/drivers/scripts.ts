import fc from 'fast-check';
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import { allowedOnCase, allowedOnTask, returnable } from '../../domain/judge.ts';
import { openTasks, type State } from '../../domain/state.ts';
import type { Task } from '../../domain/task.ts';

/** One move of a script: which open task, which of the acts, by whom; all as numbers that the present state gives a meaning. */
export interface Move {
  readonly id: string;
  readonly task: number;
  readonly act: number;
  readonly person: number;
  readonly intruder: boolean;
}

/** A random script of that many moves at the most. */
export const movesUpTo = (maxLength: number, minLength = 2) =>
  fc.array(fc.record({ id: fc.uuid(), task: fc.nat(5), act: fc.nat(20), person: fc.nat(5), intruder: fc.boolean() }), {
    minLength,
    maxLength,
  });

/** A random script for a case of a few steps. */
export const moves = movesUpTo(14);

/** What may be written on each sheet, by its name; nothing where the rule asks for none. */
export type Sheets = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The act that a move means in this state: mostly one that is allowed, now and then one by somebody who is not entitled. */
export function actFor(
  state: State,
  move: Move,
  everyone: readonly string[],
  rule: unknown,
  sheets: Sheets = {},
): Act | undefined {
  const tasks = openTasks(state);
  const task = tasks[move.task % Math.max(tasks.length, 1)];
  const holders = task?.assignee ? [task.assignee] : (task?.filling?.candidates ?? []);
  const crowd = move.intruder && move.act % 4 === 0 ? everyone : holders;
  const person = crowd[move.person % Math.max(crowd.length, 1)];
  const seen = { seq: 0, form: state.submission?.formDigest ?? '' };
  const asked = { id: move.id, digest: digestOf(move), by: { person: person ?? '' }, seen };
  const { form } = state.submission ?? { form: {} };
  if (move.act === 18 && person !== undefined && allowedOnCase(state, person).includes('escalate')) {
    return {
      ...asked,
      kind: 'escalate',
      note: 'it is in the papers',
      formDigest: digestOf({ ...form, severity: 'serious' }),
    };
  }
  if (move.act === 19 && state.opened) {
    const applicant = { ...asked, by: { person: state.opened.applicant } };
    return {
      ...applicant,
      kind: allowedOnCase(state, state.opened.applicant).includes('recall') ? 'recall' : 'withdraw',
    };
  }
  return task && person !== undefined ? onTask(state, task, person, move, asked, everyone, rule, sheets) : undefined;
}

type Asked = Pick<Act, 'id' | 'digest' | 'by' | 'seen'>;

function onTask(
  state: State,
  task: Task,
  person: string,
  move: Move,
  asked: Asked,
  everyone: readonly string[],
  rule: unknown,
  sheets: Sheets,
): Act {
  const allowed = allowedOnTask(state, task, person);
  const kind = allowed[move.act % Math.max(allowed.length, 1)] ?? 'decide';
  const on = { ...asked, task: task.seq };
  switch (kind) {
    case 'decide': {
      const attachments = [{ id: 'a', name: 'a.pdf', sha256: '00' }];
      return move.act % 5 === 0
        ? { ...on, kind, verdict: 'rejected', note: 'no' }
        : { ...on, kind, verdict: 'approved', attachments };
    }
    case 'handOver':
      return { ...on, kind, to: everyone[move.person % everyone.length] ?? person };
    case 'return': {
      const steps = returnable(state, task);
      return {
        ...on,
        kind,
        to: steps[move.person % Math.max(steps.length, 1)] ?? '',
        note: 'again',
        straightBack: move.intruder,
      };
    }
    case 'handIn':
      return { ...on, kind, attachments: [{ id: 'a', name: 'a.pdf', sha256: '00' }] };
    case 'submit': {
      const form = { ...state.submission?.form, edited: move.person };
      return { ...on, kind, form, formDigest: digestOf(form), ruleDigest: digestOf(rule), rule };
    }
    case 'answer': {
      const written = sheets[task.spec.sheet ?? ''] ?? [];
      const answer = written[move.person % Math.max(written.length, 1)] ?? { said: move.person };
      return { ...on, kind, answer, attachments: [{ id: 'a', name: 'a.pdf', sha256: '00' }] };
    }
    case 'veto':
      return { ...on, kind, note: 'no' };
    case 'claim':
    case 'comeBack':
    case 'release':
    case 'acknowledge':
      return { ...on, kind };
  }
}
