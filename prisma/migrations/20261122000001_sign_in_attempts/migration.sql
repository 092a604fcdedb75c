-- Counts of attempts to sign in, kept by rate-limiter-flexible; the rows expire by themselves.
CREATE TABLE sign_in_attempt (
  key    varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
