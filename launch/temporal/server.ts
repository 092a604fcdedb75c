import { join } from 'node:path';
import type { PartPlan } from '../part.ts';
import { listens } from '../ports.ts';

/** What a local Temporal server is started with. */
export interface ServerSettings {
  readonly binary: string;
  /** Holds the store, the log and the pid file. */
  readonly folder: string;
  readonly port: number;
  /** Without it the server has no user interface. */
  readonly uiPort?: number;
  /** Further namespaces beside `default`. */
  readonly namespaces?: readonly string[];
  /** Further dynamic configuration, `key=value`. */
  readonly dynamic?: readonly string[];
}

/** One partition is enough for one machine and takes a second off the slowest answers. */
const oneMachine = ['matching.numTaskqueueReadPartitions=1', 'matching.numTaskqueueWritePartitions=1'];

async function answers(port: number): Promise<void> {
  await listens(port);
  // loaded while the parts start: they need not wait for it
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 2000 });
  try {
    await connection.workflowService.describeNamespace({ namespace: 'default' });
  } finally {
    await connection.close();
  }
}

/** A local Temporal server with its store on disk, as a part to start. Ready means that its namespace answers. */
export function temporalServer(settings: ServerSettings): PartPlan {
  const store = join(settings.folder, 'temporal.db');
  const ui = settings.uiPort === undefined ? ['--headless'] : ['--ui-port', String(settings.uiPort)];
  const dynamic = [...oneMachine, ...(settings.dynamic ?? [])].flatMap((one) => ['--dynamic-config-value', one]);
  const namespaces = (settings.namespaces ?? []).flatMap((one) => ['--namespace', one]);
  const fixed = ['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error', '--db-filename', store];
  return {
    name: 'temporal',
    command: settings.binary,
    args: [...fixed, '--port', String(settings.port), ...ui, ...namespaces, ...dynamic],
    mark: store,
    folder: settings.folder,
    ready: () => answers(settings.port),
  };
}
