-- What was noticed when database and engine told different stories, for operators. Written by activities only.
CREATE TABLE reconciliation (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL,
  what    text NOT NULL,                      -- workflow-missing | workflow-terminated | … | journal-behind | case-unknown
  detail  jsonb NOT NULL DEFAULT '{}',
  at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX reconciliation_case ON reconciliation (case_id, at);

-- How many sweeps the reconciler has done. It remembers the number itself as well: a database that knows a smaller one was restored.
CREATE TABLE reconciler_beat (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  beat bigint NOT NULL
);
