import { randomUUID } from 'node:crypto';
import { chained } from '../../activities/filing/append.ts';
import type { Event } from '../../domain/events.ts';
import { firstBadRecord } from '../../domain/journal.ts';
import { opening, people } from '../case.ts';

const cases = 5_000;

/** Events a processor second whose chain is checked, rows in memory: the walk that `evidence/` takes over every case. */
export function journalChecks(): number {
  const journals = Array.from({ length: cases }, () => journalOf(randomUUID()));
  const before = process.cpuUsage();
  for (const { caseId, rows, head } of journals)
    if (firstBadRecord(caseId, rows, head)) throw new Error('a sound journal does not hold');
  const { user, system } = process.cpuUsage(before);
  return (cases * 6) / ((user + system) / 1e6);
}

function journalOf(caseId: string) {
  const { opening: opened } = opening('two-steps', caseId);
  const at = Date.now();
  const decision = (seq: number, step: string, person: string): Event => ({
    kind: 'decision-made',
    step,
    task: seq - 1,
    verdict: 'approved',
    seen: opened.fact.formDigest,
    seq,
    at,
    actor: { person },
    act: { id: randomUUID(), digest: opened.act.digest },
  });
  const task = (seq: number, step: string): Event => ({
    kind: 'task-opened',
    step,
    spec: { kind: 'approval', by: { post: 'department-manager' } },
    follows: ['submission'],
    seq,
    at,
    actor: { rule: step },
  });
  const events: Event[] = [
    { ...opened.fact, seq: 1, at, actor: { person: opened.applicant }, act: opened.act },
    task(2, 'department manager'),
    decision(3, 'department manager', people.departmentManager),
    task(4, 'General Manager'),
    decision(5, 'General Manager', people.generalManager),
    { kind: 'case-closed', outcome: 'approved', seq: 6, at, actor: { rule: 'case-closed' } },
  ];
  const { rows, hash } = chained(caseId, '', events);
  return {
    caseId,
    rows: rows.map(({ act_id: actId, ...row }) => ({ ...row, actId, at })),
    head: { seq: 6, hash },
  };
}
