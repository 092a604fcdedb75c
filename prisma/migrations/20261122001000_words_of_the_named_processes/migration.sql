-- P04: what is serious comes first ------------------------------------------------------------------------------------

ALTER TABLE case_file ADD COLUMN urgent boolean NOT NULL DEFAULT false;
ALTER TABLE inbox ADD COLUMN rank smallint NOT NULL DEFAULT 1;  -- 0: of a serious case, 1: ordinary
DROP INDEX inbox_order;
CREATE INDEX inbox_order ON inbox (person, rank, due_at, opened_at, case_id, task);

-- X30: budgets, and balances of leave. What is held and spent is the sum of the entries, which are a fold of the journals ----

CREATE TABLE account (                        -- what a company's files grant; the journals grant the rest
  company text NOT NULL REFERENCES company,
  id      text NOT NULL,                      -- 'promotion-2026-q4'
  name    jsonb NOT NULL,
  total   bigint NOT NULL,                    -- in the smallest unit: fen, half days
  PRIMARY KEY (company, id)
);

CREATE TABLE account_entry (
  case_id uuid NOT NULL,
  seq     integer NOT NULL,
  company text NOT NULL,
  account text NOT NULL,
  step    text NOT NULL,
  amount  bigint NOT NULL,
  state   text NOT NULL,                      -- granted | held | released | settled | spent
  name    text,                               -- of what was granted
  opens   bigint,                             -- what the account began with where nobody had granted anything
  at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX account_entry_account ON account_entry (company, account);

-- P60-P62: who is away, and who acts for him ---------------------------------------------------------------------------

CREATE TABLE absence (
  case_id  uuid NOT NULL,
  seq      integer NOT NULL,
  company  text NOT NULL,
  person   text NOT NULL,
  step     text NOT NULL,
  "from"   timestamptz NOT NULL,
  "to"     timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX absence_person ON absence (person, "from");

CREATE TABLE deputy (
  case_id  uuid NOT NULL,
  seq      integer NOT NULL,
  company  text NOT NULL,
  step     text NOT NULL,
  absent   text NOT NULL,
  deputy   text NOT NULL,
  "from"   timestamptz NOT NULL,
  "to"     timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX deputy_deputy ON deputy (deputy, "to");
CREATE INDEX deputy_absent ON deputy (absent, "to");

-- P01, P08: the parts of a form, each with its keeper and his read receipt ----------------------------------------------

CREATE TABLE copy (
  case_id uuid NOT NULL,
  seq     integer NOT NULL,
  part    text NOT NULL,
  keeper  text NOT NULL,
  company text NOT NULL,
  step    text NOT NULL,
  sent_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (case_id, seq, part, keeper)
);
CREATE INDEX copy_keeper ON copy (keeper, sent_at DESC);
