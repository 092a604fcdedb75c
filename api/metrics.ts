import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures that Prometheus fetches; one registry an app, so that tests do not share counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly answered: Histogram<'endpoint' | 'status'>;
  readonly listeners: Gauge;
}

/** The process's own figures, how long each endpoint took to answer, how many browsers listen. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    answered: new Histogram({
      name: 'countersign_api_answer_seconds',
      help: 'Time to answer, by endpoint and status',
      labelNames: ['endpoint', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    listeners: new Gauge({
      name: 'countersign_api_listeners',
      help: 'Browsers that listen to live changes',
      registers: [registry],
    }),
  };
}
