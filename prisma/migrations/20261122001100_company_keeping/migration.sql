-- A company kept by its people: who published which version, and every change that was made by `npm run company`.
ALTER TABLE rulebook ADD COLUMN published_by text;  -- null: loaded with the program

CREATE TABLE company_change (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company text NOT NULL REFERENCES company,
  at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  by      text,                               -- a person; null: whoever has the database
  verb    text NOT NULL,                      -- import | publish | disable | enable | password
  detail  jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX company_change_company ON company_change (company, id);

CREATE FUNCTION company_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a change of a company stays on record';
END $$;
CREATE TRIGGER company_change_stays BEFORE UPDATE OR DELETE ON company_change FOR EACH ROW EXECUTE FUNCTION company_change_stays();
