-- Indexes that a bulk load has dropped and owes to build again. Whoever brings the database up to date builds what a load
-- that was cut off has left here.
CREATE TABLE indexes_set_aside (
  name text PRIMARY KEY,
  definition text NOT NULL
);
