-- Calls to the spot that were blown before they had a limit have one now: an hour after the moment named. What the log
-- tells of them is read so; these rows were written before.

-- A case that ended meanwhile and was opened again asks nobody to come to where they were called before.
UPDATE case_units called SET owes = false
FROM cases c
WHERE c.id = called.case_id AND c.open AND called.role = 'called' AND called.owes
  AND (SELECT max(version) FROM case_events WHERE stream = c.id AND type IN ('CaseClosed', 'CaseDeclined'))
    > (SELECT max(version) FROM case_events WHERE stream = c.id AND type = 'WhistleBlown');

-- A unit that owes a part as well stands here with that part; its silence is recorded at the case's next step.
UPDATE cases c SET timer_at = least(c.timer_at, owed.until)
FROM (SELECT case_id, min(due_at) + interval '60 minutes' AS until
      FROM case_units WHERE role = 'called' AND owes GROUP BY case_id) AS owed
WHERE owed.case_id = c.id AND c.open;
