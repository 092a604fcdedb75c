-- P05: a department is asked once about a closed case, unless the slip was taken back; of two that are filed in the same moment one is refused.
-- Deferrable for the rebuild alone: it folds case by case, and a slip that was taken back may come after the one that was asked instead.
ALTER TABLE case_file ADD CONSTRAINT case_file_asked_once
  EXCLUDE USING btree (company WITH =, (form ->> 'caseNumber') WITH =, (form ->> 'department') WITH =)
  WHERE (process = 'inquiry-slip' AND outcome IS DISTINCT FROM 'withdrawn')
  DEFERRABLE INITIALLY IMMEDIATE;

-- The constraint's index looks the same up.
DROP INDEX case_file_inquiry;
