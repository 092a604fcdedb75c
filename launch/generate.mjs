// Generates Prisma's client when the schema is newer than it. The client needs no engine, but the generator asks for the path of
// one and would download it: any executable will do.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const schema = join(root, 'prisma', 'schema.prisma');
const noted = join(root, 'prisma', 'generated', '.digest');

function digest() {
  const version = readFileSync(join(root, 'node_modules', 'prisma', 'package.json'));
  return createHash('sha256').update(readFileSync(schema)).update(version).digest('hex');
}

if (existsSync(schema) && (!existsSync(noted) || readFileSync(noted, 'utf8') !== digest())) {
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    stdio: 'pipe',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  writeFileSync(noted, digest());
}
