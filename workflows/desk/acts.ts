import type { Act, Answer } from '../../domain/act.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ActRef, Fact } from '../../domain/events.ts';
import { judge } from '../../domain/judge.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { undoings } from '../../domain/state.ts';
import type { CaseDesk, Opened } from './case-desk.ts';
import type { CaseRecord } from './case-record.ts';
import { consequence, voided } from './consequences.ts';
import type { Waiting } from './waiting.ts';

/** What changes the facts that the process goes by: it runs again. */
const runsAgain: ReadonlySet<Fact['kind']> = new Set(['returned', 'recalled', 'became-serious']);

/** What people do to a case: judged and settled in memory at once, answered when it is on file. */
export class Acts {
  readonly #case: CaseDesk;
  readonly #record: CaseRecord;
  readonly #waiting: Waiting;

  constructor(desk: CaseDesk, record: CaseRecord, waiting: Waiting) {
    this.#case = desk;
    this.#record = record;
    this.#waiting = waiting;
  }

  /** The first event of a case; the answer comes once it is on file with its first tasks. */
  async open(opened: Opened, actor: Actor, act: ActRef): Promise<Answer | Refusal> {
    if (this.#case.state.seq === 0) {
      this.#case.record(opened, actor, act);
      this.#case.runs.again();
    }
    await this.#waiting.wait(() => (this.#case.filed.seq > 0 && !this.#case.restless) || this.#case.isStillborn);
    if (this.#case.isStillborn) return this.#case.refusal();
    return { seq: this.#case.opening.seq, digest: this.#case.opening.act?.digest ?? act.digest };
  }

  /** The refusal that is certain before the act has left a trace; undefined also when only the desk's next turn can tell. */
  refuses(act: Act): Refusal | undefined {
    return this.#canJudge(act) ? judge(this.#case.state, act) : undefined;
  }

  /** Someone acts; whatever overtakes the filing has the act judged anew. */
  async take(act: Act): Promise<Answer | Refusal> {
    for (;;) {
      await (this.#canJudge(act) ? undefined : this.#ready(act));
      if (this.#case.isStillborn) return this.#case.refusal();
      const known = this.#case.state.answered[act.id];
      const refusal = judge(this.#case.state, act);
      if (refusal) return refusal;
      const seq = known?.seq ?? this.#do(act);
      const entry = this.#record.entry(seq);
      const { rests } = this.#case;
      const atRest = () => !this.#case.restless || this.#case.rests > rests;
      await this.#waiting.wait(
        () => (this.#case.filed.seq >= seq && atRest()) || entry?.fate === 'dropped' || entry?.fate === 'unfilable',
      );
      if (entry?.fate === 'unfilable') return this.#case.refusal();
      if (entry?.fate !== 'dropped') return { seq, digest: act.digest };
    }
  }

  #canJudge(act: Act): boolean {
    const { rests, filed, parked } = this.#case;
    return rests > 0 && act.seen.seq <= filed.seq && !this.#waiting.isDue() && !parked;
  }

  async #ready(act: Act): Promise<void> {
    await this.#waiting.wait(() => this.#case.rests > 0 || this.#case.isStillborn);
    if (this.#case.parked) this.#case.unpark();
    if (act.seen.seq > this.#case.filed.seq) await this.#record.nothingUnderWay();
    if (act.seen.seq > this.#case.filed.seq) await this.#case.catchUp();
    if (!this.#waiting.isDue()) return;
    this.#waiting.ringDue();
    await this.#case.engine.rest();
  }

  #do(act: Act): number {
    const actor = act.by.for === undefined ? { person: act.by.person } : { person: act.by.person, for: act.by.for };
    if (act.kind === 'submit' && act.rule !== undefined) this.#case.rules[act.ruleDigest] = act.rule;
    const fact = consequence(this.#case.state, act);
    for (const undo of undoings(this.#case.state, (step) => voided(fact).includes(step)))
      this.#case.record(undo, { rule: fact.kind });
    const { seq } = this.#case.record(fact, actor, { id: act.id, digest: act.digest });
    if (fact.kind === 'withdrawn' || fact.kind === 'vetoed') this.#case.runs.end(fact.kind);
    else if (runsAgain.has(fact.kind)) this.#case.runs.again();
    return seq;
  }
}
