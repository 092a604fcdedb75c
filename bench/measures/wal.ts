import type { Pool } from 'pg';

/** What a database wrote: transactions, bytes of log records, bytes of the images of whole pages that follow a checkpoint. */
export interface Wal {
  readonly database: string;
  readonly commits: number;
  readonly records: number;
  readonly pageImages: number;
}

const lsn = (bytes: number) => `'0/0'::pg_lsn + ${bytes}::numeric`;

/** Reads a stretch of the write-ahead log back, by pg_walinspect. Records that touch no page (commits) belong to no database. */
export async function walOf(monitor: Pool, [from, to]: readonly [number, number]): Promise<Wal[]> {
  await monitor.query('CREATE EXTENSION IF NOT EXISTS pg_walinspect');
  const { rows } = await monitor.query<{ database: string; commits: string; records: string; images: string }>(
    `WITH record AS (
       SELECT max(reldatabase) AS oid, max(xid::text::bigint) AS xid, max(record_length) AS bytes, sum(block_fpi_length) AS images
       FROM pg_get_wal_block_info(${lsn(from)}, ${lsn(to)}, false) GROUP BY start_lsn)
     SELECT datname AS database, count(DISTINCT xid) AS commits, sum(bytes - images) AS records, sum(images) AS images
     FROM record JOIN pg_database ON pg_database.oid = record.oid GROUP BY 1`,
  );
  return rows.map(({ database, commits, records, images }) => ({
    database,
    commits: Number(commits),
    records: Number(records),
    pageImages: Number(images),
  }));
}
