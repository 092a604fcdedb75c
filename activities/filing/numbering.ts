import type { PoolClient } from 'pg';

/** The next number of a series ("QJ-2026-0001"), given in commit order and without gaps: the series' row stays locked until the transaction ends. */
export async function nextNumber(
  client: PoolClient,
  company: string,
  series: string,
  at: number,
  timeZone: string,
): Promise<string> {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
  const { rows } = await client.query<{ last: number }>({
    name: 'next-number',
    text: `INSERT INTO number_series (company, series, last) VALUES ($1, $2, 1)
           ON CONFLICT (company, series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    values: [company, `${series}-${year}`],
  });
  return `${series}-${year}-${String(rows[0]?.last ?? 1).padStart(4, '0')}`;
}
