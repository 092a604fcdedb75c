import type { Fact } from '../../domain/events.ts';
import type { Step } from '../../domain/state.ts';
import type { TaskSpec } from '../../domain/task.ts';

type Named = Extract<Fact, { step: string; follows: readonly string[] }>;
type Unfilled<F> = F extends Named ? Omit<F, 'filled' | 'follows'> : never;

/** A fact that settles a step by itself: a check, a violation, a notice. */
export type Note = Exclude<Unfilled<Named>, { kind: 'task-opened' }>;

/** What a rule does on its own once a limit has passed. */
export type ByRule = { readonly kind: 'task-lapsed' } | Pick<Extract<Fact, { kind: 'task-taken-over' }>, 'kind' | 'by'>;

/**
 * All that a process and a kernel word know of the case and may do to it. A step that has already settled answers at once,
 * so the process can be run again at any time (design, section 3).
 */
export interface Desk {
  readonly applicant: string;
  /** The instant the case was opened, in epoch milliseconds. */
  readonly openedAt: number;
  /** The rulebook's data behind a digest that a submission names. */
  rule(digest: string): unknown;
  /** The step of that name as it stands, if it was reached before. */
  step(name: string): Step | undefined;
  /** Puts a task on somebody's desk unless the step was reached before; answers once it is on file. */
  ask(name: string, spec: TaskSpec): Promise<Step>;
  /** Records a step that settles by itself unless it was reached before; answers with what filing filled in. */
  note(note: Note): Promise<Step>;
  /** Waits until the step has settled; undefined when the instant came first. */
  settled(name: string, until?: number): Promise<Step | undefined>;
  /** Records what the rule does to an open task after its limit. */
  byRule(name: string, deed: ByRule): Promise<void>;
  /** Closes a step's task that nobody need answer any more. */
  close(name: string): Promise<void>;
  /** The same desk for one of several branches, or for a later round, whose steps bear the round in their names. */
  branch(round?: number): Desk;
  /** Joins branches: what comes next follows the steps of all of them. */
  join(branches: readonly Desk[]): void;
}
