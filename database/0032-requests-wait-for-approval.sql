-- A request for more time or for a suspension lies in the inbox of the unit that must decide on it next.
ALTER TABLE case_units DROP CONSTRAINT case_units_role_check;
ALTER TABLE case_units ADD CONSTRAINT case_units_role_check
  CHECK (role IN ('handler', 'co_handler', 'called', 'extension_approver', 'suspension_approver'));

-- Requests that wait already. What the log tells of them is read as `domain/case/approvals.ts` reads it: asked while the case
-- is in hand, and neither decided nor dropped since.
WITH steps AS (
  SELECT c.id, c.due_at, c.opened_at, coalesce(c.dispatcher, c.first_receiver, c.holder) AS sender,
         max(e.version) FILTER (WHERE e.type = 'ExtensionAsked') AS extension,
         max(e.version) FILTER (WHERE e.type = 'ExtensionEndorsed') AS endorsed,
         max(e.version) FILTER (WHERE e.type IN ('ExtensionGranted', 'ExtensionRefused')) AS extension_over,
         max(e.version) FILTER (WHERE e.type = 'SuspensionAsked') AS suspension,
         max(e.version) FILTER (WHERE e.type = 'SuspensionRefused') AS suspension_over,
         max(e.version) FILTER (WHERE e.type IN (
           'CaseDispatched', 'CaseArbitrated', 'JointHandlingStarted', 'CaseReturned', 'CaseEscalated', 'CaseDelegated',
           'CaseTakenUp', 'CaseSuspended', 'CaseResolved', 'CaseReopened')) AS moved,
         max(e.version) FILTER (WHERE e.type IN ('CaseOpened', 'PlaceCorrected')) AS placed
  FROM cases c JOIN case_events e ON e.stream = c.id
  WHERE c.open AND c.status = 'handling'
  GROUP BY c.id
), asked AS (
  SELECT id, due_at, opened_at, sender, placed, 'extension_approver' AS role,
         CASE WHEN endorsed > extension THEN endorsed END AS endorsed
  FROM steps WHERE extension > greatest(extension_over, moved)
  UNION ALL
  SELECT id, due_at, opened_at, sender, placed, 'suspension_approver', NULL
  FROM steps WHERE suspension > greatest(suspension_over, moved)
), waiting AS (
  -- The centre that sent it; once that has endorsed an extension, the next above it on this place.
  SELECT asked.id, asked.role, asked.due_at, asked.opened_at,
         CASE WHEN approval.body -> 'by' ->> 'unit' = asked.sender::text THEN coalesce(
           CASE WHEN centre.level = 'community' THEN (place.body -> 'place' -> 'centres' ->> 'street')::uuid END,
           CASE WHEN centre.level IN ('community', 'street') THEN (place.body -> 'place' -> 'centres' ->> 'county')::uuid END,
           CASE WHEN centre.level <> 'city' THEN (place.body -> 'place' -> 'centres' ->> 'city')::uuid END,
           asked.sender) ELSE asked.sender END AS unit
  FROM asked
  JOIN case_events place ON place.stream = asked.id AND place.version = asked.placed
  LEFT JOIN case_events approval ON approval.stream = asked.id AND approval.version = asked.endorsed
  LEFT JOIN units centre ON centre.id = asked.sender
)
INSERT INTO case_units (case_id, unit, role, owes, due_at, opened_at)
SELECT DISTINCT ON (id, unit) id, unit, role, true, due_at, opened_at FROM waiting ORDER BY id, unit, role
ON CONFLICT (case_id, unit) DO UPDATE SET role = EXCLUDED.role, owes = true, due_at = EXCLUDED.due_at
WHERE NOT case_units.owes AND case_units.role <> 'handler';
