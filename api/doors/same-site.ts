import type { RequestHandler } from 'express';
import { No } from '../no.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write that a browser sends must come from our own pages. What is no browser sends neither header, and has no cookie to steal. */
export const sameSite =
  (publicUrl?: string): RequestHandler =>
  (request, _response, go) => {
    if (harmless.has(request.method)) return go();
    const from = request.get('sec-fetch-site');
    if (from !== undefined && from !== 'same-origin' && from !== 'none') throw new No('cross-site');
    const origin = request.get('origin');
    if (origin !== undefined && !isOurs(origin, request.get('host'), publicUrl)) throw new No('cross-site');
    return go();
  };

function isOurs(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: from } = new URL(origin);
  return from === host || (publicUrl !== undefined && from === new URL(publicUrl).host);
}
