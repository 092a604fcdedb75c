import type { InboxView } from '../contract/inbox.ts';
import { actsNow } from '../policies/stands-in.ts';

/** How one view of the inbox is asked for: the statements of its first page, of a later one and of a search, and what its cursor holds. */
export interface View {
  readonly first: string;
  readonly later: string;
  readonly search: string;
  readonly cursor: readonly ('instant' | 'uuid' | 'integer')[];
}

const shared = `c.id AS "case", c.number, c.process, r.name AS "processName", c.form,
  json_build_object('id', a.id, 'name', a.name, 'pinyin', a.pinyin) AS applicant`;

const joins = `JOIN person a ON a.id = c.applicant
  LEFT JOIN rulebook r ON r.company = c.company AND r.process = c.process AND r.digest = c.rule_digest`;

/** A case number, or the applicant's name or pinyin, that contains the words; without words everything. */
const matches = (parameter: string) => `(strpos(lower(c.number), lower(${parameter})) > 0
  OR strpos(lower(a.name), lower(${parameter})) > 0 OR strpos(lower(a.pinyin), lower(${parameter})) > 0
  OR strpos(replace(lower(a.pinyin), ' ', ''), replace(lower(${parameter}), ' ', '')) > 0)`;

/** Whose inboxes a person goes through, his own first: that of each absent colleague too while he is the deputy (P62). */
const whose = `WITH whose AS (
  SELECT $1::text AS person, 0 AS turn
  UNION ALL
  SELECT absent, row_number() OVER (ORDER BY absent) FROM (
    SELECT DISTINCT absent FROM deputy d WHERE d.deputy = $1 AND ${actsNow('d')}) AS away)`;

/** What a deputy does not see of another's inbox: what he cannot do for him, and what stands in an inbox that comes before. */
const forDeputy = `(w.turn = 0 OR t.kind <> 'submission' AND NOT (c.applicant = $1 AND t.kind IN ('approval', 'ruling', 'handover'))
    AND NOT EXISTS (SELECT 1 FROM whose b JOIN inbox o ON o.person = b.person
                    WHERE b.turn < w.turn AND o.case_id = i.case_id AND o.task = i.task))`;

/** Each inbox is read in its own order, a page of it, and the pages are merged. */
const todo = (where: string) => `${whose}
  SELECT "case", number, process, "processName", form, applicant, task, step, kind, unclaimed, "openedAt", "dueAt", "settledAt",
         outcome, granted, holders, "standsInFor", position
  FROM whose w CROSS JOIN LATERAL (
    SELECT ${shared}, t.seq AS task, t.step, t.kind, t.state = 'unclaimed' AS unclaimed, i.opened_at AS "openedAt",
           nullif(i.due_at, 'infinity') AS "dueAt", NULL::timestamptz AS "settledAt", NULL AS outcome, false AS granted, '{}'::text[] AS holders,
           (SELECT json_build_object('id', s.id, 'name', s.name) FROM person s WHERE s.id = w.person AND w.turn > 0) AS "standsInFor",
           json_build_array(i.rank, i.due_at::text, i.opened_at::text, i.case_id, i.task) AS position,
           i.rank AS by_rank, i.due_at AS by_due, i.opened_at AS by_opened
    FROM inbox i JOIN task t ON t.case_id = i.case_id AND t.seq = i.task JOIN case_file c ON c.id = i.case_id ${joins}
    WHERE i.person = w.person AND ${forDeputy} ${where}
    ORDER BY i.rank, i.due_at, i.opened_at, i.case_id, i.task LIMIT $2) AS page
  ORDER BY by_rank, by_due, by_opened, page."case", page.task LIMIT $2`;

