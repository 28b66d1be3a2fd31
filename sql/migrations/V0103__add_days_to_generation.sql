-- A rebuild of a range of days counts everything anew like any other, and then lets the other days read as before. All days are the whole of what Date holds.
ALTER TABLE generation
    ADD COLUMN IF NOT EXISTS from_day Date DEFAULT toDate(0) COMMENT 'First local day whose figures it replaces; 1970-01-01 and to_day 2149-06-06: all.' AFTER why,
    ADD COLUMN IF NOT EXISTS to_day Date DEFAULT toDate(65535) COMMENT 'Last local day whose figures it replaces.' AFTER from_day
