-- What the nightly self-check found: every open case has one holder and a clock or a suspension, rows equal what the
-- log tells, counters equal a recount.
CREATE TABLE self_checks (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  -- How many open cases were looked at, and how many cases were rebuilt from the log.
  open_cases integer NOT NULL,
  rebuilt_cases integer NOT NULL,
  findings integer NOT NULL
);
CREATE INDEX self_checks_newest ON self_checks (started_at DESC, id DESC);
CREATE TABLE self_check_findings (
  check_id uuid NOT NULL REFERENCES self_checks,
  place smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('no-holder', 'no-clock', 'row-differs', 'chain-broken', 'counter-differs')),
  case_id uuid,
  detail text NOT NULL CHECK (length(detail) <= 500),
  PRIMARY KEY (check_id, place)
);
