-- As V0105, for V0098.
ALTER TABLE agent_day_delta MATERIALIZE COLUMN all_measures
