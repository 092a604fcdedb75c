import type { Event } from '../../domain/events.ts';
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Facts } from '../../domain/facts.ts';
import { allowedOnCase, allowedOnTask } from '../../domain/judge.ts';
import { openTasks } from '../../domain/state.ts';
import { holders } from '../../domain/task.ts';
import { personOf } from '../../domain/actor.ts';
import type { CompanyData } from '../../prisma/load/read-companies.ts';
import { Rehearsal } from '../../rehearsal/rehearse.ts';
import type { Deed, Form, Look, System } from '../../replay/system.ts';
import { requestForPayment } from '../../workflows/payment/request-for-payment.ts';

/** The system in memory: each case a rehearsal over the company's own people, calendar and rulebook. */
export class RehearsedSystem implements System {
  readonly #cases = new Map<string, Rehearsal>();
  readonly #drafts = new Map<string, Form>();
  readonly #company: CompanyData;
  readonly #facts: Facts;

  constructor(company: CompanyData) {
    this.#company = company;
    this.#facts = factsOf(company);
  }

  /** The journals of all cases. */
  get journals(): readonly (readonly Event[])[] {
    return [...this.#cases.values()].map(({ journal }) => journal);
  }

  get facts(): Facts {
    return this.#facts;
  }

  async does(caseId: string, deed: Deed, seen: Look | undefined): Promise<string | undefined> {
    if (deed.kind === 'save') {
      this.#drafts.set(deed.id, deed.form);
      return undefined;
    }
    const answer = deed.kind === 'open' ? await this.#open(caseId, deed) : await this.#act(caseId, deed, seen);
    return 'refused' in answer ? answer.refused : undefined;
  }

  looks(caseId: string, person: string): Promise<Look | undefined> {
    const rehearsal = this.#cases.get(caseId);
    if (!rehearsal) return Promise.resolve(undefined);
    const { state, journal } = rehearsal;
    const open = openTasks(state).map((task) => ({
      seq: task.seq,
      step: task.step,
      holders: holders(task),
      allowed: allowedOnTask(state, task, person),
    }));
    const acts = journal.flatMap(({ act, actor }) => (act ? [{ id: act.id, person: personOf(actor) ?? '' }] : []));
    return Promise.resolve({
      seq: state.seq,
      formDigest: state.submission?.formDigest ?? '',
      outcome: state.closed ?? null,
      open,
      allowed: allowedOnCase(state, person),
      acts: acts.map((act) => (act.id === 'open' ? { ...act, id: caseId } : act)),
    });
  }

  draft = (id: string): Promise<Form | undefined> => Promise.resolve(this.#drafts.get(id));

  #open(caseId: string, { person: applicant, form }: Extract<Deed, { kind: 'open' }>) {
    const { digest, rule, series } = this.#ruleFor(form);
    const rehearsal = new Rehearsal(
      requestForPayment,
      { ...this.#facts, number: `${series}-1` },
      { [digest]: rule },
      Date.parse('2026-11-23T09:00:00Z'),
    );
    this.#cases.set(caseId, rehearsal);
    return rehearsal.open({
      kind: 'case-opened',
      process: 'request-for-payment',
      version: 1,
      company: this.#company.id,
      applicant,
      series,
      attachments: [],
      form,
      formDigest: digestOf(form),
      ruleDigest: digest,
    });
  }

  #act(caseId: string, { person, ...deed }: Exclude<Deed, { kind: 'open' | 'save' }>, seen: Look | undefined) {
    const rehearsal = this.#cases.get(caseId);
    if (!rehearsal || !seen) throw new Error(`${caseId} was never opened`);
    const task = 'step' in deed ? { task: rehearsal.state.steps[deed.step]?.task?.seq } : {};
    const { digest, rule } = 'form' in deed ? this.#ruleFor(deed.form) : { digest: '', rule: undefined };
    return rehearsal.act({
      ...deed,
      ...task,
      ...('form' in deed ? { formDigest: digestOf(deed.form), ruleDigest: digest, rule } : {}),
      by: { person },
      digest: digestOf(deed),
      seen: { seq: seen.seq, form: seen.formDigest },
    } as Act);
  }

  /** The version in force on the day of the expense, as the API finds it. */
  #ruleFor({ incurredOn }: Form) {
    const versions = this.#company.rulebooks.filter(({ process }) => process === 'request-for-payment');
    const version = versions.filter(({ effectiveFrom }) => effectiveFrom <= String(incurredOn)).at(-1);
    if (!version) throw new Error(`no rule was in force on ${String(incurredOn)}`);
    return { ...version, digest: version.effectiveFrom };
  }
}

function factsOf({ id, people, departments, fallbackPost, calendar }: CompanyData): Facts {
  const idOf = (key: string) => `${id}:${key}`;
  return {
    calendar,
    roster: {
      people: Object.fromEntries(people.map(({ key, department }) => [idOf(key), { department, disabled: false }])),
      holders: people.flatMap(({ key, posts }) => posts.map((held) => ({ ...held, person: idOf(key) }))),
      parents: Object.fromEntries(departments.map((department) => [department.id, department.parent ?? null])),
      fallbackPost,
    },
  };
}
