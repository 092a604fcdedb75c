import type { InAppNotice } from '../contract/notices.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';

interface Row extends Omit<InAppNotice, 'at' | 'readAt'> {
  readonly at: Date;
  readonly readAt: Date | null;
}

/** What a person was told, from the outbox; shown once, kept until he has read it. */
export function noticeRoutes({ pool, changes }: Deps): Pick<Handlers, 'notices' | 'readNotices' | 'events'> {
  return {
    notices: async ({ me, query: { unread, limit } }) => {
      const { rows } = await pool.query<Row>(
        `SELECT o.case_id AS "case", c.number AS "caseNumber", c.process, o.seq, o.about, o.body, o.at, n.read_at AS "readAt",
                (SELECT s.name FROM person s WHERE s.id = o.addressee AND o.addressee <> o.person) AS "standsInFor"
         FROM told o JOIN case_file c ON c.id = o.case_id
           LEFT JOIN notice_read n ON n.case_id = o.case_id AND n.seq = o.seq AND n.person = o.person
         WHERE o.person = $1 AND ($2::boolean IS NOT TRUE OR n.read_at IS NULL)
         ORDER BY o.at DESC, o.case_id, o.seq DESC LIMIT $3`,
        [me.id, unread, limit],
      );
      const counted = await pool.query<{ unread: number }>(
        `SELECT count(*)::integer AS unread FROM told o WHERE o.person = $1 AND NOT EXISTS (
           SELECT 1 FROM notice_read n WHERE n.case_id = o.case_id AND n.seq = o.seq AND n.person = o.person)`,
        [me.id],
      );
      return {
        notices: rows.map(({ at, readAt, ...row }) => ({
          ...row,
          at: at.toISOString(),
          readAt: readAt?.toISOString() ?? null,
        })),
        unread: counted.rows[0]?.unread ?? 0,
      };
    },
    readNotices: async ({ me, body: { notices } }) => {
      await pool.query(
        `INSERT INTO notice_read (case_id, seq, person)
         SELECT DISTINCT o.case_id, o.seq, o.person FROM told o
           JOIN json_to_recordset($1) AS asked("case" uuid, seq integer) ON asked."case" = o.case_id AND asked.seq = o.seq
         WHERE o.person = $2 ON CONFLICT DO NOTHING`,
        [JSON.stringify(notices), me.id],
      );
      return undefined;
    },
    events: ({ me, request, response }) => {
      changes.listen(me, request, response);
      return Promise.resolve(undefined);
    },
  };
}
