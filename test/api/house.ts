import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { createApp } from '../../api/app.ts';
import { readConfig } from '../../api/config.ts';
import { Changes } from '../../api/live/changes.ts';
import { createLog } from '../../api/log.ts';
import { createMetrics } from '../../api/metrics.ts';
import { startSession } from '../../api/session/sessions.ts';
import { serveWeb } from '../../api/web.ts';
import { root } from '../../launch/home.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { demoDatabase } from '../setup/database.ts';
import { startEngine, temporalAddress, type Engine } from '../setup/temporal.ts';
import { Visitor } from './visitor.ts';

/** A whole house for one test file: its own database with the demo companies, a worker, and the API on a free port. */
export interface House {
  readonly pool: pg.Pool;
  readonly engine: Engine;
  readonly address: string;
  readonly attachments: string;
  /** Somebody who is not signed in. */
  visitor(): Visitor;
  /** A person of the website company by his key, signed in; another company's as `company:key`. */
  person(key: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Brings the house up; settings of the API may be overridden. An act is waited for so long that a slow machine answers it too. */
export async function openHouse(settings: Readonly<Record<string, string>> = {}, temporal?: Client): Promise<House> {
  const database = await demoDatabase();
  const pool = openPool(database.url);
  pool.on('error', () => undefined);
  const engine = await startEngine(createActivities({ pool }));
  const attachments = await mkdtemp(join(tmpdir(), 'attachments-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    TASK_QUEUE: engine.taskQueue,
    DEMO: '1',
    ATTACHMENTS: attachments,
    ATTACHMENT_BYTES: '200000',
    ANSWER_WITHIN_MS: '30000',
    LOG_LEVEL: process.env['API_LOG'] ?? 'silent',
    ...settings,
  });
  const log = createLog(config.LOG_LEVEL);
  const changes = new Changes(pool, log);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const deps = { pool, prisma, temporal: temporal ?? engine.client, config, log, metrics: createMetrics(), changes };
  const app = createApp(deps);
  serveWeb(app, join(root, 'web', 'dist'));
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pool,
    engine,
    address,
    attachments,
    visitor: () => new Visitor(address),
    async person(key) {
      const id = key.includes(':') ? key : `website-company:${key}`;
      const visitor = new Visitor(address);
      visitor.id = id;
      visitor.cookie = `countersign=${await startSession(pool, id, 1)}`;
      return visitor;
    },
    async close() {
      await changes.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await engine.close();
      await prisma.$disconnect();
      await pool.end();
      await database.drop();
      await rm(attachments, { recursive: true, force: true });
    },
  };
}
