import type { Act, Answer } from '../../domain/act.ts';
import type { Event } from '../../domain/events.ts';
import { fillAll } from '../../domain/fill.ts';
import { fold } from '../../domain/fold.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { emptyState } from '../../domain/state.ts';
import { CaseDesk } from '../../workflows/desk/case-desk.ts';
import type { Engine, Filing, Stored } from '../../workflows/desk/engine.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { websiteCompany } from '../cast.ts';

interface UnderWay {
  readonly batch: readonly Event[];
  settle(filing: Filing): void;
  fail(): void;
}

const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A case whose filings last until the test ends them, each in the way it says. */
export class SlowFiling {
  readonly journal: Event[] = [];
  readonly answers = new Map<string, Answer | Refusal>();
  #underWay: UnderWay | undefined;
  readonly desk: CaseDesk;

  constructor(process: Process) {
    const engine: Engine = {
      now: () => Date.parse('2026-11-23T09:00:00+08:00'),
      alarm: () => () => undefined,
      file: (batch) =>
        new Promise((settle, reject) => {
          this.#underWay = { batch, settle, fail: () => reject(new Error('the database is away')) };
        }),
      read: () => Promise.resolve(this.stored),
      rest,
    };
    this.desk = new CaseDesk(engine, { rule: {} });
    this.desk.runs.start(process);
  }

  /** What is on file. */
  get stored(): Stored {
    return { state: this.journal.reduce(fold, emptyState), rules: {} };
  }

  /** The kinds and steps of what is being put on file just now. */
  get underWay(): string[] {
    return (this.#underWay?.batch ?? []).map((event) => ('step' in event ? `${event.kind} ${event.step}` : event.kind));
  }

  async opens(): Promise<void> {
    const opened = {
      kind: 'case-opened',
      process: 'story',
      version: 1,
      company: 'website',
      applicant: 'chen',
      series: 'QJ',
      attachments: [],
      form: {},
      formDigest: 'form',
      ruleDigest: 'rule',
    } as const;
    void this.desk.acts.open(opened, { person: 'chen' }, { id: 'open', digest: 'form' });
    await this.turn();
    while (this.#underWay) await this.isFiled();
  }

  /** Somebody approves; he waits for his answer, which `answers` has once it came. */
  async approves(person: string, step: string): Promise<void> {
    const act: Act = {
      kind: 'decide',
      verdict: 'approved',
      id: `${person} on ${step}`,
      digest: '',
      by: { person },
      seen: { seq: this.desk.filed.seq, form: 'form' },
      task: this.desk.state.steps[step]?.task?.seq ?? 0,
    };
    void this.desk.acts.take(act).then((answer) => this.answers.set(act.id, answer));
    await this.turn();
  }

  /** What is under way is on file. */
  isFiled(): Promise<void> {
    const { batch = [] } = this.#underWay ?? {};
    const filled = fillAll(batch, { applicant: 'chen', form: {} }, { ...websiteCompany, number: 'QJ-2026-0001' });
    this.journal.push(...filled);
    return this.ends({ filed: filled.map((event) => ('filled' in event ? (event.filled ?? null) : null)) });
  }

  /** The database could not be reached: what was under way is tried again. */
  isLost(): Promise<void> {
    this.#underWay?.fail();
    this.#underWay = undefined;
    return this.turn();
  }

  /** The filing ends with that answer. */
  ends(filing: Filing): Promise<void> {
    this.#underWay?.settle(filing);
    this.#underWay = undefined;
    return this.turn();
  }

  /** Lets everything go on that can go on now, and begins the next filing; one at a time, as every engine does. */
  async turn(): Promise<void> {
    for (let rests = 0; rests < 5; rests++) {
      await rest();
      if (this.#underWay) return;
      if (this.desk.hasPending) this.desk.file().catch(() => this.desk.notNow());
      else if (this.desk.restless) this.desk.cameToRest();
    }
  }
}
