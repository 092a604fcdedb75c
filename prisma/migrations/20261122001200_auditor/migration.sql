-- What auditors have read: entered in the same request, before the answer. The API writes it; nothing changes or deletes a row.
CREATE TABLE reading (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company text NOT NULL,
  person  text NOT NULL,
  case_id uuid,                               -- null: a list or a search
  what    text NOT NULL,                      -- the endpoint, by its name in the contract
  asked   jsonb NOT NULL DEFAULT '{}',        -- what was searched for
  at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX reading_company ON reading (company, id DESC);
CREATE INDEX reading_case ON reading (case_id, id DESC);

CREATE FUNCTION reading_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reading stays on record';
END $$;
CREATE TRIGGER reading_stays BEFORE UPDATE OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION reading_stays();

-- An auditor reads a company's cases from the latest to the first.
CREATE INDEX case_file_company ON case_file (company, opened_at DESC, id);
