-- Photos and voice of a form that is not sent yet (a field was wrong, the place has to be chosen): nothing typed or
-- chosen is lost meanwhile. Linked to a report they leave this table; forgotten ones are deleted.
CREATE TABLE kept_uploads (
  file_id uuid PRIMARY KEY REFERENCES files,
  kept_until timestamptz NOT NULL
);
CREATE INDEX kept_uploads_end ON kept_uploads (kept_until);

-- Published matters by place or kind, newest first; only what is published costs anything here.
CREATE INDEX cases_public_by_county ON cases (county, closed_at DESC, id DESC) WHERE published;
CREATE INDEX cases_public_by_street ON cases (street, closed_at DESC, id DESC) WHERE published;
CREATE INDEX cases_public_by_community ON cases (community, closed_at DESC, id DESC) WHERE published;
CREATE INDEX cases_public_by_matter ON cases (matter, closed_at DESC, id DESC) WHERE published;
