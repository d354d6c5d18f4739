-- Late cases of a county among those of the whole city: at a million cases hundreds were passed over for each page.
CREATE INDEX cases_overdue_by_county ON cases (county, opened_at DESC, id DESC) WHERE overdue;
