import express, { type Request, type RequestHandler } from 'express';
import type { Endpoint } from '../contract/endpoint.ts';
import { No } from '../no.ts';
import { readJson } from '../strict-json.ts';

/** Reads a JSON body as text, up to the limit; what is no JSON is refused before a byte of it is read. */
export function bodyReader(endpoint: Endpoint, limit: number): RequestHandler {
  if (endpoint.body === 'upload' || endpoint.body === undefined) return (_request, _response, go) => go();
  const asText = express.text({ type: 'application/json', limit, defaultCharset: 'utf-8' });
  return (request, response, go) => {
    if (!request.is('application/json')) throw new No('unsupported-media-type');
    asText(request, response, go);
  };
}

/** The body as JSON. */
export function jsonOf(request: Request): unknown {
  const text: unknown = request.body;
  return readJson(typeof text === 'string' ? text : '');
}
