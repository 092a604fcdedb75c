import { auditedRow } from '../audit/case-row.ts';
import { readEngine } from '../audit/engine.ts';
import { exportCase, exportFound } from '../audit/export.ts';
import { checkFile } from '../audit/file-check.ts';
import { auditCase } from '../audit/read.ts';
import { readingsPage } from '../audit/readings.ts';
import { searchCases } from '../audit/search.ts';
import { snapshot } from '../cases/snapshot.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { auditorOnly, readingsReaderOnly } from '../policies/may-audit.ts';

type Routes = Pick<
  Handlers,
  'auditCases' | 'auditCase' | 'auditEngine' | 'auditCaseExport' | 'auditExport' | 'auditFile' | 'auditReadings'
>;

/** The auditor's desk: he reads every case of his company; what he reads was put on record before he came here. */
export function auditRoutes(deps: Deps): Routes {
  const { pool } = deps;
  return {
    auditCases: async ({ me, query }) => {
      auditorOnly(me);
      return searchCases(pool, me, query);
    },
    auditCase: async ({ me, params }) => {
      auditorOnly(me);
      return auditCase(pool, me, params.id);
    },
    auditEngine: async ({ me, params }) => {
      auditorOnly(me);
      const { id } = await snapshot(pool, (client) => auditedRow(client, me, params.id));
      return readEngine(deps, id);
    },
    auditCaseExport: async ({ me, params, response }) => {
      auditorOnly(me);
      await exportCase(pool, me, params.id, response);
      return undefined;
    },
    auditExport: async ({ me, query, response }) => {
      auditorOnly(me);
      await exportFound(pool, me, query, response);
      return undefined;
    },
    auditFile: async ({ me, params }) => {
      auditorOnly(me);
      return checkFile(deps, me, params.id);
    },
    auditReadings: async ({ me, query }) => {
      readingsReaderOnly(me);
      return readingsPage(pool, me, query);
    },
  };
}
