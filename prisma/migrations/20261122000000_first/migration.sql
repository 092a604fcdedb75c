-- Companies as data -------------------------------------------------------------------------------------------------

CREATE TABLE company (
  id            text PRIMARY KEY,
  name          jsonb NOT NULL,               -- { "zh": …, "en": … }
  time_zone     text NOT NULL,
  currency      text NOT NULL,
  fallback_post text NOT NULL,                -- who takes what would otherwise wait for nobody
  calendar      jsonb NOT NULL,
  calendar_digest text NOT NULL
);

CREATE TABLE department (
  company text NOT NULL REFERENCES company,
  id      text NOT NULL,
  name    jsonb NOT NULL,
  parent  text,
  PRIMARY KEY (company, id),
  FOREIGN KEY (company, parent) REFERENCES department (company, id)
);

CREATE TABLE person (
  id         text PRIMARY KEY,                -- '<company>:<key>'
  company    text NOT NULL REFERENCES company,
  department text NOT NULL,
  name       text NOT NULL,
  pinyin     text NOT NULL DEFAULT '',
  email      text NOT NULL UNIQUE,
  role       text NOT NULL DEFAULT 'staff',   -- staff | office | auditor | administrator | system
  password   text,                            -- argon2id; null: cannot sign in with a password
  language   text NOT NULL DEFAULT 'zh-CN',
  demo       boolean NOT NULL DEFAULT false,  -- may be signed in by one click in the demo
  disabled   boolean NOT NULL DEFAULT false,
  FOREIGN KEY (company, department) REFERENCES department (company, id)
);
CREATE INDEX person_name ON person (company, name);

CREATE TABLE post_holder (
  company    text NOT NULL,
  post       text NOT NULL,                   -- 'department-manager', 'general-manager', …
  department text NOT NULL,
  person     text NOT NULL REFERENCES person,
  PRIMARY KEY (company, post, department, person),
  FOREIGN KEY (company, department) REFERENCES department (company, id)
);

CREATE TABLE rulebook (
  company        text NOT NULL REFERENCES company,
  process        text NOT NULL,
  effective_from timestamptz NOT NULL,
  digest         text NOT NULL,               -- sha-256 of the canonical text of { form, rule, … }
  name           jsonb NOT NULL,              -- { "zh": …, "en": … }
  series         text NOT NULL,               -- prefix of the case numbers: 'QJ' → QJ-2026-0001
  form           jsonb NOT NULL,              -- { schema, ui }
  rule           jsonb NOT NULL,
  effective_by   text,                        -- a date field of the form that decides the version; null: the day of opening
  published_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company, process, effective_from)
);
CREATE UNIQUE INDEX rulebook_digest ON rulebook (company, process, digest);

-- The journal and its projections ----------------------------------------------------------------------------------

