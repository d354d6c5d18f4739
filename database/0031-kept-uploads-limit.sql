-- What the files of unsent forms take, and from where they came (a keyed hash of the network address): anybody may make
-- us keep them for a day, so there is an end to it. Files on their way into a report have no source and do not count.
ALTER TABLE kept_uploads ADD COLUMN bytes bigint NOT NULL DEFAULT 0, ADD COLUMN source bytea;
CREATE INDEX kept_uploads_room ON kept_uploads (source, bytes) WHERE source IS NOT NULL;
