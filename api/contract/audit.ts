import { z } from 'zod';
import { auditedCase } from './audit/case.ts';
import { engineHistory } from './audit/engine.ts';
import { fileCheck } from './audit/file-check.ts';
import { readingsPage, readingsQuery } from './audit/readings.ts';
import { auditSearch, casesFound } from './audit/search.ts';
import { get, type Endpoint } from './endpoint.ts';
import { uuid } from './wire.ts';

const ofOne = z.strictObject({ id: uuid });

/** The auditor's doors; his readings are also an administrator's to read. */
export const auditDoors = {
  auditCases: { ...get, path: '/audit/cases', says: 'Search all cases', query: auditSearch, answer: casesFound },
  auditCase: {
    ...get,
    path: '/audit/cases/:id',
    says: 'A case with all that is on file about it',
    params: ofOne,
    answer: auditedCase,
  },
  auditEngine: {
    ...get,
    path: '/audit/cases/:id/engine',
    says: "Temporal's own history of a case",
    params: ofOne,
    answer: engineHistory,
  },
  auditCaseExport: {
    ...get,
    path: '/audit/cases/:id/export',
    says: 'A case as JSON lines that verify offline',
    params: ofOne,
    answer: 'application/x-ndjson',
  },
  auditExport: {
    ...get,
    path: '/audit/export',
    says: 'The cases of a search as JSON lines that verify offline',
    query: auditSearch.omit({ cursor: true, limit: true }),
    answer: 'application/x-ndjson',
  },
  auditFile: {
    ...get,
    path: '/audit/attachments/:id',
    says: 'Hash a stored file anew',
    params: ofOne,
    answer: fileCheck,
  },
  auditReadings: {
    ...get,
    path: '/audit/readings',
    says: 'What auditors have read',
    query: readingsQuery,
    answer: readingsPage,
  },
} as const satisfies Record<string, Endpoint>;
