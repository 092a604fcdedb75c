import { Worker } from '@temporalio/worker';
import type { Pool } from 'pg';
import { journalOf } from '../../activities/filing/stored.ts';
import { compareWithJournal } from '../../activities/rebuild/rebuild.ts';
import type { Event } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import { emptyState, taskBySeq, type State } from '../../domain/state.ts';
import { holders } from '../../domain/task.ts';
import { verify } from '../../evidence/verify.ts';
import type { Sender } from '../../replay/sender.ts';
import { runningCases } from '../../worker/running-cases.ts';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import type { Installation } from './installation.ts';
import type { Ledger } from './ledger.ts';

const recoveryTime = 15_000;
const longestHistory = 5_000;

/** Holds an installation against what its clients wrote down (faults.md, I1–I6, I9–I11); answers each broken promise in a sentence. */
export async function brokenPromises(
  { pool, client, place, outages }: Installation,
  ledger: Ledger,
  bundle: string,
): Promise<string[]> {
  const ids = await cases(pool);
  const journals = new Map<string, Event[]>();
  for (const { id } of ids) journals.set(id, await journalOf(pool, id));
  const differences = await compareWithJournal(place.databaseUrl);
  const { badCases, badRegisters } = await verify(pool);
  return [
    ...(await againstLedger(pool, ledger)),
    ...[...journals].flatMap(([id, events]) => ofOneCase(events).map((what) => `${id}: ${what}`)),
    ...differences.map((one) => `I4 ${one.table} differs from the journal: ${JSON.stringify(one)}`),
    ...[...badCases, ...badRegisters].map((bad) => `I5 does not verify: ${JSON.stringify(bad)}`),
    ...(await withoutWorkflow(pool, runningCases(client, 'countersign'))),
    ...(await unreplayable(
      client,
      ids.map(({ id }) => id),
      bundle,
    )),
    ...ledger.again
      .filter(
        ({ at, why }) =>
          !excused(why) || !(why === '202' || outages.some(({ from, to }) => at >= from && at <= to + recoveryTime)),
      )
      .map(({ at, why }) => `I11 ${why} at ${new Date(at).toISOString()}, outside of every declared outage`),
  ];
}

/** Sends every acknowledged act again, as an impatient client would: the answer must be the one that was given. */
export async function otherAnswers(ledger: Ledger, send: Sender): Promise<string[]> {
  const other: string[] = [];
  for (const { id, request, seq } of [...ledger.acknowledged]) {
    const answer = await send(...request);
    const now = 'body' in answer ? (answer.body as { seq: number }).seq : answer.code;
    if (now !== seq) other.push(`I2 ${id} was answered ${seq}, and now ${now}`);
  }
  return other;
}

const excused = (why: string) => ['202', '503', 'no answer'].includes(why);

async function cases(pool: Pool): Promise<{ id: string; open: boolean }[]> {
  const { rows } = await pool.query<{ id: string; open: boolean }>('SELECT id, outcome IS NULL AS open FROM case_file');
  return rows;
}

async function againstLedger(pool: Pool, { acknowledged, refused }: Ledger): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; caseId: string; seq: number }>(
    'SELECT act_id AS id, case_id AS "caseId", seq FROM journal WHERE act_id IS NOT NULL',
  );
  const onFile = new Map(rows.map((row) => [row.id, row]));
  const record = await pool.query<{ id: string }>('SELECT act_id AS id FROM refusal WHERE act_id IS NOT NULL');
  const refusals = new Set(record.rows.map(({ id }) => id));
  return [
    ...acknowledged
      .filter(({ id, seq, caseId }) => onFile.get(id)?.seq !== seq || onFile.get(id)?.caseId !== caseId)
      .map(({ id, seq }) => `I1 ${id} was acknowledged as event ${seq} and is not on file as that`),
    ...rows.filter(({ id }) => refusals.has(id)).map(({ id }) => `I2 ${id} is both on file and refused`),
    ...[...refused.keys()].filter((id) => onFile.has(id)).map((id) => `I2 ${id} was refused and is on file`),
    ...[...refused]
      .filter(([id]) => !refusals.has(id))
      .map(([id, code]) => `I5 the refusal of ${id} (${code}) is not on record`),
  ];
}

function ofOneCase(events: readonly Event[]): string[] {
  const broken: string[] = [];
  const decided = new Set<number>();
  let state: State = emptyState;
  for (const event of events) {
    if (event.seq !== state.seq + 1) broken.push(`I5 event ${event.seq} follows ${state.seq}`);
    if (state.closed) broken.push(`I3 event ${event.seq} comes after the end`);
    if (event.kind === 'decision-made') {
      if (decided.has(event.task)) broken.push(`I3 task ${event.task} was decided twice`);
      decided.add(event.task);
    }
    if ('task' in event && event.act && !isEntitled(state, event))
      broken.push(`I6 event ${event.seq} by somebody who did not hold the task`);
    state = fold(state, event);
  }
  return broken;
}

function isEntitled(state: State, event: Event & { readonly task: number }): boolean {
  const task = taskBySeq(state, event.task);
  if (!task || !('person' in event.actor)) return false;
  return holders(task).includes('for' in event.actor ? event.actor.for : event.actor.person);
}

/** I9, once the reconciler had the time to run. */
async function withoutWorkflow(pool: Pool, running: ReturnType<typeof runningCases>): Promise<string[]> {
  for (let left = 40; ; left--) {
    const open = (await cases(pool)).filter((one) => one.open);
    const broken: string[] = [];
    for (const { id } of open) {
      const because = await running.lostBecause(id);
      if (because !== undefined) broken.push(`I9 the open case ${id} has no workflow: ${because}`);
    }
    const ids = new Set(open.map(({ id }) => id));
    const { caseIds } = await running.runningSince(new Date(), undefined);
    broken.push(...caseIds.filter((id) => !ids.has(id)).map((id) => `I9 the workflow of ${id} has no open case`));
    if (broken.length === 0 || left === 0) return broken;
    await new Promise((done) => setTimeout(done, 500));
  }
}

async function unreplayable(client: Installation['client'], ids: readonly string[], bundle: string): Promise<string[]> {
  const broken: string[] = [];
  const running = runningCases(client, 'countersign');
  async function* histories() {
    for (const id of ids) {
      // of a case that had ended when the store was lost the journal is all there is
      if ((await running.lostBecause(id)) === 'missing') continue;
      const history = await client.workflow.getHandle(caseWorkflowId(id)).fetchHistory();
      if ((history.events?.length ?? 0) > longestHistory)
        broken.push(`I10 the history of ${id} has ${history.events?.length} events`);
      yield { workflowId: caseWorkflowId(id), history };
    }
  }
  const results = Worker.runReplayHistories({ workflowBundle: { codePath: bundle } }, histories());
  for await (const { workflowId, error } of results)
    if (error) broken.push(`I10 ${workflowId} does not replay: ${error.message}`);
  return broken;
}
