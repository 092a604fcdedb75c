import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Endpoint } from './contract/endpoint.ts';
import { endpoints } from './contract/endpoints.ts';
import { notYetOnFile } from './contract/acts.ts';
import { problem } from './contract/problem.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** The contract as OpenAPI 3.1, made from the same table as the router. */
export function openApi(): ReturnType<OpenApiGeneratorV31['generateDocument']> {
  const registry = new OpenAPIRegistry();
  const cookie = registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'countersign',
    description: 'Set by signing in; named __Host-countersign over TLS.',
  });
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][])
    registry.registerPath({
      method: endpoint.method,
      path: endpoint.path.replaceAll(/:(\w+)/g, '{$1}'),
      operationId: name,
      summary: endpoint.says,
      tags: [endpoint.path.split('/')[1] ?? ''],
      ...(endpoint.by === 'person' ? { security: [{ [cookie.name]: [] }] } : {}),
      request: requestOf(endpoint),
      responses: responsesOf(endpoint),
    });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      description:
        'Durable approvals for company rules. Every act carries an id of the client: sent twice, it counts once. ' +
        'An answer 202 or 503 to an act means "unknown": send the same id again.',
    },
    servers: [{ url: '/api' }],
  });
}

function requestOf({ params, query, body }: Endpoint): NonNullable<RouteConfig['request']> {
  return {
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body === undefined ? {} : { body: { required: true, content: body === 'upload' ? upload : json(body) } }),
  };
}

const upload = { 'multipart/form-data': { schema: z.object({ file: z.string().meta({ format: 'binary' }) }) } };

function responsesOf({ answer, status, act }: Endpoint): RouteConfig['responses'] {
  const content =
    typeof answer === 'object' ? json(answer) : answer === 'nothing' ? undefined : { [answer]: { schema: z.string() } };
  return {
    [status ?? 200]: { description: 'Done', ...(content ? { content } : {}) },
    ...(act ? { 202: { description: 'Not known to be on file yet', content: json(notYetOnFile) } } : {}),
    default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
  };
}
