import type pg from 'pg';

interface Row {
  readonly at: Date;
  readonly by: string | null;
  readonly verb: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Every change of a company, a line each, the first one first. */
export async function log(pool: pg.Pool, company: string): Promise<string[]> {
  const { rows } = await pool.query<Row>(
    'SELECT at, by, verb, detail FROM company_change WHERE company = $1 ORDER BY id',
    [company],
  );
  return rows.map(({ at, by, verb, detail }) =>
    [at.toISOString(), verb, `by ${by ?? 'whoever has the database'}`, JSON.stringify(detail)].join('  '),
  );
}
