import type { Pool } from 'pg';
import type { RecoveryActivities, Round } from '../../workflows/durable/activities.ts';
import { countSweep } from './beat.ts';
import { notice } from './notice.ts';
import type { OpenCase, RunningCases } from './running-cases.ts';

/**
 * What the reconciler needs; `heartbeat` is its sign of life, `casesPerSweep` bounds a sweep, a running case unknown to the database may still be
 * opening for `openingMs`.
 */
export interface RecoveryDeps {
  readonly pool: Pool;
  readonly cases: RunningCases;
  readonly heartbeat?: () => void;
  readonly casesPerSweep?: number;
  readonly openingMs?: number;
}

const sideBySide = 8;

/** The reconciler's activity, bound to the database and the engine. */
export function createRecovery(deps: RecoveryDeps): RecoveryActivities {
  return { reconcile: (round) => reconcile(deps, round) };
}

/** Compares one page of the open cases with the engine, starts again what is lost, and asks cases that the database does not know to look again. */
async function reconcile(deps: RecoveryDeps, round: Round): ReturnType<RecoveryActivities['reconcile']> {
  const { pool, cases, heartbeat, casesPerSweep = 500 } = deps;
  const { sweep, isRestored } = await countSweep(pool, round.sweep + 1);
  const all = isRestored || round.all === true;
  const open = await openCases(pool, isRestored ? undefined : round.after, casesPerSweep);
  const startedAgain = await startLost(deps, open);
  if (all) await inTurns(open, ({ id }) => cases.lookAgain(id), heartbeat);
  const strangersAfter = await wakeStrangers(deps, round.strangersAfter);
  const after = open.length === casesPerSweep ? open.at(-1)?.id : undefined;
  return {
    startedAgain,
    round: {
      sweep,
      ...(after === undefined ? {} : { after }),
      ...(after !== undefined && all ? { all } : {}),
      ...(strangersAfter === undefined ? {} : { strangersAfter }),
    },
    hurries: after !== undefined && (all || startedAgain > 0),
  };
}

async function openCases(pool: Pool, after: string | undefined, limit: number): Promise<OpenCase[]> {
  const { rows } = await pool.query<OpenCase>(
    `SELECT id, process, urgent FROM case_file WHERE outcome IS NULL AND id > coalesce($1, '00000000-0000-0000-0000-000000000000'::uuid)
     ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );
  return rows;
}

async function startLost({ pool, cases, heartbeat }: RecoveryDeps, open: readonly OpenCase[]): Promise<number> {
  const look = async (one: OpenCase) => ({ ...one, because: await cases.lostBecause(one.id) });
  const found = await inTurns(open, look, heartbeat);
  const lost = found.filter(({ because }) => because !== undefined);
  if (lost.length === 0) return 0;
  // one that has ended properly meanwhile is closed on file by now
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM case_file WHERE id = ANY($1) AND outcome IS NULL', [
    lost.map(({ id }) => id),
  ]);
  const stillOpen = new Set(rows.map(({ id }) => id));
  const again = lost.filter(({ id }) => stillOpen.has(id));
  await notice(
    pool,
    again.map(({ id, because }) => ({ caseId: id, what: `workflow-${because}` })),
  );
  await inTurns(again, (lost) => cases.startAgain(lost), heartbeat);
  return again.length;
}

/** Cases that run and that the database does not know, though they had time to be opened. */
async function wakeStrangers({ pool, cases, heartbeat, openingMs = 600_000 }: RecoveryDeps, page: string | undefined) {
  const { caseIds, next } = await cases.runningSince(new Date(Date.now() - openingMs), page);
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM unnest($1::uuid[]) AS asked (id) WHERE NOT EXISTS (SELECT FROM case_file c WHERE c.id = asked.id)',
    [caseIds],
  );
  await inTurns(rows, ({ id }) => cases.lookAgain(id), heartbeat);
  return next;
}

async function inTurns<T, R>(
  list: readonly T[],
  work: (one: T) => Promise<R>,
  heartbeat: () => void = () => undefined,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const takes = async () => {
    for (let one = list[next++]; one !== undefined; one = list[next++]) {
      results.push(await work(one));
      heartbeat();
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, takes));
  return results;
}
