import type { Outcome } from '../../domain/outcome.ts';
import { submission } from '../kernel/submission.ts';
import type { CaseDesk } from './case-desk.ts';
import { closings, endings } from './consequences.ts';
import type { Desk } from './desk.ts';
import type { Process } from './process.ts';
import { Run } from './run.ts';
import type { Waiting } from './waiting.ts';

/** The runs of a process over its case, each from the beginning: whatever has settled answers at once. The latest counts, every older one is dead. */
export class Runs {
  /** The run that counts. */
  generation = 0;
  /** The steps it has come to. */
  reached = new Set<string>();
  /** True until it is known that it has reached every open step. */
  #ranAgain = false;
  #process: ((desk: Desk) => Promise<Outcome>) | undefined;
  readonly #case: CaseDesk;
  readonly #waiting: Waiting;

  constructor(desk: CaseDesk, waiting: Waiting) {
    this.#case = desk;
    this.#waiting = waiting;
  }

  /** Runs the process for the first time. */
  start(process: Process): void {
    this.#process = async (desk) => {
      const { form, ruleDigest } = await submission(desk);
      return (process as Process<unknown, unknown>)(desk, form, desk.rule(ruleDigest));
    };
    this.again();
  }

  /** Abandons the run that counts; another begins, unless the case waits for an act or is over. */
  again(): void {
    this.generation += 1;
    this.#ranAgain = this.#case.restless = true;
    this.reached = new Set();
    this.#waiting.abandonRuns();
    const { generation } = this;
    const { parked, state } = this.#case;
    if (!this.#process || parked || state.closed || !state.opened) return;
    void this.#process(new Run(this.#case, generation)).then((outcome) => {
      if (generation === this.generation) this.end(outcome);
    });
  }

  /** The run has gone on as far as it can: a step that it has not come to is no longer asked, and closed with the cause. */
  closeUnreached(): void {
    if (this.#ranAgain && !this.#case.state.closed && !this.#case.parked) {
      for (const fact of closings(this.#case.state, 'no-longer-reached', this.reached))
        this.#case.record(fact, { rule: 'run again' });
    }
    this.#ranAgain = false;
  }

  /** The case ends with that outcome, and no run counts any more. */
  end(outcome: Outcome): void {
    this.generation += 1;
    this.#waiting.abandonRuns();
    for (const [fact, rule] of endings(this.#case.state, outcome)) this.#case.record(fact, { rule });
  }
}
