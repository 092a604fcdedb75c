import { readFileSync } from 'node:fs';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const types: Readonly<Record<string, string>> = {
  'String text': 'text',
  'String Uuid': 'uuid',
  'String VarChar': 'varchar',
  'String[] text': '_text',
  'Json text': 'jsonb',
  'Boolean text': 'bool',
  'Int text': 'int4',
  'Int SmallInt': 'int2',
  'BigInt text': 'int8',
  'DateTime Timestamptz': 'timestamptz',
};

/** The columns as the models describe them, each as "table.column type", optional ones with a question mark. */
function modelled(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  return [...schema.matchAll(/^model \w+ \{\n(.*?)\n\}/gms)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    return body.split('\n').flatMap((line) => {
      const [, field, type = '', optional = '', attributes = ''] =
        /^ {2}(\w+) +([A-Z]\w+(?:\[\])?)(\??)(.*)$/.exec(line) ?? [];
      if (
        field === undefined ||
        attributes.includes('@relation') ||
        /^[A-Z]\w+\[\]$/.test(type) !== (type === 'String[]')
      )
        return [];
      const column = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field;
      const native = /@db\.(\w+)/.exec(attributes)?.[1] ?? 'text';
      return [`${table}.${column} ${types[`${type} ${native}`]}${optional}`];
    });
  });
}

test('the typed client knows the same tables and columns as the migrated database', async () => {
  const { rows } = await pool.query<{ column: string }>(
    `select table_name || '.' || column_name || ' ' || udt_name || case is_nullable when 'YES' then '?' else '' end as column
     from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
       and table_name not in (select table_name from information_schema.views)`,
  );
  expect(modelled().sort()).toEqual(rows.map(({ column }) => column).sort());
});
