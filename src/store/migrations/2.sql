-- Version 2: a second try shares its first moves with the run whose other way it tries.

-- How many it shares. NULL: this run is no second try.
ALTER TABLE runs ADD COLUMN shared_moves INTEGER;
-- With which run; NULL also when that one was never kept.
ALTER TABLE runs ADD COLUMN second_try_of INTEGER REFERENCES runs (id) ON DELETE SET NULL;
