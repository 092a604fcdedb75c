import { createServer } from 'node:http';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { Client } from '@temporalio/client';
import { openPool } from '../activities/database.ts';
import { PrismaClient } from '../prisma/generated/client.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { temporalConnection } from './connection.ts';
import { Changes } from './live/changes.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { serveWeb } from './web.ts';

const config = readConfig(process.env);
const log = createLog(config.LOG_LEVEL);
const pool = openPool(config.DATABASE_URL, {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 8_000,
  query_timeout: 9_000,
});
pool.on('error', (lost) => log.warn({ fault: lost.message }, 'a database connection was lost'));

const connection = temporalConnection(config.TEMPORAL_ADDRESS);
const metrics = createMetrics();
const changes = new Changes(pool, log, (listeners) => metrics.listeners.set(listeners));
const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
const app = createApp({ pool, prisma, temporal: new Client({ connection }), config, log, metrics, changes });
serveWeb(app, join(import.meta.dirname, '..', 'web', 'dist'));

const server = createServer(app);
server.listen(config.PORT, () => log.info({ address: server.address() }, 'the API listens'));

// a rehearsed process that an unfinished form breaks may break in a branch that nobody waits for: no reason to end the API
process.on('unhandledRejection', (failure) => log.error({ failure }, 'a promise failed that nobody waited for'));

/** Takes no new requests, lets the running ones end, then lets go of what it leans on. */
async function drain(): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  await changes.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), config.ANSWER_WITHIN_MS + 1_000).unref();
  await closed;
  await Promise.all([connection.close(), prisma.$disconnect()]);
  await pool.end();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain());
