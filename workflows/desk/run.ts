import type { Step } from '../../domain/state.ts';
import type { TaskSpec } from '../../domain/task.ts';
import type { CaseDesk } from './case-desk.ts';
import type { ByRule, Desk, Note } from './desk.ts';

const never = new Promise<never>(() => undefined);

/** One run of a process over its case. Once the case runs again, an abandoned run records nothing and never goes on. */
export class Run implements Desk {
  /** The settled steps that whatever is asked next follows. */
  #front: string[] = [];
  readonly #case: CaseDesk;
  readonly #generation: number;
  readonly #round: number;

  constructor(desk: CaseDesk, generation: number, round = 1) {
    this.#case = desk;
    this.#generation = generation;
    this.#round = round;
  }

  get applicant(): string {
    return this.#case.opening.applicant;
  }

  get openedAt(): number {
    return this.#case.opening.at;
  }

  rule(digest: string): unknown {
    return this.#case.rules[digest];
  }

  step(name: string): Step | undefined {
    return this.#case.state.steps[this.#inRound(name)];
  }

  async ask(name: string, spec: TaskSpec): Promise<Step> {
    return this.#reach(this.#inRound(name), (step) => ({ kind: 'task-opened', step, spec, follows: this.#front }));
  }

  async note(note: Note): Promise<Step> {
    const step = await this.#reach(this.#inRound(note.step), (step) => ({ ...note, step, follows: this.#front }));
    this.#follow(step);
    return step;
  }

  async settled(name: string, until?: number): Promise<Step | undefined> {
    const step = this.#inRound(name);
    const inTime = await this.#wait(() => this.#case.state.steps[step]?.outcome !== undefined, until);
    const found = this.#case.state.steps[step];
    if (!inTime || !found) return undefined;
    this.#follow(found);
    return found;
  }

  async byRule(name: string, deed: ByRule): Promise<void> {
    const step = this.#inRound(name);
    const task = this.#case.state.steps[step]?.task;
    if (!this.#alive() || !task) return never;
    const { seq } = this.#case.record({ ...deed, step, task: task.seq }, { rule: step });
    await this.#wait(() => this.#case.filed.seq >= seq);
  }

  branch(round = this.#round): Desk {
    const branch = new Run(this.#case, this.#generation, round);
    branch.#front = [...this.#front];
    return branch;
  }

  join(branches: readonly Desk[]): void {
    const fronts = branches.flatMap((branch) => (branch instanceof Run ? branch.#front : []));
    this.#front = [...new Set(fronts)];
  }

  async #reach(name: string, fact: (step: string) => Parameters<CaseDesk['record']>[0]): Promise<Step> {
    if (!this.#alive()) return never;
    this.#case.reached.add(name);
    if (!this.#case.state.steps[name]) this.#case.record(fact(name), { rule: name });
    await this.#wait(() => this.#case.filed.steps[name] !== undefined);
    return this.#case.state.steps[name] ?? never;
  }

  #follow({ name, follows }: Step): void {
    this.#front = [...this.#front.filter((followed) => followed !== name && !follows.includes(followed)), name];
  }

  async #wait(met: () => boolean, until?: number): Promise<boolean> {
    if (!this.#alive()) return never;
    const inTime = await this.#case.wait(met, { run: this.#generation, ...(until === undefined ? {} : { until }) });
    return this.#alive() ? inTime : never;
  }

  #inRound(name: string): string {
    return this.#round === 1 ? name : `${name} #${this.#round}`;
  }

  #alive(): boolean {
    return this.#case.generation === this.#generation;
  }
}
