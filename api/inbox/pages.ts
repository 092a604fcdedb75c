import type { InboxView } from '../contract/inbox.ts';

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

const todo = (where: string) => `
  SELECT ${shared}, t.seq AS task, t.step, t.kind, t.state = 'unclaimed' AS unclaimed, i.opened_at AS "openedAt",
         nullif(i.due_at, 'infinity') AS "dueAt", NULL::timestamptz AS "settledAt", NULL AS outcome, '{}'::text[] AS holders,
         json_build_array(i.due_at::text, i.opened_at::text, i.case_id, i.task) AS position
  FROM inbox i JOIN task t ON t.case_id = i.case_id AND t.seq = i.task JOIN case_file c ON c.id = i.case_id ${joins}
  WHERE i.person = $1 ${where}
  ORDER BY i.due_at, i.opened_at, i.case_id, i.task LIMIT $2`;

const done = (where: string) => `
  SELECT ${shared}, t.seq AS task, t.step, t.kind, false AS unclaimed, t.opened_at AS "openedAt", t.due_at AS "dueAt",
         t.settled_at AS "settledAt", t.outcome, '{}'::text[] AS holders,
         json_build_array(t.settled_at::text, t.case_id, t.seq) AS position
  FROM task t JOIN case_file c ON c.id = t.case_id ${joins}
  WHERE t.acted_by = $1 ${where}
  ORDER BY t.settled_at DESC, t.case_id, t.seq LIMIT $2`;

const mine = (where: string) => `
  SELECT ${shared}, NULL::integer AS task, NULL AS step, NULL AS kind, false AS unclaimed, c.opened_at AS "openedAt",
         NULL::timestamptz AS "dueAt", c.closed_at AS "settledAt", c.outcome,
         ARRAY(SELECT DISTINCT h.name FROM inbox i JOIN person h ON h.id = i.person WHERE i.case_id = c.id ORDER BY 1) AS holders,
         json_build_array(c.opened_at::text, c.id) AS position
  FROM case_file c ${joins}
  WHERE c.applicant = $1 ${where}
  ORDER BY c.opened_at DESC, c.id LIMIT $2`;

const afterTodo =
  'AND (i.due_at, i.opened_at, i.case_id, i.task) > ($3::timestamptz, $4::timestamptz, $5::uuid, $6::integer)';
const afterDone = `AND t.settled_at <= $3::timestamptz
  AND (t.settled_at < $3::timestamptz OR (t.case_id, t.seq) > ($4::uuid, $5::integer))`;
const afterMine = 'AND c.opened_at <= $3::timestamptz AND (c.opened_at < $3::timestamptz OR c.id > $4::uuid)';

/** A search takes the words last, and a position that may be missing. */
const searched = (after: string, words: string) => `AND ($3::text IS NULL OR (true ${after})) AND ${matches(words)}`;

export const views: Readonly<Record<InboxView, View>> = {
  todo: {
    first: todo(''),
    later: todo(afterTodo),
    search: todo(searched(afterTodo, '$7::text')),
    cursor: ['instant', 'instant', 'uuid', 'integer'],
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

/** The numbers beside the tabs. Notices are counted up to a hundred, of the last thirty days. */
export const counts = `
  SELECT (SELECT count(*)::integer FROM inbox WHERE person = $1) AS todo,
         (SELECT count(*)::integer FROM inbox WHERE person = $1 AND due_at < now()) AS overdue,
         (SELECT count(*)::integer FROM case_file WHERE applicant = $1 AND outcome IS NULL) AS mine,
         (SELECT count(*)::integer FROM (
            SELECT 1 FROM outbox o WHERE o.person = $1 AND o.at > now() - interval '30 days'
              AND NOT EXISTS (SELECT 1 FROM notice_read n WHERE n.case_id = o.case_id AND n.seq = o.seq AND n.person = o.person)
            LIMIT 100) AS unread) AS notices`;
