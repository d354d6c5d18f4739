-- What residents said. The log of cases names reports by id only, so that words can be corrected or deleted on
-- request (PIPL) without touching history.

-- The character pairs of a text, lower case, white space left out: two characters are the shortest Chinese word.
-- plpgsql, because a set-returning SQL function is 5 to 30 times slower to index.
CREATE FUNCTION character_pairs(words text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  clean text := lower(regexp_replace(words, '\s+', '', 'g'));
  pairs text[] := '{}';
BEGIN
  FOR i IN 1 .. length(clean) - 1 LOOP
    pairs := pairs || substr(clean, i, 2);
  END LOOP;
  RETURN pairs;
END
$$;

CREATE TABLE reports (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  -- Made by the client: a retry of the same saying is the same report.
  client_id uuid NOT NULL UNIQUE,
  -- Keyed hash of the receipt code; the code itself is only in the resident's hands (and sealed for messages).
  receipt bytea NOT NULL UNIQUE,
  channel text NOT NULL,
  -- When it was said, which for paper and telephone is before it was entered.
  said_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) <= 2000),
  -- The place in the reporter's own words.
  address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
  lang text NOT NULL CHECK (lang IN ('zh', 'en')),
  -- Version of the purpose notice that was shown before anything was collected.
  notice_version text NOT NULL,
  -- Who of the staff entered it on somebody's behalf.
  entered_by uuid
);
CREATE INDEX reports_of_case ON reports (case_id, id);
CREATE INDEX reports_newest ON reports (created_at DESC, id DESC);
CREATE INDEX reports_words ON reports USING gin (character_pairs(text)) WITH (fastupdate = off);

-- Who spoke, sealed by the application (AES-256-GCM). No row for those who left nothing.
CREATE TABLE report_identities (
  report_id uuid PRIMARY KEY REFERENCES reports,
  -- JSON {name?, phone?, receiptCode} sealed with the report id as additional data.
  sealed bytea NOT NULL,
  -- Keyed hash of the phone number: "the same person", without knowing who.
  phone_hash bytea
);
CREATE INDEX report_identities_phone ON report_identities (phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE report_files (
  report_id uuid NOT NULL REFERENCES reports,
  file_id uuid NOT NULL REFERENCES files,
  place smallint NOT NULL,
  PRIMARY KEY (report_id, file_id)
);

-- What the reporter added afterwards.
CREATE TABLE remarks (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES reports,
  client_id uuid NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  text text NOT NULL CHECK (length(text) <= 2000)
);
CREATE INDEX remarks_of_report ON remarks (report_id, at);
CREATE TABLE remark_files (
  remark_id uuid NOT NULL REFERENCES remarks,
  file_id uuid NOT NULL REFERENCES files,
  PRIMARY KEY (remark_id, file_id)
);

-- Evidence and notes of the staff: which file belongs to which case, for the right to look at it.
CREATE TABLE case_files (
  file_id uuid PRIMARY KEY REFERENCES files,
  case_id uuid NOT NULL,
  person uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX case_files_of_case ON case_files (case_id);

-- Every look at who spoke: by whom, why, when. Never updated, never deleted.
CREATE TABLE identity_reveals (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  person uuid NOT NULL,
  unit uuid NOT NULL,
  case_id uuid NOT NULL,
  report_id uuid NOT NULL,
  purpose text NOT NULL,
  note text NOT NULL DEFAULT ''
);
CREATE INDEX identity_reveals_newest ON identity_reveals (at DESC, id DESC);
CREATE INDEX identity_reveals_of_report ON identity_reveals (report_id);

-- Filters that somebody keeps under a name.
CREATE TABLE saved_views (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  query text NOT NULL CHECK (length(query) <= 600),
  created_at timestamptz NOT NULL,
  UNIQUE (person, name)
);
