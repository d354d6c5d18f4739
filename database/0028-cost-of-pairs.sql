-- What making the pairs of a text really takes (some 20 µs): asked for the words of a span of time, PostgreSQL must not
-- prefer to make them anew for every report of it instead of asking the index.
ALTER FUNCTION character_pairs(text) COST 4000;
