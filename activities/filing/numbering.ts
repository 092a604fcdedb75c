import type { PoolClient } from 'pg';

const years = new Map<string, Intl.DateTimeFormat>();

/** Tells the year of an instant; made once a time zone, for making it costs more than everything else here. */
function yearIn(timeZone: string): Intl.DateTimeFormat {
  const known = years.get(timeZone) ?? new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  years.set(timeZone, known);
  return known;
}

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
  const year = yearIn(timeZone).format(at);
  const { rows } = await client.query<{ last: number }>({
    name: 'next-numbers',
    text: `INSERT INTO number_series (company, series, last) VALUES ($1, $2, $3)
           ON CONFLICT (company, series) DO UPDATE SET last = number_series.last + $3 RETURNING last`,
    values: [company, `${series}-${year}`, count],
  });
  const first = (rows[0]?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => `${series}-${year}-${String(first + index).padStart(4, '0')}`);
}
