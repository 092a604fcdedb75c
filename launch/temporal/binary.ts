import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Temporal CLI that was found, and the version of the server inside it. */
export interface TemporalBinary {
  readonly path: string;
  readonly server: string;
}

/** The oldest server that opens a case by update-with-start as the API does. */
export const oldestServer = '1.28.0';

/** The oldest server whose workflows can skip time: the tests need it. */
export const oldestVirtualTimeServer = '1.32.0';

const parts = (version: string) => version.split('.').map(Number);

function isOlder(version: string, than: string): boolean {
  const [a, b] = [parts(version), parts(than)];
  const at = b.findIndex((part, index) => part !== (a[index] ?? 0));
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Looks at a binary: what it is, or a thrown reason why it will not do (not there, not Temporal, its server older than `oldest`). */
export async function inspect(path: string, oldest: string): Promise<TemporalBinary> {
  const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
  const server = /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (server === undefined) throw new Error(`${path} does not say which server it holds`);
  if (isOlder(server, oldest)) throw new Error(`${path} holds server ${server}, older than ${oldest}`);
  return { path, server };
}
