-- The tree of areas and their boundaries. One city per schema.

-- Every process compares this number with the one it last saw, and reloads what it holds in memory.
CREATE TABLE territory_revision (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO territory_revision DEFAULT VALUES;

CREATE TABLE areas (
  -- 12 digits of a division, or 15 of a grid (rules §8); never changed, because cases are kept under it.
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{12}([0-9]{3})?$'),
  level text NOT NULL CHECK (level IN ('city', 'county', 'street', 'community', 'grid')),
  parent text REFERENCES areas (code),
  -- From the city to the area itself. Ancestry is read from here, never guessed from the code.
  path text[] NOT NULL CHECK (cardinality(path) > 0 AND path[cardinality(path)] = code),
  -- What people say (茶坊社区), and what the register says (茶坊社区居民委员会).
  name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 80),
  official_name text NOT NULL CHECK (official_name = btrim(official_name) AND length(official_name) BETWEEN 1 AND 120),
  -- Syllables with blanks between ('cha fang she qu'), and their first letters ('cfsq').
  pinyin text NOT NULL,
  initials text NOT NULL,
  -- Where to write the name and from where to measure what is nearest; WGS84 degrees. `centre_demo`: made up.
  centre_lng double precision CHECK (centre_lng BETWEEN -180 AND 180),
  centre_lat double precision CHECK (centre_lat BETWEEN -90 AND 90),
  centre_demo boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  CONSTRAINT areas_city_is_root CHECK ((level = 'city') = (parent IS NULL)),
  CONSTRAINT areas_path_goes_through_parent CHECK (path[cardinality(path) - 1] IS NOT DISTINCT FROM parent),
  CONSTRAINT areas_grids_have_15_digits CHECK ((level = 'grid') = (length(code) = 15)),
  CONSTRAINT areas_centre_whole CHECK ((centre_lng IS NULL) = (centre_lat IS NULL))
);
CREATE UNIQUE INDEX areas_one_city ON areas ((true)) WHERE level = 'city';
CREATE INDEX areas_children ON areas (parent, code);

-- A boundary is never changed: a new version replaces it, so that a case can show the one that placed it.
CREATE TABLE boundaries (
  id uuid PRIMARY KEY,
  area text NOT NULL REFERENCES areas (code),
  version integer NOT NULL CHECK (version > 0),
  -- GeoJSON Polygon or MultiPolygon, WGS84 degrees.
  geometry jsonb NOT NULL CHECK (geometry ->> 'type' IN ('Polygon', 'MultiPolygon')),
  valid_from timestamptz NOT NULL,
  replaced_at timestamptz CHECK (replaced_at >= valid_from),
  -- Made up for the demo, and to be marked so wherever it shows.
  demo boolean NOT NULL DEFAULT false,
  -- Who or what it comes from, in words.
  source text NOT NULL,
  UNIQUE (area, version)
);
CREATE UNIQUE INDEX boundaries_current ON boundaries (area) WHERE replaced_at IS NULL;
