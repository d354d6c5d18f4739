-- What every room leans on: settings, the audit log, files.

CREATE TABLE settings (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- One line for every change of plain data (cases have their own history). Nothing here is ever updated or deleted;
-- the application has no statement that would, and on an outside PostgreSQL the role may be denied it as well.
CREATE TABLE audit_log (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  -- Who did it: a person of the staff, or null for the system itself.
  person uuid,
  -- What was done, for instance `unit.rename`.
  action text NOT NULL CHECK (action <> ''),
  subject_table text NOT NULL,
  subject_id text NOT NULL,
  before jsonb,
  after jsonb
);
CREATE INDEX audit_log_newest ON audit_log (at DESC, id DESC);
CREATE INDEX audit_log_by_subject ON audit_log (subject_table, subject_id, at DESC);
CREATE INDEX audit_log_by_person ON audit_log (person, at DESC) WHERE person IS NOT NULL;

-- Photos and voice, in the database so that several web processes share them and one backup holds everything.
CREATE TABLE files (
  id uuid PRIMARY KEY,
  -- Of the bytes kept here, after re-encoding.
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  kind text NOT NULL CHECK (kind IN ('photo', 'voice', 'document')),
  mime text NOT NULL,
  bytes bytea NOT NULL,
  byte_length integer NOT NULL CHECK (byte_length = length(bytes)),
  width integer CHECK (width > 0),
  height integer CHECK (height > 0),
  -- A small picture for lists; photos only.
  thumb bytea,
  created_at timestamptz NOT NULL,
  CHECK (kind <> 'photo' OR (width IS NOT NULL AND height IS NOT NULL AND thumb IS NOT NULL))
);
-- Pictures are compressed already.
ALTER TABLE files ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE files ALTER COLUMN thumb SET STORAGE EXTERNAL;
