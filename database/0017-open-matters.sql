-- Open cases of one matter by what is due next.
CREATE INDEX cases_open_matter ON cases (matter, due_at, id) WHERE open;
