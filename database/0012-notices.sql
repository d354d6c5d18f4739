-- Telling: what reporters and units are told, written in the transaction that moves the follower's bookmark.

-- Wordings changed by the city; what is not here is worded as shipped.
CREATE TABLE message_templates (
  key text NOT NULL,
  lang text NOT NULL CHECK (lang IN ('zh', 'en')),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 300),
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL,
  PRIMARY KEY (key, lang)
);

-- The outbox. The id is derived from event and report: the same news is never written twice.
CREATE TABLE outgoing_messages (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  report_id uuid NOT NULL,
  template text NOT NULL,
  lang text NOT NULL,
  -- {phone, text} sealed with the message id as additional data.
  sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  last_error text
);
CREATE INDEX outgoing_messages_newest ON outgoing_messages (created_at DESC, id DESC);
CREATE INDEX outgoing_messages_waiting ON outgoing_messages (created_at) WHERE sent_at IS NULL;

-- Where messages land until the city connects a provider: the administrator can read it. The key makes a repeat of a
-- job harmless.
CREATE TABLE sms_spool (
  message_id uuid PRIMARY KEY REFERENCES outgoing_messages,
  sent_at timestamptz NOT NULL
);

-- News for the people of a unit, beyond what the inbox shows by itself.
CREATE TABLE unit_notices (
  id uuid PRIMARY KEY,
  unit uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX unit_notices_newest ON unit_notices (unit, at DESC, id DESC);
CREATE TABLE notices_read (
  person uuid PRIMARY KEY,
  until timestamptz NOT NULL
);
