import type { z } from 'zod';
import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Endpoint } from '../contract/endpoint.ts';
import { endpoints, type EndpointName } from '../contract/endpoints.ts';
import { recordReading } from '../audit/record-reading.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import { isReading } from '../policies/is-reading.ts';
import { mayWrite } from '../policies/may-write.ts';
import { whoIs } from '../session/who-is.ts';
import { bodyReader, jsonOf } from './body.ts';
import { check } from './check.ts';
import type { Asked, Handlers } from './handler.ts';

/**
 * Opens a door for each endpoint of the contract. The guards stand in this order: who are you, may you write at all, contract, policy; then
 * the act, then the answer. What an auditor reads is put on record before it is looked for.
 */
export function doors(deps: Deps, handlers: Handlers): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name];
    const handle = handlers[name] as (asked: Asked<Endpoint>) => Promise<unknown>;
    router[endpoint.method](
      endpoint.path,
      async (request: Request, response: Response, go: NextFunction) => {
        Object.assign(response.locals, { endpoint: name, params: request.params });
        if (endpoint.by === 'person') {
          const me = await whoIs(deps, request);
          response.locals['me'] = me;
          if (!mayWrite(me, endpoint, name)) throw new No('not-entitled');
        }
        go();
      },
      bodyReader(endpoint, deps.config.BODY_BYTES),
      async (request: Request, response: Response) => {
        const asked = contract(endpoint, request, response);
        if (asked.me && isReading(asked.me, endpoint, name))
          await recordReading(deps.pool, asked.me, { what: name, ...asked });
        present(endpoint, response, await handle(asked));
      },
    );
  }
  return router;
}

function contract(endpoint: Endpoint, request: Request, response: Response): Asked<Endpoint> {
  const { params, query, body } = endpoint;
  return {
    me: response.locals['me'] as Asked<Endpoint>['me'],
    params: params && named(params, request.params),
    query: query && check(query, request.query),
    body: body === undefined || body === 'upload' ? undefined : check(body, jsonOf(request)),
    request,
    response,
  } as Asked<Endpoint>;
}

/** What the address names; one that can name nothing finds nothing. */
function named<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  const { success, data } = schema.safeParse(params);
  if (!success) throw new No('not-found');
  return data;
}

function present({ act, status }: Endpoint, response: Response, answer: unknown): void {
  if (response.headersSent) return;
  if (status !== undefined) response.status(status);
  if (answer === undefined) response.end();
  else if (act && isNotYetOnFile(answer)) response.status(202).location(`/api/acts/${answer.id}`).json(answer);
  else response.json(answer);
}

const isNotYetOnFile = (answer: unknown): answer is { id: string } =>
  typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'unknown';
