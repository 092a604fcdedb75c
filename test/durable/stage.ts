import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import { castDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { DurableCase } from './case.ts';

/** A database with the cast, and an engine with a worker over it, for one test file. */
export interface DurableStage {
  readonly pool: pg.Pool;
  readonly engine: Engine;
  newCase(): DurableCase;
  close(): Promise<void>;
}

/** Sets the stage; `around` may put something between the engine and the activities. */
export async function durableStage(
  around: (honest: ReturnType<typeof createActivities>, pool: pg.Pool) => object = (honest) => honest,
): Promise<DurableStage> {
  const database = await castDatabase();
  const { pool } = database;
  const engine = await startEngine(around(createActivities({ pool }), pool));
  return {
    pool,
    engine,
    newCase: () => new DurableCase(engine.client, pool, engine.taskQueue),
    async close() {
      await engine.close();
      await database.close();
    },
  };
}
