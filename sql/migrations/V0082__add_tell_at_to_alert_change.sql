-- Quiet hours: a change is kept at once, and told when they are over. What was written before this column was told at once.
ALTER TABLE alert_change ADD COLUMN IF NOT EXISTS tell_at DateTime64(3, 'UTC') DEFAULT at COMMENT 'When people may be told: the end of quiet hours, else the time of the change.' AFTER channels
