import { defineConfig } from 'prisma/config';

/** Prisma's own settings: only the client is generated with Prisma, migrations are run by prisma/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
