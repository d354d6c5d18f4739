-- A second proof beside the password: a code of a phone (RFC 6238), for whoever wants it and, if the installation says so,
-- for the administrators.
CREATE TABLE second_factors (
  person uuid PRIMARY KEY REFERENCES accounts (person),
  -- The secret that the phone shares, sealed with the person as additional data.
  sealed bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  -- Null until a first code proved that the phone has it: nothing is asked before.
  confirmed_at timestamptz,
  -- The last step of time whose code was taken: no code opens twice.
  last_step bigint NOT NULL DEFAULT 0,
  -- Keyed fingerprints of the codes for a lost phone that are left.
  recovery bytea[] NOT NULL DEFAULT '{}'
);

-- A session in which the password was right and the code is still to come opens nothing else.
ALTER TABLE sessions ADD COLUMN code_asked boolean NOT NULL DEFAULT false;