const done = (where: string) => `
  SELECT ${shared}, t.seq AS task, t.step, t.kind, false AS unclaimed, t.opened_at AS "openedAt", t.due_at AS "dueAt",
         t.settled_at AS "settledAt", t.outcome, false AS granted, '{}'::text[] AS holders, NULL::json AS "standsInFor",
         json_build_array(t.settled_at::text, t.case_id, t.seq) AS position
  FROM task t JOIN case_file c ON c.id = t.case_id ${joins}
  WHERE t.acted_by = $1 ${where}
  ORDER BY t.settled_at DESC, t.case_id, t.seq LIMIT $2`;

const mine = (where: string) => `
  SELECT ${shared}, NULL::integer AS task, NULL AS step, NULL AS kind, false AS unclaimed, c.opened_at AS "openedAt",
         NULL::timestamptz AS "dueAt", c.closed_at AS "settledAt", c.outcome, c.granted IS NOT NULL AND c.outcome IS NULL AS granted,
         NULL::json AS "standsInFor",
         ARRAY(SELECT DISTINCT h.name FROM inbox i JOIN person h ON h.id = i.person WHERE i.case_id = c.id ORDER BY 1) AS holders,
         json_build_array(c.opened_at::text, c.id) AS position
  FROM case_file c ${joins}
  WHERE c.applicant = $1 ${where}
  ORDER BY c.opened_at DESC, c.id LIMIT $2`;

const afterTodo =
  'AND (i.rank, i.due_at, i.opened_at, i.case_id, i.task) > ($3::integer, $4::timestamptz, $5::timestamptz, $6::uuid, $7::integer)';
const afterDone = `AND t.settled_at <= $3::timestamptz
  AND (t.settled_at < $3::timestamptz OR (t.case_id, t.seq) > ($4::uuid, $5::integer))`;
const afterMine = 'AND c.opened_at <= $3::timestamptz AND (c.opened_at < $3::timestamptz OR c.id > $4::uuid)';

/** A search takes the words last, and a position that may be missing. */
const searched = (after: string, words: string) => `AND ($3::text IS NULL OR (true ${after})) AND ${matches(words)}`;

export const views: Readonly<Record<InboxView, View>> = {
  todo: {
    first: todo(''),
    later: todo(afterTodo),
    search: todo(searched(afterTodo, '$8::text')),
    cursor: ['integer', 'instant', 'instant', 'uuid', 'integer'],
  },
  done: {
    first: done(''),
    later: done(afterDone),
    search: done(searched(afterDone, '$6::text')),
    cursor: ['instant', 'uuid', 'integer'],
  },
  mine: {
    first: mine(''),
    later: mine(afterMine),
    search: mine(searched(afterMine, '$5::text')),
    cursor: ['instant', 'uuid'],
  },
};

/** The numbers beside the tabs. What one may do for absent colleagues is counted up to a thousand; notices up to a hundred, of the last thirty days. */
export const counts = `${whose}, others AS (
    SELECT page.due_at FROM whose w CROSS JOIN LATERAL (
      SELECT i.due_at FROM inbox i JOIN task t ON t.case_id = i.case_id AND t.seq = i.task JOIN case_file c ON c.id = i.case_id
      WHERE i.person = w.person AND ${forDeputy} LIMIT 1000) AS page
    WHERE w.turn > 0)
  SELECT ((SELECT count(*) FROM inbox WHERE person = $1) + (SELECT count(*) FROM others))::integer AS todo,
         ((SELECT count(*) FROM inbox WHERE person = $1 AND due_at < now())
           + (SELECT count(*) FROM others WHERE due_at < now()))::integer AS overdue,
         (SELECT count(*)::integer FROM case_file WHERE applicant = $1 AND outcome IS NULL) AS mine,
         (SELECT count(*)::integer FROM (
            SELECT 1 FROM told o WHERE o.person = $1 AND o.at > now() - interval '30 days'
              AND NOT EXISTS (SELECT 1 FROM notice_read n WHERE n.case_id = o.case_id AND n.seq = o.seq AND n.person = o.person)
            LIMIT 100) AS unread) AS notices`;
