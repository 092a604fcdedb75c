import { randomUUID } from 'node:crypto';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Deps } from './deps.ts';
import { doors } from './doors/doors.ts';
import { faults } from './doors/faults.ts';
import { sameSite } from './doors/same-site.ts';
import { securityHeaders } from './doors/security-headers.ts';
import { No } from './no.ts';
import { accountRoutes } from './routes/accounts.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { auditRoutes } from './routes/audit.ts';
import { caseRoutes } from './routes/cases.ts';
import { companyRoutes } from './routes/company.ts';
import { draftRoutes } from './routes/drafts.ts';
import { leaveRoutes } from './routes/leave.ts';
import { noticeRoutes } from './routes/notices.ts';
import { officeRoutes } from './routes/office.ts';
import { operationsRoutes } from './routes/operations.ts';
import { sessionRoutes } from './routes/session.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { taskRoutes } from './routes/tasks.ts';

/** The API as an Express app over what it is handed; it listens nowhere by itself. */
export function createApp(deps: Deps): Express {
  const { config } = deps;
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('trust proxy', config.TRUSTED_PROXIES);
  app.use(securityHeaders(config));
  const api = express.Router();
  api.use(watch(deps), sameSite(config.PUBLIC_URL));
  api.use(
    doors(deps, {
      ...sessionRoutes(deps),
      ...companyRoutes(deps),
      ...officeRoutes(deps),
      ...caseRoutes(deps),
      ...taskRoutes(deps),
      ...draftRoutes(deps),
      ...attachmentRoutes(deps),
      ...noticeRoutes(deps),
      ...leaveRoutes(deps),
      ...accountRoutes(deps),
      ...auditRoutes(deps),
      ...sheetRoutes(deps),
      ...operationsRoutes(deps),
    }),
  );
  api.use(() => {
    throw new No('not-found');
  });
  app.use('/api', api);
  app.use(faults(deps));
  return app;
}

/** Gives each request an id, and counts and logs its answer: the endpoint's name, never its words. */
const watch =
  ({ log, metrics }: Deps) =>
  (_request: Request, response: Response, go: NextFunction): void => {
    const started = performance.now();
    const id = randomUUID();
    response.locals['id'] = id;
    response.set({ 'x-request-id': id, 'cache-control': 'no-store' });
    response.once('finish', () => {
      const endpoint = String(response.locals['endpoint'] ?? 'none');
      const seconds = (performance.now() - started) / 1000;
      const status = String(response.statusCode);
      metrics.answered.observe({ endpoint, status }, seconds);
      log.debug({ id, endpoint, status, ms: Math.round(seconds * 1000) }, 'answered');
    });
    go();
  };
