import type { Step } from '../../domain/state.ts';
import { isOpen, type TaskSpec } from '../../domain/task.ts';
import type { CaseDesk } from './case-desk.ts';
import type { ByRule, Desk, Note } from './desk.ts';

/** What an abandoned run waits for. Each time a new one: what waits for it is forgotten with it. */
const never = () => new Promise<never>(() => undefined);

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

  ask(name: string, spec: TaskSpec): Promise<Step> {
    return this.#reach(this.#inRound(name), (step) => ({ kind: 'task-opened', step, spec, follows: this.#front }));
  }

  async note(note: Note): Promise<Step> {
    const step = await this.#reach(this.#inRound(note.step), (step) => ({ ...note, step, follows: this.#front }));
    this.#follow(step);
    return step;
  }

  async settled(name: string, until?: number): Promise<Step | undefined> {
    const step = this.#inRound(name);
    const inTime = await this.#wait(() => this.#known(step)?.outcome !== undefined, until);
    const found = this.#known(step);
    if (!this.#alive()) return never();
    if (!inTime || !found) return undefined;
    this.#follow(found);
    return found;
  }

  async byRule(name: string, deed: ByRule): Promise<void> {
    const step = this.#inRound(name);
    const task = this.#case.state.steps[step]?.task;
    if (!this.#alive() || !task) return never();
    const { seq } = this.#case.record({ ...deed, step, task: task.seq }, { rule: step });
    await this.#untilFiled(seq);
  }

  async close(name: string): Promise<void> {
    const step = this.#inRound(name);
    const task = this.#case.state.steps[step]?.task;
    if (!this.#alive()) return never();
    if (!task || !isOpen(task)) return;
    const { seq } = this.#case.record(
      { kind: 'task-closed', step, task: task.seq, cause: 'result-fixed' },
      { rule: step },
    );
    await this.#untilFiled(seq);
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
    if (!this.#alive()) return never();
    this.#case.runs.reached.add(name);
    if (!this.#case.state.steps[name]) this.#case.record(fact(name), { rule: name });
    await this.#wait(() => this.#onFile(name) !== undefined);
    return (this.#alive() && this.#case.state.steps[name]) || never();
  }

  /** A step as the word may go by it: at once, or once it is on file where filing says more of it (the signer's department). */
  #known(name: string): Step | undefined {
    const step = this.#case.state.steps[name];
    return step?.task?.spec.byDepartment ? this.#onFile(name) : step;
  }

  /** A step once it is on file. One of the same name that was voided, whose return is not filed yet, is not this one. */
  #onFile(name: string): Step | undefined {
    const filed = this.#case.filed.steps[name];
    return filed?.seq === this.#case.state.steps[name]?.seq ? filed : undefined;
  }

  #follow({ name, follows }: Step): void {
    this.#front = [...this.#front.filter((followed) => followed !== name && !follows.includes(followed)), name];
  }

  async #untilFiled(seq: number): Promise<void> {
    await this.#wait(() => this.#case.filed.seq >= seq);
    if (!this.#alive()) return never();
  }

  /** Whoever waits asks again afterwards whether his run still counts. Not `async`: of a case's processor time, a good part is promises. */
  #wait(met: () => boolean, until?: number): Promise<boolean> {
    if (!this.#alive()) return never();
    return this.#case.wait(met, { run: this.#generation, ...(until === undefined ? {} : { until }) });
  }

  #inRound(name: string): string {
    return this.#round === 1 ? name : `${name} #${this.#round}`;
  }

  #alive(): boolean {
    return this.#case.runs.generation === this.#generation;
  }
}
