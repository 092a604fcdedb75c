import { z } from 'zod';
import { get, type Endpoint } from './endpoint.ts';

/** The process lives. */
export const health = z.strictObject({ status: z.literal('alive') });

/** Whether what the API leans on answers. */
export const readiness = z.strictObject({ database: z.boolean(), temporal: z.boolean() });

/** The doors of whoever runs the system or builds on it. */
export const operationDoors = {
  health: { ...get, by: 'anyone', path: '/health', says: 'The process lives', answer: health },
  ready: { ...get, by: 'anyone', path: '/ready', says: 'Database and Temporal answer', answer: readiness },
  metrics: { ...get, by: 'operator', path: '/metrics', says: 'Figures for Prometheus', answer: 'text/plain' },
  openApi: {
    ...get,
    by: 'anyone',
    path: '/openapi.json',
    says: 'This description as OpenAPI 3.1',
    answer: z.record(z.string(), z.unknown()),
  },
  reference: { ...get, by: 'anyone', path: '/reference', says: 'This description as a page', answer: 'text/html' },
} as const satisfies Record<string, Endpoint>;
