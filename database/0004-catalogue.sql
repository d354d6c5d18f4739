-- The list of matters. A version is loaded as a whole and never changed: cases keep the version they began under.

CREATE TABLE catalogues (
  version text PRIMARY KEY CHECK (version <> ''),
  title text NOT NULL CHECK (title <> ''),
  effective_from timestamptz NOT NULL,
  -- Headings in the order shown: [{code, zh, en}].
  groups jsonb NOT NULL,
  -- The matter that stands for "none of these".
  other_code text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE matters (
  version text NOT NULL REFERENCES catalogues (version),
  code text NOT NULL CHECK (code <> ''),
  -- Place in the list, from 0.
  position integer NOT NULL CHECK (position >= 0),
  -- The whole matter; its shape is checked when it is loaded and when it is read.
  data jsonb NOT NULL CHECK (data ->> 'code' = code AND data ->> 'catalogueVersion' = version),
  PRIMARY KEY (version, code),
  UNIQUE (version, position)
);

-- Checked at commit, since catalogue and matters name each other.
ALTER TABLE catalogues ADD CONSTRAINT catalogues_other_exists
  FOREIGN KEY (version, other_code) REFERENCES matters (version, code) DEFERRABLE INITIALLY DEFERRED;
