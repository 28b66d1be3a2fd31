-- A rule that was added and taken away again, or a shipped one set back, keeps its row with no definition: who did it stands there.
ALTER TABLE alert_rule_version COMMENT COLUMN IF EXISTS definition 'The rule, JSON; empty: taken away, or back to what was shipped.'
