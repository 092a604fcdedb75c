import type { Pool } from 'pg';
import type { InboxItem, InboxPage, InboxQuery } from '../contract/inbox.ts';
import type { Words } from '../contract/wire.ts';
import type { Me } from '../session/me.ts';
import { cursorFor, readCursor } from './cursor.ts';
import { counts, views } from './pages.ts';

interface Row extends Omit<InboxItem, 'task' | 'processName' | 'openedAt' | 'dueAt' | 'settledAt'> {
  readonly task: number | null;
  readonly processName: Words | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly settledAt: Date | null;
  readonly position: readonly unknown[];
}

/** A page of the inbox by prepared statements, in exact order: no row is shown twice or left out while one pages on. */
export async function readInbox(pool: Pool, me: Me, { view, query, cursor, limit }: InboxQuery): Promise<InboxPage> {
  const asked = views[view];
  const position = readCursor(cursor, asked.cursor);
  const way = query ? 'search' : cursor === undefined ? 'first' : 'later';
  const values = [me.id, limit + 1, ...(way === 'first' ? [] : position), ...(way === 'search' ? [query] : [])];
  const [found, counted] = await Promise.all([
    pool.query<Row>({ name: `inbox-${view}-${way}`, text: asked[way], values }),
    pool.query<InboxPage['counts']>({ name: 'inbox-counts', text: counts, values: [me.id] }),
  ]);
  const page = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(present),
    next: last ? cursorFor(last.position) : null,
    counts: counted.rows[0] ?? { todo: 0, overdue: 0, mine: 0, notices: 0 },
  };
}

function present({ position: _, ...row }: Row): InboxItem {
  return {
    ...row,
    task: row.task === null ? null : `${row.case}-${row.task}`,
    processName: row.processName ?? { zh: row.process, en: row.process },
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
