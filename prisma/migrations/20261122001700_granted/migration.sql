-- P61: leave that is granted stays open until the person is back ----------------------------------------------------------

ALTER TABLE case_file ADD COLUMN granted text;  -- the step that granted what was asked; null once that was taken back
