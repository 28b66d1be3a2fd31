-- The list of rules says who changed one and when. What was written before this column has no moment: it is not known, and nobody invents one.
ALTER TABLE alert_rule_version ADD COLUMN IF NOT EXISTS changed_at DateTime64(3, 'UTC') DEFAULT 0 COMMENT 'When it was changed; 1970: not known.' AFTER changed_by
