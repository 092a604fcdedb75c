import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Config } from './config.ts';
import type { Changes } from './live/changes.ts';
import type { Metrics } from './metrics.ts';

/** All that the routes lean on; tests hand in their own. */
export interface Deps {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly temporal: Client;
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly changes: Changes;
}
