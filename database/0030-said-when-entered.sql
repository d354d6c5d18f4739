-- Staff who entered a report without saying when it was said were taken to mean midnight of 1 January 2000 in China,
-- by a form that read an empty field so. Now an empty field means the moment of entering, and so do these. The log
-- keeps what it was told: no row is computed from the time of saying in it.
UPDATE reports SET said_at = created_at
WHERE said_at = '1999-12-31T16:00:00Z' AND entered_by IS NOT NULL AND created_at >= '2026-01-01';
