import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { seed } from '../seed.ts';
import { freshDatabase } from './database.ts';

/** A database with the cast and its rules, and connections to it. */
export interface CastDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Takes the database away. */
  close(): Promise<void>;
}

/** Sets the database up, for one test file or one test. */
export async function castDatabase(settings: pg.PoolConfig = {}): Promise<CastDatabase> {
  const database = await freshDatabase();
  const pool = openPool(database.url, settings);
  pool.on('error', () => undefined);
  await seed(pool);
  return { url: database.url, pool, close: () => pool.end().then(() => database.drop()) };
}
