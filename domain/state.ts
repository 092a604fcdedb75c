import type { Event, Fact } from './events.ts';
import type { Submission } from './events/handed-in.ts';
import type { Outcome } from './outcome.ts';
import { holders, isOpen, isSilent, type Task } from './task.ts';

/** A named place in a case: what was asked there and how it was settled. A loop adds the round to the name. */
export interface Step {
  readonly name: string;
  readonly seq: number;
  /** When its task was opened, in epoch milliseconds. */
  readonly openedAt?: number;
  /** The steps that had settled on the way here: a return to one of them voids this one. */
  readonly follows: readonly string[];
  readonly task?: Task;
  readonly outcome?: Outcome | 'done';
  /** What filing or the applicant gave back, for the word that made the step. */
  readonly value?: unknown;
  /** What a way out or a return must undo: a hold, a grant, a penalty, a loss, an absence, a deputy; gone once it has been undone or used. */
  readonly undo?: Undo;
  /** X1. An open gate: what it let through is not taken back. */
  readonly letsThrough?: true;
}

/** The fact that undoes what a step has made. */
export type Undo = Extract<
  Fact,
  {
    kind: 'amount-released' | 'grant-revoked' | 'penalty-lifted' | 'loss-revoked' | 'absence-ended' | 'deputy-ended';
  }
>;

/** The fold of a case's journal: all that the desk knows. Plain JSON, so that a case continues as new with it. */
export interface State {
  readonly seq: number;
  readonly at: number;
  readonly opened?: Extract<Event, { kind: 'case-opened' }>;
  readonly number?: string;
  /** The form that binds the steps asked now. */
  readonly submission?: Submission;
  readonly steps: Readonly<Record<string, Step>>;
  /** The latest answered acts by id; older ones are found in the journal. */
  readonly answered: Readonly<Record<string, { readonly seq: number; readonly digest: string }>>;
  readonly closed?: Outcome;
}

export const emptyState: State = { seq: 0, at: 0, steps: {}, answered: {} };

/** The task that was opened by that event, while it is still part of the case (a voided one is not). */
export function taskBySeq(state: State, seq: number): Task | undefined {
  return Object.values(state.steps).find((step) => step.task?.seq === seq)?.task;
}

/** Whom a rung that names nobody speaks to: the task's holders; of a limit on the whole case whoever holds one of its tasks. */
export function chasedFor(state: State, task: Task): readonly string[] {
  if (task.spec.kind !== 'clock') return holders(task);
  return [...new Set(openTasks(state).flatMap((open) => (isSilent(open.spec) ? [] : holders(open))))].sort();
}

/** What the given steps have made and a way out must undo. */
export function undoings(state: State, of: (name: string) => boolean = () => true): Undo[] {
  return Object.values(state.steps).flatMap(({ name, undo }) => (undo && of(name) ? [undo] : []));
}

/** All tasks that wait for somebody. */
export function openTasks(state: State): Task[] {
  return Object.values(state.steps).flatMap(({ task }) => (task && isOpen(task) ? [task] : []));
}

/** A step and everything that was asked because it had settled. */
export function withDescendants(state: State, name: string): string[] {
  const found = new Set([name]);
  for (let grown = true; grown;) {
    grown = false;
    for (const step of Object.values(state.steps)) {
      if (!found.has(step.name) && step.follows.some((followed) => found.has(followed))) {
        found.add(step.name);
        grown = true;
      }
    }
  }
  return [...found];
}
