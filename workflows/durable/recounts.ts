import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { ToRecount } from './activities.ts';
import { caseWorkflowId, recount } from './messages.ts';

const perRun = 2_000;

/**
 * Sees to it that the open limits of a company are counted by its calendar as it is. Each case that the calendar moves is told once; that all
 * are told is taken for certain once a further look finds no case that was not.
 */
export class Recounts {
  /** The digest of the calendar that everything open is counted by. */
  counted: string | undefined;
  #seen: string | undefined;
  #told = new Set<string>();
  readonly #look: (after?: string) => Promise<ToRecount>;

  constructor(counted: string | undefined, look: (after?: string) => Promise<ToRecount>) {
    this.counted = counted;
    this.#look = look;
  }

  /** True once so many were told that the office had better begin a new run. */
  get isFull(): boolean {
    return this.#told.size >= perRun;
  }

  async seeTo(calendar: string): Promise<void> {
    if (calendar === this.counted) return;
    if (calendar !== this.#seen) this.#told.clear();
    this.#seen = calendar;
    let found = 0;
    let after: string | undefined;
    do {
      const page = await this.#look(after);
      const untold = page.cases.filter((caseId) => !this.#told.has(caseId));
      await Promise.all(untold.map((caseId) => this.#tell(caseId)));
      found += untold.length;
      after = page.after;
    } while (after !== undefined && !this.isFull);
    if (found === 0) this.counted = calendar;
  }

  /** A case that the engine has lost for the moment is told at the next look. */
  async #tell(caseId: string): Promise<void> {
    await getExternalWorkflowHandle(caseWorkflowId(caseId))
      .signal(recount)
      .then(
        () => this.#told.add(caseId),
        () => undefined,
      );
  }
}
