import { dueRungs } from '../domain/ladder.ts';
import { chasedFor, openTasks, type State } from '../domain/state.ts';
import type { PlannedRung } from '../domain/task.ts';

/** A reminder or reminder slip that the General Manager's office would give: when, about which task, to whom. */
export interface RehearsedSlip extends PlannedRung {
  readonly task: number;
  readonly step: string;
}

/** The General Manager's office in memory: each rung of an open task once, in order; a task that was taken over is chased no more. */
export class RehearsedOffice {
  readonly slips: RehearsedSlip[] = [];
  readonly #since: number;

  /** What was due before `since` is another office's past. */
  constructor(since: number) {
    this.#since = since;
  }

  /** The next slip that is due by that instant. */
  next(state: State, instant: number): RehearsedSlip | undefined {
    const chased = openTasks(state).filter(({ takenOver }) => !takenOver);
    const rungs = chased.flatMap((task) =>
      (task.filling?.rungs ?? []).map((rung) => ({
        ...rung,
        task: task.seq,
        step: task.step,
        to: rung.to.length > 0 ? rung.to : chasedFor(state, task),
      })),
    );
    return dueRungs(rungs, instant).find((rung) => rung.at >= this.#since && !this.#isIssued(rung));
  }

  #isIssued({ task, rung }: RehearsedSlip): boolean {
    return this.slips.some((slip) => slip.task === task && slip.rung === rung);
  }
}
