import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { No } from '../no.ts';
import { cleanName } from './names.ts';
import { placeOf } from './place.ts';
import { sniffed, typeOf } from './types.ts';

/** A file as it lies in the store. */
export interface Received {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Streams the one file of an upload to disk, in constant memory. Throws `too-large` before or while it is read, `file-type-not-allowed`
 * by its bytes, `malformed` without a file; then nothing stays behind.
 */
export async function receive(request: Request, folder: string, limit: number): Promise<Received> {
  if (!request.is('multipart/form-data')) throw new No('unsupported-media-type');
  const slack = 10_000;
  if (Number(request.get('content-length') ?? 0) > limit + slack) throw new No('too-large');
  const id = randomUUID();
  const place = placeOf(folder, id);
  await mkdir(dirname(place), { recursive: true });
  try {
    const received = await store(request, `${place}.part`, limit);
    await rename(`${place}.part`, place);
    return { id, ...received };
  } catch (failure) {
    request.unpipe();
    await rm(`${place}.part`, { force: true });
    throw failure;
  }
}

async function store(request: Request, place: string, limit: number): Promise<Omit<Received, 'id'>> {
  const parser = parserFor(request, limit);
  let stored: Promise<Omit<Received, 'id'>> | undefined;
  await new Promise<void>((ended, fail) => {
    parser.once('file', (_field, file, { filename }: { filename?: string }) => {
      stored = write(file, place).then((written) => ({ name: cleanName(filename ?? ''), ...written }));
      stored.catch(fail);
    });
    parser.once('error', () => fail(unreadable('The upload cannot be read.')));
    parser.once('close', ended);
    request.once('aborted', () => fail(unreadable('The upload was cut off.')));
    request.pipe(parser);
  });
  if (!stored) throw unreadable('There is no file in the upload.');
  return stored;
}

const unreadable = (detail: string): No => new No('malformed', { detail });

function parserFor({ headers }: Request, limit: number): busboy.Busboy {
  const limits = { files: 1, fields: 0, parts: 2, fileSize: limit, headerPairs: 50 };
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits });
  } catch {
    throw unreadable('The upload names no boundary.');
  }
}

async function write(file: Readable & { truncated?: boolean }, place: string): Promise<Omit<Received, 'id' | 'name'>> {
  const hash = createHash('sha256');
  const start: Buffer[] = [];
  let bytes = 0;
  const look = new Transform({
    transform(chunk: Buffer, _encoding, go) {
      if (bytes < sniffed) start.push(chunk.subarray(0, sniffed - bytes));
      bytes += chunk.length;
      hash.update(chunk);
      go(null, chunk);
    },
  });
  await pipeline(file, look, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }));
  if (file.truncated) throw new No('too-large');
  const type = await typeOf(Buffer.concat(start));
  if (type === undefined) throw new No('file-type-not-allowed');
  return { type, bytes, sha256: hash.digest('hex') };
}
