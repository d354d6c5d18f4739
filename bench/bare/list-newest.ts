/** Which inbox. */
export interface BareListQuery {
  unit: string
  status: string
}

/** The newest 20 a unit holds in a status, with their first words, and the unit's numbers: one statement, one round trip. */
export const LIST = `
SELECT
  (SELECT json_agg(item) FROM (
     SELECT c.id, c.number, c.status, c.matter, c.urgent, c.confidential, c.path, c.holder, c.opened_at, c.last_at,
       c.due_at, c.stage, c.overdue, c.reports, c.reworks, c.returns, c.urges, c.supervisions, left(r.text, 200) AS said
     FROM cases c LEFT JOIN reports r ON r.id = c.first_report
     WHERE c.open AND c.holder = $1 AND c.status = $2
     ORDER BY c.opened_at DESC, c.id DESC LIMIT 20) AS item) AS items,
  (SELECT json_agg(counted) FROM (
     SELECT status, overdue, n FROM unit_counts WHERE unit = $1) AS counted) AS counts`
