-- Where the page Alerts leads from a row: the notice has it too, but only of changes that were told. Empty for changes written before.
ALTER TABLE alert_change ADD COLUMN IF NOT EXISTS link String COMMENT 'Page that shows what it is about; empty: none.' AFTER title_en
