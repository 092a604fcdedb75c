/** The process that an inquiry slip is, and the step at which the late department gives its reason. */
export const inquiryProcess = 'inquiry-slip';
export const reasonStep = 'reason for lateness';

/** A task of the alias `t` that lies on somebody's desk; as SQL. */
export const onADesk = `t.kind NOT IN ('clock', 'veto', 'absence')`;

/** An open task of the alias `t`; as SQL. */
export const isOpen = `t.state IN ('assigned', 'unclaimed')`;

/** Who holds the task of the alias `t` now: a row of `holder` each; as SQL. */
export const holdersOf = `unnest(CASE t.state WHEN 'assigned' THEN ARRAY[t.assignee] ELSE t.candidates END) AS holder (person)`;

/** Who had the task of the alias `t` in the end: whoever settled it, otherwise its holder; as SQL. */
const handledBy = `coalesce(t.acted_by, t.assignee, t.candidates[1])`;

/**
 * Whose the settled task of the alias `t` was, from when to when, and from when on it was late: of a task that was taken over by rule first
 * whoever let its limit pass, then whoever had it in the end. A row of `turn` each; as SQL.
 */
export const turnsOf = `LATERAL (
  SELECT t.taken_over_from AS person, t.opened_at AS since, t.taken_over_at AS until, t.due_at AS due WHERE t.taken_over_at IS NOT NULL
  UNION ALL SELECT ${handledBy}, coalesce(t.taken_over_at, t.opened_at), t.settled_at,
    CASE WHEN t.taken_over_at > t.due_at THEN t.taken_over_at ELSE t.due_at END) AS turn`;

/** A department of the alias `d` as the contract shows it; as SQL. */
export const departmentJson = `json_build_object('id', d.id, 'name', d.name)`;

/** The name of the process of the case `c`, under the rule that binds it; as SQL. */
export const processName = `coalesce((SELECT r.name FROM rulebook r WHERE r.company = c.company AND r.process = c.process AND r.digest = c.rule_digest),
  jsonb_build_object('zh', c.process, 'en', c.process))`;

/** The inquiry slips that asked the department of the alias `d` about the case `c` and were not taken back; as SQL. */
export const askedAbout = `FROM case_file q WHERE q.company = c.company AND q.process = '${inquiryProcess}'
  AND q.form ->> 'caseNumber' = c.number AND q.form ->> 'department' = d.id AND q.outcome IS DISTINCT FROM 'withdrawn'`;

/** By how many milliseconds the `turn` was late; as SQL. */
export const lateByMs = `greatest(0, extract(epoch FROM turn.until - turn.due) * 1000)`;
