import { isIP } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { sha256 } from '../../domain/canonical.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { No } from '../no.ts';
import { openApi } from '../openapi.ts';
import { reference } from '../reference.ts';
import { isReachable } from '../temporal.ts';

type Routes = Pick<Handlers, 'health' | 'ready' | 'metrics' | 'openApi' | 'reference'>;

/** What operators and programmers ask. */
export function operationsRoutes({ pool, temporal, metrics, config }: Deps): Routes {
  let document: ReturnType<typeof openApi> | undefined;
  let page: string | undefined;
  // made when somebody asks for it: a tenth of a second less until the API is up
  const contract = () => (document ??= openApi());
  return {
    health: () => Promise.resolve({ status: 'alive' as const }),
    ready: async ({ response }) => {
      const [database, engine] = await Promise.all([
        pool.query('SELECT 1').then(
          () => true,
          () => false,
        ),
        isReachable(temporal),
      ]);
      if (!database || !engine) response.status(503);
      return { database, temporal: engine };
    },
    metrics: async ({ request, response }) => {
      if (!isOperator(request, config.METRICS_TOKEN)) throw new No('not-found');
      response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
      return undefined;
    },
    openApi: () => Promise.resolve(contract() as unknown as Record<string, unknown>),
    reference: ({ response }) => {
      response.type('html').send((page ??= reference(contract())));
      return Promise.resolve(undefined);
    },
  };
}

/** Someone on this machine who did not come through a proxy, or who has the token. */
function isOperator(request: Request, token: string | undefined): boolean {
  const given = request.get('authorization')?.replace(/^Bearer /, '');
  if (token !== undefined && given !== undefined)
    return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
  const from = request.socket.remoteAddress ?? '';
  const isHere = isIP(from) > 0 && /^(127\.|::1$|::ffff:127\.)/.test(from);
  return isHere && request.get('x-forwarded-for') === undefined;
}
