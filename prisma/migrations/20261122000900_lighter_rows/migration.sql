-- A task's row no longer repeats what its journal says: what is asked, what filing found, who settled it (docs/decisions/0100). What never
-- changes stands before what does, and a page keeps room, so that settling a task logs little more than what changed.
ALTER TABLE task RENAME TO task_before;
ALTER TABLE task_before RENAME CONSTRAINT task_pkey TO task_before_pkey;
DROP INDEX task_done;

CREATE TABLE task (
  case_id     uuid NOT NULL,
  seq         integer NOT NULL,               -- the event that opened it
  opened_at   timestamptz NOT NULL,
  due_at      timestamptz,
  ends_at     timestamptz,
  company     text NOT NULL,
  process     text NOT NULL,
  step        text NOT NULL,
  kind        text NOT NULL,
  candidates  text[] NOT NULL,
  state       text NOT NULL,                  -- unclaimed | assigned | settled | closed | voided
  assignee    text,
  acknowledged_at timestamptz,
  settled_at  timestamptz,
  outcome     text,                           -- approved | rejected | done | lapsed; or the cause it was closed with
  acted_by    text,                           -- the person who settled it, for the list of what I have done
  note        text,
  PRIMARY KEY (case_id, seq)
) WITH (fillfactor = 70);

INSERT INTO task (case_id, seq, opened_at, due_at, ends_at, company, process, step, kind, candidates, state, assignee, acknowledged_at,
  settled_at, outcome, acted_by, note)
SELECT case_id, seq, opened_at, due_at, ends_at, company, process, step, kind, candidates, state, assignee, acknowledged_at, settled_at,
  outcome, acted_by, note FROM task_before;
DROP TABLE task_before;
CREATE INDEX task_done ON task (acted_by, settled_at DESC, case_id) WHERE acted_by IS NOT NULL;

-- One index finds an inbox row by its task and keeps it single; the other is the inbox's order.
DROP INDEX inbox_task;
ALTER TABLE inbox DROP CONSTRAINT inbox_pkey, ADD PRIMARY KEY (case_id, task, person);

-- A rung stands here until it is issued or its task is done; what became of it, journal and register say.
DELETE FROM rung WHERE state <> 'planned';
DROP INDEX rung_planned;
ALTER TABLE rung DROP COLUMN state;
CREATE INDEX rung_at ON rung (company, at);

-- Only what an act made is found by its act.
ALTER TABLE journal DROP CONSTRAINT journal_act_id_key;
CREATE UNIQUE INDEX journal_act_id_key ON journal (act_id) WHERE act_id IS NOT NULL;