CREATE TABLE journal (
  case_id   uuid NOT NULL,
  seq       integer NOT NULL,
  kind      text NOT NULL,
  at        timestamptz NOT NULL,
  act_id    uuid UNIQUE,
  canonical text NOT NULL,                    -- RFC 8785 text of the filled event: the bytes that are hashed
  hash      text NOT NULL,                    -- sha-256 (hex) of previous hash and canonical text
  filed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX journal_filed_at ON journal USING brin (filed_at);

CREATE TABLE number_series (
  company text NOT NULL,
  series  text NOT NULL,                      -- 'QJ-2026'
  last    integer NOT NULL,
  PRIMARY KEY (company, series)
);

CREATE TABLE case_file (
  id          uuid PRIMARY KEY,
  company     text NOT NULL,
  process     text NOT NULL,
  version     integer NOT NULL,
  number      text NOT NULL,
  applicant   text NOT NULL,
  form        jsonb NOT NULL,
  form_digest text NOT NULL,
  rule_digest text NOT NULL,
  outcome     text,                           -- null while open
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz,
  changed_at  timestamptz NOT NULL,
  head        integer NOT NULL,
  head_hash   text NOT NULL,
  UNIQUE (company, number)
);
CREATE INDEX case_file_applicant ON case_file (applicant, opened_at DESC, id);
CREATE INDEX case_file_open ON case_file (company) WHERE outcome IS NULL;

CREATE TABLE task (
  case_id     uuid NOT NULL,
  seq         integer NOT NULL,               -- the event that opened it
  company     text NOT NULL,
  process     text NOT NULL,
  step        text NOT NULL,
  kind        text NOT NULL,
  state       text NOT NULL,                  -- unclaimed | assigned | settled | closed | voided
  assignee    text,
  candidates  text[] NOT NULL,
  spec        jsonb NOT NULL,
  filling     jsonb NOT NULL,
  opened_at   timestamptz NOT NULL,
  due_at      timestamptz,
  ends_at     timestamptz,
  acknowledged_at timestamptz,
  settled_at  timestamptz,
  outcome     text,                           -- approved | rejected | done | lapsed; or the cause it was closed with
  actor       jsonb,                          -- who settled it
  acted_by    text,                           -- the person in it, for the list of what I have done
  note        text,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX task_done ON task (acted_by, settled_at DESC, case_id) WHERE acted_by IS NOT NULL;

CREATE TABLE inbox (
  person    text NOT NULL,
  case_id   uuid NOT NULL,
  task      integer NOT NULL,
  due_at    timestamptz NOT NULL,             -- 'infinity' where nothing is due
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (person, case_id, task)
);
CREATE INDEX inbox_order ON inbox (person, due_at, opened_at, case_id, task);
CREATE INDEX inbox_task ON inbox (case_id, task);

CREATE TABLE rung (
  case_id uuid NOT NULL,
  task    integer NOT NULL,
  rung    integer NOT NULL,
  company text NOT NULL,
  at      timestamptz NOT NULL,
  does    text NOT NULL,                      -- remind | slip
  "to"    text[] NOT NULL,                    -- empty: whoever holds the task
  state   text NOT NULL,                      -- planned | issued | skipped | stopped
  PRIMARY KEY (case_id, task, rung)
);
CREATE INDEX rung_planned ON rung (company, at) WHERE state = 'planned';

CREATE TABLE outbox (
  case_id uuid NOT NULL,
  seq     integer NOT NULL,
  person  text NOT NULL,
  company text NOT NULL,
  about   text NOT NULL,                      -- task-opened | task-handed-over | reminder | slip | notice | closed …
  body    jsonb NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, seq, person, about)
);
CREATE INDEX outbox_person ON outbox (person, at DESC);

-- The General Manager's office: its own numbered, hash-chained register of slips --------------------------------------

CREATE TABLE register (
  company   text NOT NULL,
  seq       integer NOT NULL,
  kind      text NOT NULL,                    -- slip-issued | reminder-given | slip-acknowledged
  at        timestamptz NOT NULL,
  act_id    uuid UNIQUE,
  canonical text NOT NULL,
  hash      text NOT NULL,
  filed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (company, seq)
);

CREATE TABLE register_head (
  company text PRIMARY KEY,
  seq     integer NOT NULL,
  hash    text NOT NULL
);

CREATE TABLE slip (
  company   text NOT NULL,
  seq       integer NOT NULL,                 -- its place in the register
  number    text,                             -- 'CB-2026-0001' for a slip; null for a plain reminder
  kind      text NOT NULL,                    -- reminder (a notice) | reminder-slip
  case_id   uuid NOT NULL,
  task      integer NOT NULL,
  rung      integer NOT NULL,
  addressee text NOT NULL,
  issued_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  PRIMARY KEY (company, seq),
  UNIQUE (case_id, task, rung, addressee),
  UNIQUE (company, number)
);
CREATE INDEX slip_addressee ON slip (addressee, issued_at DESC);

-- What is not case state: the API and the mail room write these -----------------------------------------------------

CREATE TABLE delivery (                       -- one row per outbox row and channel that was taken care of
  case_id uuid NOT NULL,
  seq     integer NOT NULL,
  person  text NOT NULL,
  about   text NOT NULL,
  channel text NOT NULL,                      -- mail
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, seq, person, about, channel)
);

CREATE TABLE notice_read (
  case_id uuid NOT NULL,
  seq     integer NOT NULL,
  person  text NOT NULL,
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, seq, person)
);

CREATE TABLE refusal (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  act_id    uuid UNIQUE,                      -- a refused id stays refused
  digest    text,
  person    text,
  case_id   uuid,
  task      integer,
  act       text NOT NULL,
  code      text NOT NULL,
  detail    text,
  form_digest text,
  seen_seq  integer,
  at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX refusal_case ON refusal (case_id, at);

CREATE TABLE parked_case (
  case_id uuid PRIMARY KEY,
  reason  text NOT NULL,
  at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE session (
  id         text PRIMARY KEY,                -- sha-256 of the cookie's token
  person     text NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);

CREATE TABLE draft (
  id         uuid PRIMARY KEY,
  person     text NOT NULL REFERENCES person,
  process    text NOT NULL,
  case_id    uuid,                            -- set for the draft of a resubmission
  form       jsonb NOT NULL,
  saved_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX draft_person ON draft (person, saved_at DESC);

CREATE TABLE remark (
  id      uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  person  text NOT NULL REFERENCES person,
  text    text NOT NULL,
  at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX remark_case ON remark (case_id, at);

CREATE TABLE attachment (
  id       uuid PRIMARY KEY,
  person   text NOT NULL REFERENCES person,
  case_id  uuid,                              -- null until it is used in an act
  name     text NOT NULL,
  type     text NOT NULL,
  bytes    bigint NOT NULL,
  sha256   text NOT NULL,
  at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX attachment_case ON attachment (case_id);
