-- P05: until when whoever was asked first had a task, and who had it until then; null where no rule passed it on.
ALTER TABLE task ADD COLUMN taken_over_at timestamptz, ADD COLUMN taken_over_from text;

UPDATE task t SET taken_over_at = j.at, taken_over_from = coalesce(
  (SELECT CASE h.kind WHEN 'task-handed-over' THEN h.canonical::json ->> 'to'
     WHEN 'task-claimed' THEN coalesce(h.canonical::json #>> '{actor,for}', h.canonical::json #>> '{actor,person}') END
   FROM journal h WHERE h.case_id = t.case_id AND h.seq < j.seq AND h.kind IN ('task-claimed', 'task-released', 'task-handed-over')
     AND (h.canonical::json ->> 'task')::integer = t.seq ORDER BY h.seq DESC LIMIT 1),
  (SELECT o.canonical::json #>> '{filled,candidates,0}' FROM journal o WHERE o.case_id = t.case_id AND o.seq = t.seq))
FROM journal j
WHERE j.case_id = t.case_id AND j.kind = 'task-taken-over' AND (j.canonical::json ->> 'task')::integer = t.seq;
