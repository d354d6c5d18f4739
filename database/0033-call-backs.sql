-- Closed cases that nobody has rated yet and no call has reached are the call backs of a centre. Until then a reporter may rate.
ALTER TABLE cases ADD COLUMN rating_ends timestamptz;

UPDATE cases c SET rating_ends = closing.ends
FROM (
  SELECT ended.id, ended.closed_at + ended.days * interval '1 day' AS ends
  FROM (
    SELECT c.id, c.closed_at, (opened.body -> 'policy' ->> 'ratingDays')::int AS days,
           (SELECT max(version) FROM case_events e WHERE e.stream = c.id AND e.type = 'CaseClosed') AS closed
    FROM cases c JOIN case_events opened ON opened.stream = c.id AND opened.version = 1
    WHERE c.status = 'closed' AND c.reports > 0
  ) AS ended
  WHERE NOT EXISTS (
    SELECT FROM case_events said
    WHERE said.stream = ended.id AND said.version > ended.closed
      AND (said.type = 'CaseRated' OR (said.type = 'CaseCalledBack' AND said.body ->> 'solved' IS NOT NULL)))
) AS closing
WHERE closing.id = c.id;

-- The centre that sent it calls, and the one that received it first, where that is another: one walk each, oldest first.
CREATE INDEX cases_call_backs ON cases (dispatcher, rating_ends, id) WHERE rating_ends IS NOT NULL;
CREATE INDEX cases_call_backs_received ON cases (first_receiver, rating_ends, id)
  WHERE rating_ends IS NOT NULL AND first_receiver <> dispatcher;
