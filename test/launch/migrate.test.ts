import pg from 'pg';
import { migrate } from '../../prisma/migrate.ts';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';

let database: FreshDatabase;
let client: pg.Client;
beforeEach(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

it('a migrated database has nothing left to apply', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

it('two that migrate an empty database at once take turns: one applies everything, the other nothing', async () => {
  await client.query('drop schema public cascade; create schema public');
  const [first, second] = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect([first.length, second.length].sort()).toEqual([0, Math.max(first.length, second.length)]);
  expect(first.length + second.length).toBeGreaterThan(0);
});

it('a migration that was edited after it had been applied is refused', async () => {
  await client.query("update _prisma_migrations set checksum = 'another' where migration_name like '%_first'");
  await expect(migrate(database.url)).rejects.toThrow('20261122000000_first was edited after it had been applied');
});

it('a database that a newer program migrated is refused', async () => {
  await client.query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '1', '29990101000000_later', now())",
  );
  await expect(migrate(database.url)).rejects.toThrow('the database is newer than this program: 29990101000000_later');
});
