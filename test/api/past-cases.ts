import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { file } from '../../activities/filing/file.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event, Fact } from '../../domain/events.ts';
import type { Copy } from '../../domain/events/notice.ts';

const hour = 3_600_000;

/**
 * A step of a case that lies in the past: whose it was, what he was given and what he took, in hours; without `took` it is still open. It may have
 * been taken over by rule after some of them.
 */
export interface PastStep {
  readonly person: string;
  readonly within: number;
  readonly took?: number;
  readonly takenOver?: { readonly by: string; readonly after: number };
}

interface PastCase {
  /** How many hours ago it was opened. */
  readonly opened: number;
  readonly steps: readonly PastStep[];
  readonly copies?: readonly Copy[];
  /** The limit on the whole case, in hours. */
  readonly whole?: number;
}

const hours = (n: number) => ({ amount: `${n} hours`, clock: 'calendarTime' }) as const;

/** Puts a case of the manufacturer on file as if it had happened: its steps one after the other, closed if none is left open. */
export async function pastCase(pool: Pool, applicant: string, { opened, steps, copies, whole }: PastCase) {
  const caseId = randomUUID();
  const events: Event[] = [];
  let at = Date.now() - opened * hour;
  const happens = (fact: Fact, person?: string) =>
    events.push({ ...fact, seq: events.length + 1, at, actor: person ? { person } : { rule: 'story' } });
  happens(
    {
      kind: 'case-opened',
      process: 'leave',
      version: 1,
      company: 'manufacturer',
      applicant,
      series: 'QJ',
      attachments: [],
      form: {},
      formDigest: digestOf({}),
      ruleDigest: digestOf('past'),
    },
    applicant,
  );
  if (whole !== undefined)
    happens({
      kind: 'task-opened',
      step: 'whole case',
      spec: { kind: 'clock', by: { anyOf: [] }, within: hours(whole) },
      follows: [],
    });
  for (const [index, { person, within, took, takenOver }] of steps.entries()) {
    const step = `step ${index + 1}`;
    const spec = { kind: 'answer', by: { person }, within: hours(within) } as const;
    const task = happens({ kind: 'task-opened', step, spec, follows: [] });
    const askedAt = at;
    if (takenOver) {
      at += takenOver.after * hour;
      happens({ kind: 'task-taken-over', step, task, by: { person: takenOver.by } });
    }
    if (took === undefined) continue;
    at = askedAt + took * hour;
    happens({ kind: 'answer-given', step, task, answer: {}, seen: '' }, takenOver?.by ?? person);
  }
  if (copies) happens({ kind: 'copies-sent', step: 'copies', follows: [], copies });
  if (steps.every(({ took }) => took !== undefined)) happens({ kind: 'case-closed', outcome: 'approved' });
  const filing = await file(pool, { caseId, events, form: {} });
  if (!('filed' in filing)) throw new Error(`not filed: ${JSON.stringify(filing)}`);
  const { rows } = await pool.query<{ number: string }>('SELECT number FROM case_file WHERE id = $1', [caseId]);
  return {
    id: caseId,
    number: rows[0]?.number ?? '',
    copies: events.find(({ kind }) => kind === 'copies-sent')?.seq ?? 0,
  };
}
