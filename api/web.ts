import { join } from 'node:path';
import express, { type Express } from 'express';

/** Serves the built inbox: its hashed assets for ever, its page afresh, and the page again for every address that is a screen. */
export function serveWeb(app: Express, folder: string): void {
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d' }));
  app.use('/assets', (_request, response) => void response.sendStatus(404));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  // a pattern without a name: an address that cannot be decoded has its page too
  app.get(/^/, (_request, response) => {
    response.set('cache-control', 'no-cache').sendFile(join(folder, 'index.html'));
  });
}
