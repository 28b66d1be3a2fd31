-- The alerts follow breaches as they arrive: what has come since the last look, not all there is. A block's number lasts through merges only where it is
-- stored; rows of parts written before this have the number of their part's first block until they are merged, which is before every look to come.
ALTER TABLE breach_version MODIFY SETTING enable_block_number_column = 1
