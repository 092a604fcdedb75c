import type { Cluster } from '../../launch/postgres/cluster.ts';

/** The stores under measurement: a Temporal server and a PostgreSQL with the business database, on loopback. */
export interface Setup {
  readonly name: string;
  readonly temporal: string;
  readonly cluster: Cluster;
  readonly pids: { readonly temporal: number; readonly postgres: number };
  stop(): Promise<void>;
}
