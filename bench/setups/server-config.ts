/** The ports of the server's parts: for calls, and for their membership. */
export interface ServerPorts {
  readonly frontend: readonly [number, number];
  readonly history: readonly [number, number];
  readonly matching: readonly [number, number];
  readonly worker: readonly [number, number];
  readonly http: number;
}

/** Where the server's store is, what it listens on, and the file of its dynamic configuration. */
export interface ServerPlace {
  readonly postgres: URL;
  readonly ports: ServerPorts;
  readonly dynamic: string;
}

/** The names of the server's two databases. */
export const stores = { default: 'temporal', visibility: 'temporal_visibility' };

/** The server's configuration on PostgreSQL, one machine; JSON is YAML as well. `postgres12_pgx` needs half the round trips of `postgres12`. */
export function serverConfig({ postgres, ports, dynamic }: ServerPlace): object {
  const store = (databaseName: string, most: number) => ({
    sql: {
      pluginName: 'postgres12_pgx',
      databaseName,
      connectAddr: postgres.host,
      connectProtocol: 'tcp',
      user: postgres.username,
      password: decodeURIComponent(postgres.password),
      maxConns: most,
      maxIdleConns: most,
      maxConnLifetime: '1h',
    },
  });
  const service = ([grpcPort, membershipPort]: readonly [number, number]) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  const frontend = service(ports.frontend);
  const rpcAddress = `127.0.0.1:${ports.frontend[0]}`;
  return {
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: { default: store(stores.default, 20), visibility: store(stores.visibility, 4) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: { rpc: { ...frontend.rpc, httpPort: ports.http } },
      history: service(ports.history),
      matching: service(ports.matching),
      worker: service(ports.worker),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress } },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamic, pollInterval: '60s' },
  };
}

/** One partition a task queue is enough for one machine. */
export const dynamicConfig = {
  'matching.numTaskqueueReadPartitions': [{ value: 1 }],
  'matching.numTaskqueueWritePartitions': [{ value: 1 }],
};
