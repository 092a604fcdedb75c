import type { PoolClient } from 'pg';

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Tells the year and month of an instant, "202609"; made once a time zone, for making it costs more than everything else here. */
function monthIn(timeZone: string, at: number): string {
  const known =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone });
  calendars.set(timeZone, known);
  return known.format(at).replace('-', '');
}

/**
 * The next numbers of a series, given in commit order and without gaps: the series' row stays locked until the transaction ends. A series begins
 * anew each year ("QJ": QJ-2026-0001), or each month where it says so ("KS-YYYYMM": KS-202609-0001, P01), by the company's own calendar.
 */
export async function nextNumbers(
  client: PoolClient,
  company: string,
  series: string,
  at: number,
  timeZone: string,
  count: number,
): Promise<string[]> {
  const month = monthIn(timeZone, at);
  const [prefix, period] = series.split('-');
  const begun = `${prefix}-${period === 'YYYYMM' ? month : month.slice(0, 4)}`;
  const { rows } = await client.query<{ last: number }>({
    name: 'next-numbers',
    text: `INSERT INTO number_series (company, series, last) VALUES ($1, $2, $3)
           ON CONFLICT (company, series) DO UPDATE SET last = number_series.last + $3 RETURNING last`,
    values: [company, begun, count],
  });
  const first = (rows[0]?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => `${begun}-${String(first + index).padStart(4, '0')}`);
}
