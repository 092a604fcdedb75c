import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Act } from '../../domain/act.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Account, Accounts } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import { file } from '../../activities/filing/file.ts';
import { Rehearsal, type FillsIn } from '../../rehearsal/rehearse.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { settle } from '../../workflows/kernel/hold.ts';
import { untilHeld } from '../../workflows/kernel/until-held.ts';
import { veto } from '../../workflows/kernel/veto.ts';

/** What a case asks of a budget, and what it comes to in the end. */
export interface Wish {
  readonly account: string;
  readonly amount: number;
  readonly actual: number;
}

const spendingRule = {
  president: {
    by: { post: 'president', of: 'company' },
    whenPassed: { lapses: { amount: '3 days', clock: 'calendarTime' } },
  },
} as const;

/** The money of a promotion and nothing else: held, approved by the President or not, settled on the actuals where there is room. */
const spending: Process<Wish, typeof spendingRule> = async (desk: Desk) => {
  const { request, rule, amount, heldBy } = await untilHeld<Wish, typeof spendingRule>(
    desk,
    'budget held',
    ({ account, amount }) => ({ account, amount }),
  );
  const [signed] = await Promise.all([
    approval(desk, 'President', rule.president),
    veto(desk, 'veto', { by: { post: 'general-manager', of: 'company' } }),
  ]);
  if (signed !== 'approved') return signed;
  return (await settle(desk, 'settlement', heldBy, amount, request.actual)).done ? 'approved' : 'rejected';
};

/** A case whose desk runs in memory at its own time and whose turns are filed in a real database. */
export class FiledCase {
  readonly id = randomUUID();
  readonly rehearsal: Rehearsal;

  constructor(pool: pg.Pool) {
    const fillsIn: FillsIn = async (events, { form }) => {
      const filing = await file(pool, { caseId: this.id, events, form });
      if (!('filed' in filing)) throw new Error(`not filed: ${JSON.stringify(filing)}`);
      return events.map(
        (event, at) => ({ ...event, ...(filing.filed[at] ? { filled: filing.filed[at] } : {}) }) as Event,
      );
    };
    this.rehearsal = new Rehearsal(spending, fillsIn, { rule: spendingRule }, Date.parse('2026-11-23T08:30:00+08:00'));
  }

  /** Each case in a series of its own: numbers are given one after the other, and nothing but the budget should make cases wait for each other. */
  opens(wish: Wish) {
    const form = { ...wish };
    const formDigest = digestOf(form);
    return this.rehearsal.open(
      {
        kind: 'case-opened',
        process: 'promotion',
        version: 1,
        company: 'website',
        applicant: 'chen',
        series: `T${this.id}`.replaceAll('-', ''),
        attachments: [],
        form,
        formDigest,
        ruleDigest: 'rule',
      },
      this.id,
    );
  }

  does(person: string, step: string, asked: object) {
    const { state } = this.rehearsal;
    const task = state.steps[step]?.task?.seq;
    const seen = { seq: state.seq, form: state.submission?.formDigest ?? '' };
    const act = {
      id: randomUUID(),
      digest: '',
      by: { person },
      seen,
      ...(task === undefined ? {} : { task }),
      ...asked,
    };
    return this.rehearsal.act(act as Act);
  }

  get waitsForLess(): boolean {
    return this.rehearsal.state.steps['submission #2']?.task?.state === 'assigned';
  }
}

/** The budgets as the rows say them. */
export async function accountsIn(pool: pg.Pool, of: readonly string[]): Promise<Accounts> {
  const { rows } = await pool.query<Account & { id: string }>(
    `SELECT a.id, a.total::float AS total, coalesce(sum(amount) FILTER (WHERE state = 'held'), 0)::float AS held,
            coalesce(sum(amount) FILTER (WHERE state = 'spent'), 0)::float AS spent
     FROM account a LEFT JOIN account_entry e ON e.company = a.company AND e.account = a.id
     WHERE a.id = ANY($1) GROUP BY a.company, a.id, a.total`,
    [of],
  );
  return Object.fromEntries(rows.map(({ id, ...account }) => [id, account]));
}
