-- P62: while a deputy's time runs, he is told of whatever the absent person is asked to do ------------------------------

CREATE VIEW told AS
  SELECT case_id, seq, person, company, about, body, at, person AS addressee FROM outbox
UNION ALL
  SELECT o.case_id, o.seq, d.deputy, o.company, o.about, o.body, o.at, o.person
  FROM outbox o JOIN deputy d ON d.absent = o.person AND d."from" <= o.at AND o.at < least(d."to", d.ended_at)
  WHERE o.body ? 'task' AND NOT EXISTS (
    SELECT FROM outbox own WHERE own.case_id = o.case_id AND own.seq = o.seq AND own.person = d.deputy AND own.about = o.about);
