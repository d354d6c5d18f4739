-- Units, persons, accounts, appointments and sessions. All rights come from appointments.

-- Every process compares these numbers with the ones it last saw, and reloads what it holds in memory.
-- "directory": units and names of persons; "rights": accounts, appointments, sessions that ended.
CREATE TABLE people_revisions (
  topic text PRIMARY KEY CHECK (topic IN ('directory', 'rights')),
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO people_revisions (topic) VALUES ('directory'), ('rights');

CREATE TABLE units (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('centre', 'department', 'grid_seat', 'company', 'committee')),
  level text NOT NULL CHECK (level IN ('city', 'county', 'street', 'community', 'grid')),
  area text NOT NULL REFERENCES areas (code),
  -- From the city to the area itself, copied from the area so that scope never needs the tree.
  path text[] NOT NULL CHECK (path[cardinality(path)] = area),
  -- Longer than people may type: the name of a grid's seat is made of two names of areas.
  name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 200),
  name_en text CHECK (name_en = btrim(name_en) AND length(name_en) BETWEEN 1 AND 120),
  -- What a department is for (domain/catalogue/department-function.ts); nothing else has a function.
  function text CHECK (function ~ '^[a-z][a-z_]{1,39}$'),
  upper_unit uuid REFERENCES units (id) CHECK (upper_unit <> id),
  active boolean NOT NULL DEFAULT true,
  -- The "directory" revision that wrote the row last.
  revision bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  CONSTRAINT units_function_of_departments CHECK ((kind = 'department') = (function IS NOT NULL)),
  CONSTRAINT units_seats_sit_in_grids CHECK ((kind = 'grid_seat') = (level = 'grid'))
);
CREATE UNIQUE INDEX units_one_centre_per_area ON units (area) WHERE kind = 'centre';
CREATE UNIQUE INDEX units_one_seat_per_grid ON units (area) WHERE kind = 'grid_seat';
CREATE UNIQUE INDEX units_one_department_per_function ON units (area, function) WHERE kind = 'department' AND active;
CREATE INDEX units_by_revision ON units (revision);

CREATE TABLE persons (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 40),
  -- Sealed by the identity box; the last four digits alone are shown to administrators.
  phone_sealed bytea,
  phone_last4 text CHECK (phone_last4 ~ '^[0-9]{4}$'),
  -- A keyed fingerprint: recognises a person without a login when a table is imported again.
  phone_print bytea,
  revision bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  CONSTRAINT persons_phone_whole CHECK (num_nulls(phone_sealed, phone_last4, phone_print) IN (0, 3))
);
CREATE INDEX persons_by_phone ON persons (phone_print) WHERE phone_print IS NOT NULL;
CREATE INDEX persons_by_revision ON persons (revision);

CREATE TABLE accounts (
  person uuid PRIMARY KEY REFERENCES persons (id),
  login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  -- Null until an administrator issues the first one-time password: nobody can sign in with it.
  password_hash text,
  -- True while the password is one that an administrator gave: it opens nothing but its own change.
  must_change boolean NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  last_login_at timestamptz
);

-- Wrong passwords per login, known or not, so that the answer does not tell which logins exist. Only a digest is
-- kept: people type passwords into the wrong field.
CREATE TABLE login_failures (
  login_sha256 bytea PRIMARY KEY CHECK (octet_length(login_sha256) = 32),
  failed integer NOT NULL CHECK (failed > 0),
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX login_failures_by_time ON login_failures (last_at);

CREATE TABLE appointments (
  id uuid PRIMARY KEY,
  person uuid NOT NULL REFERENCES persons (id),
  unit uuid NOT NULL REFERENCES units (id),
  position text NOT NULL CHECK (position IN (
    'operator', 'community_secretary', 'centre_director', 'grid_officer', 'building_chief', 'neighbour_steward',
    'solver', 'department_head', 'company_contact', 'liaison_leader', 'supervisor',
    'system_admin', 'security_admin', 'audit_admin')),
  starts_at timestamptz NOT NULL,
  -- Without an end it lasts until it is ended. An end equal to the start: withdrawn before it began.
  ends_at timestamptz CHECK (ends_at >= starts_at),
  granted_by uuid REFERENCES persons (id),
  ended_by uuid REFERENCES persons (id),
  -- Nobody is system, security and audit administrator at once, not even two of them (rules §7). A range of one 64-bit
  -- hash stands for the person: ranges have core GiST operators, while equality would need an extension that a city's
  -- own PostgreSQL may not allow. Few rows are administrators; over all rows such an index makes loading ten times slower.
  CONSTRAINT appointments_administrators_separate EXCLUDE USING gist (
    int8range(hashtextextended(person::text, 0), hashtextextended(person::text, 0), '[]') WITH &&,
    tstzrange(starts_at, ends_at) WITH &&
  ) WHERE (position IN ('system_admin', 'security_admin', 'audit_admin'))
);
-- The same seat is not held twice without an end; that terms with an end do not overlap either is seen to under the lock of
-- the person (appointments/commands.ts).
CREATE UNIQUE INDEX appointments_held_once ON appointments (person, unit, position) WHERE ends_at IS NULL;
CREATE INDEX appointments_of_person ON appointments (person);
CREATE INDEX appointments_of_unit ON appointments (unit);

CREATE TABLE sessions (
  -- The token itself is only in the browser's cookie.
  token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
  person uuid NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  agent text NOT NULL CHECK (agent IN ('desktop', 'phone', 'other'))
);
CREATE INDEX sessions_of_person ON sessions (person);
CREATE INDEX sessions_by_end ON sessions (expires_at);
