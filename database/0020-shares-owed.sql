-- What a unit owes in cases of others is little; what it handles itself, which the same index held too, may be thousands.
DROP INDEX case_units_owed;
CREATE INDEX case_units_owed ON case_units (unit, due_at, case_id) WHERE owes AND role <> 'handler';
CREATE INDEX case_units_owed_newest ON case_units (unit, opened_at DESC, case_id DESC) WHERE owes AND role <> 'handler';
