-- When the city's offices work. Each change of the administrator is a new whole version, so that a due time can be
-- explained later by the calendar it was worked out with. What is not changed here comes from the product's own
-- calendar (domain/limits/default-calendar.ts); without a row, all of it does.

CREATE TABLE calendar_versions (
  -- Counted without gaps: who writes on top of a version that is not the newest meets the key.
  version integer PRIMARY KEY CHECK (version > 0),
  at timestamptz NOT NULL,
  -- Of the staff; null for the system itself.
  person uuid,
  -- [{"from": "MM-DD", "to": "MM-DD", "periods": [[480, 720], …]}], minutes after midnight; null: the product's own.
  timetables jsonb CHECK (jsonb_typeof(timetables) = 'array'),
  -- {"2027": {"holidays": […], "makeUpDays": […], "names": {…}}}: the years that were loaded here, and no others.
  years jsonb NOT NULL CHECK (jsonb_typeof(years) = 'object')
);
