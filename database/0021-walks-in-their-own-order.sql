-- Lists of open cases without a status: one walk in the list's own order instead of one for each status (and county), which
-- took 20 ms to plan and hundreds of starts to run (docs/performance.md). Open cases are few: these indexes stay small.
CREATE INDEX cases_held_due ON cases (holder, due_at, id) WHERE open;
CREATE INDEX cases_held_opened ON cases (holder, opened_at DESC, id DESC) WHERE open;
CREATE INDEX cases_due ON cases (due_at, id) WHERE open;
CREATE INDEX cases_due_by_county ON cases (county, due_at, id) WHERE open;
CREATE INDEX cases_due_by_street ON cases (street, due_at, id) WHERE open;
-- The newest of a status in which few cases are.
CREATE INDEX cases_open_newest ON cases (status, opened_at DESC, id DESC) WHERE open;
-- One matter in one street: neither the street's nor the matter's newest lead there quickly.
CREATE INDEX cases_by_street_matter ON cases (street, matter, opened_at DESC, id DESC);
