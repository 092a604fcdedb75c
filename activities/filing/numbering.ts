import type { PoolClient } from 'pg';

/**
 * The next numbers of a series ("QJ-2026-0001"), given in commit order and without gaps: the series' row stays locked until the transaction
 * ends. The year is the company's own.
 */
export async function nextNumbers(
  client: PoolClient,
  company: string,
  series: string,
  at: number,
  timeZone: string,
  count: number,
): Promise<string[]> {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at);
  const { rows } = await client.query<{ last: number }>({
    name: 'next-numbers',
    text: `INSERT INTO number_series (company, series, last) VALUES ($1, $2, $3)
           ON CONFLICT (company, series) DO UPDATE SET last = number_series.last + $3 RETURNING last`,
    values: [company, `${series}-${year}`, count],
  });
  const first = (rows[0]?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => `${series}-${year}-${String(first + index).padStart(4, '0')}`);
}
