import type { Response } from 'express';

/** Begins a stream of server-sent events; the browser comes again two seconds after it was cut. */
export function openStream(response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  response.write('retry: 2000\n\n');
}
