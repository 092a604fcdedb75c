import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { importCompany } from '../../prisma/company/import.ts';
import { freshDatabase } from '../setup/database.ts';
import { folderOf, now, teahouse, type Files } from './teahouse.ts';

/** A database of its own for one test, with whatever folders the test writes. */
export interface Office {
  readonly url: string;
  readonly pool: pg.Pool;
  /** A folder with the teahouse's files, spoilt or not, and versions that come later. */
  folder(edit?: (files: Files) => void, ...later: Files['outing'][]): string;
  /** The teahouse in the database, its rules published as it is loaded. */
  imports(edit?: (files: Files) => void): Promise<void>;
  rows<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** What is on record about the teahouse's changes, the first one first. */
  changes(): Promise<{ verb: string; by: string | null; detail: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const database = await freshDatabase();
  const pool = openPool(database.url, { max: 2 });
  const folders: { remove: () => void }[] = [];
  const rows = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<Row>(sql, values)).rows;
  const folder: Office['folder'] = (edit = () => undefined, ...later) => {
    const files = teahouse();
    edit(files);
    const written = folderOf(files, ...later);
    folders.push(written);
    return written.folder;
  };
  return {
    url: database.url,
    pool,
    folder,
    rows,
    imports: async (edit) => void (await importCompany(pool, folder(edit), now)),
    changes: () => rows('select verb, by, detail from company_change order by id'),
    async close() {
      await pool.end();
      await database.drop();
      for (const { remove } of folders) remove();
    },
  };
}
