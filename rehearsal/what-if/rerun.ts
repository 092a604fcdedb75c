import type { Act } from '../../domain/act.ts';
import type { Event } from '../../domain/events.ts';
import type { Facts } from '../../domain/facts.ts';
import { openTasks } from '../../domain/state.ts';
import { isSilent, type Task } from '../../domain/task.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { processes } from '../../workflows/processes.ts';
import { agrees, type ExpectedSheets } from '../agrees.ts';
import { Rehearsal } from '../rehearse.ts';
import { askingOf, deedsIn, type Deed } from './deeds.ts';
import { guarded } from '../guarded.ts';
import { fromRecord, sameMoment } from './record.ts';

/** Under what a closed case is run again: which rule stands behind a digest, today's facts for what it did not ask then, and what people do who were not asked. */
export interface Terms {
  readonly ruleOf: (digest: string) => unknown;
  readonly today: Facts;
  readonly sheets?: ExpectedSheets;
  /** How long a person takes for a step that nobody answered then, in milliseconds; undefined: nobody answers. */
  readonly takes: (step: string) => number | undefined;
}

/** Somebody's act that has no place in the re-run, and why. */
export interface Skipped {
  readonly act: string;
  readonly by: string;
  readonly step: string | undefined;
  readonly because: string;
}

/** A step that nobody answered then, answered by assumption. */
export interface Assumed {
  readonly step: string;
  readonly by: string;
  readonly at: number;
}

/** A closed case as it would have run. */
export interface ReRun {
  readonly journal: readonly Event[];
  readonly skipped: readonly Skipped[];
  readonly assumed: readonly Assumed[];
}

const mostTurns = 2_000;

/**
 * Runs a closed case again on its record: everybody does what he did, at the recorded instant; where his step is reached earlier or later than
 * then, he takes the time that he took. Nothing is written.
 */
export async function rerun(record: readonly Event[], terms: Terms, process = codedOf(record)): Promise<ReRun> {
  const [opened] = record;
  if (opened?.kind !== 'case-opened') throw new TypeError('a record begins with the opening of its case');
  const { seq: _seq, at, actor: _actor, act, filled: _filled, ...opening } = opened;
  const digests = record.flatMap((event) => ('ruleDigest' in event ? [event.ruleDigest] : []));
  const rules = Object.fromEntries(digests.map((digest) => [digest, terms.ruleOf(digest)]));
  const rehearsal = new Rehearsal(guarded(process), fromRecord(record, terms.today), rules, at);
  await rehearsal.open(opening, act?.id);
  return new Course(rehearsal, deedsIn(record), terms).run();
}

/** Something that can happen next. */
interface Next {
  readonly at: number;
  readonly deed?: Deed;
  readonly task?: Task;
}

class Course {
  readonly #rehearsal: Rehearsal;
  readonly #terms: Terms;
  #pending: readonly Deed[];
  readonly #skipped: Skipped[] = [];
  readonly #assumed: Assumed[] = [];
  readonly #unanswerable = new Set<number>();

  constructor(rehearsal: Rehearsal, deeds: readonly Deed[], terms: Terms) {
    this.#rehearsal = rehearsal;
    this.#pending = deeds;
    this.#terms = terms;
  }

  async run(): Promise<ReRun> {
    for (let turn = 0; turn < mostTurns && !this.#rehearsal.state.closed; turn += 1) {
      const next = this.#next();
      if (!next) break;
      await this.#rehearsal.until(next.at);
      if (this.#rehearsal.state.closed) break;
      if (next.deed) await this.#again(next.deed);
      else if (next.task) await this.#assume(next.task);
    }
    for (const deed of this.#pending) if (deed.does.kind !== 'recount') this.#skip(deed, 'step-not-asked');
    return { journal: this.#rehearsal.journal, skipped: this.#skipped, assumed: this.#assumed };
  }

  #next(): Next | undefined {
    const tasks = openTasks(this.#rehearsal.state);
    const deeds = this.#pending.flatMap((deed): Next[] => {
      const at = this.#whenOf(deed, tasks);
      return at === undefined ? [] : [{ at, deed }];
    });
    const assumed = tasks.flatMap((task): Next[] => {
      const takes =
        isSilent(task.spec) || this.#unanswerable.has(task.seq) || this.#isAwaited(task)
          ? undefined
          : this.#terms.takes(task.step);
      return takes === undefined ? [] : [{ at: Math.max(this.#rehearsal.now, this.#openedAt(task) + takes), task }];
    });
    const alarm = this.#rehearsal.nextAlarm;
    const all = [...deeds, ...assumed, ...(alarm === undefined ? [] : [{ at: alarm }])];
    return all.sort(
      (one, other) => one.at - other.at || (one.deed?.seq ?? Infinity) - (other.deed?.seq ?? Infinity),
    )[0];
  }

  /** When a deed is done in the re-run; undefined as long as its step is not open. */
  #whenOf({ at, on }: Deed, tasks: readonly Task[]): number | undefined {
    const { now } = this.#rehearsal;
    if (!on) return Math.max(now, at);
    const task = tasks.find((one) => this.#isOn(on, one));
    if (!task) return undefined;
    const later = this.#openedAt(task) - on.openedAt;
    return Math.max(now, Math.abs(later) < sameMoment ? at : at + later);
  }

  #isAwaited(task: Task): boolean {
    return this.#pending.some(({ on }) => on && this.#isOn(on, task));
  }

  #isOn({ step, asking }: NonNullable<Deed['on']>, task: Task): boolean {
    return task.step === step && askingOf(this.#rehearsal.journal, step, task.seq) === asking;
  }

  #openedAt({ step }: Task): number {
    return this.#rehearsal.state.steps[step]?.openedAt ?? this.#rehearsal.now;
  }

  async #again(deed: Deed): Promise<void> {
    this.#pending = this.#pending.filter((other) => other !== deed);
    if (deed.does.kind === 'recount') {
      this.#rehearsal.desk.recount();
      await this.#rehearsal.settle();
      return;
    }
    const { state } = this.#rehearsal;
    const { on } = deed;
    const task = on && openTasks(state).find((one) => this.#isOn(on, one));
    if (on && !task) {
      this.#skip(deed, 'step-not-asked');
      return;
    }
    const { id, digest, by, does } = deed;
    const seen = { seq: state.seq, form: state.submission?.formDigest ?? '' };
    const answer = await this.#rehearsal.act({
      id,
      digest,
      by,
      seen,
      ...(task ? { task: task.seq } : {}),
      ...does,
    } as Act);
    if ('refused' in answer) this.#skip(deed, answer.refused);
  }

  async #assume(task: Task): Promise<void> {
    const { state, now } = this.#rehearsal;
    const act = agrees(state, task, this.#terms.sheets ?? {});
    const answer = act && (await this.#rehearsal.act(act));
    if (act && answer && !('refused' in answer)) this.#assumed.push({ step: task.step, by: act.by.person, at: now });
    else this.#unanswerable.add(task.seq);
  }

  #skip({ does, by, on }: Deed, because: string): void {
    this.#skipped.push({ act: does.kind, by: by.for ?? by.person, step: on?.step, because });
  }
}

function codedOf([opened]: readonly Event[]): Process {
  const name = opened?.kind === 'case-opened' ? opened.process : '';
  const process = (processes as Readonly<Record<string, Process | undefined>>)[name];
  if (!process) throw new RangeError(`there is no process ${name}`);
  return process;
}
