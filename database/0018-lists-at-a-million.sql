-- Found by the benchmark at a million cases (docs/performance.md).
-- Alike and near looks at open cases only: in a busy quarter the ended ones of the same weeks outnumber them fifty to one.
DROP INDEX cases_near;
CREATE INDEX cases_open_near ON cases (cell, opened_at DESC) WHERE open AND cell IS NOT NULL;
-- Late cases are few; without an index of their own the newest of an area are walked until a page is full.
CREATE INDEX cases_overdue_newest ON cases (opened_at DESC, id DESC) WHERE overdue;
CREATE INDEX cases_overdue_by_street ON cases (street, opened_at DESC, id DESC) WHERE overdue;
