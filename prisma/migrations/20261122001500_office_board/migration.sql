-- P05: the department that a slip went to, as it was then; null on slips from before.
ALTER TABLE slip ADD COLUMN department text;

-- X9: what was handled late is looked up when the office checks the handling times of closed cases.
CREATE INDEX task_late ON task (company, case_id) WHERE settled_at > due_at;

-- Who was asked about which closed case.
CREATE INDEX case_file_inquiry ON case_file (company, (form ->> 'caseNumber')) WHERE process = 'inquiry-slip';
